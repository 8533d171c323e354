import { expect, test } from 'vitest'
import { dealingsOf } from '../../../client/actor/counterparts.ts'
import { statementsAsCsv } from '../../../client/actor/files.ts'
import { byPublisher } from '../../../client/actor/groups.ts'
import { byArticle } from '../../../client/evidence/by-article.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Act, TargetRole } from '../../../server/shapes/vocabulary.ts'

const span = (text: string) => ({ start: 0, end: text.length, text })
const ref = (name: string) => ({ id: `person:${name}`, kind: 'person' as const, name })

/** A statement like `ann said bob@to,cat@about`. */
function told(line: string, article: Evidence['article'] = { id: 'a' }): Evidence {
  const [sources = '', act, targets = ''] = line.split(' ')
  const list = (names: string) => names.split(',').filter((name) => name !== '')
  return {
    ...{ id: line, act: act as Act, direct: false, cue: null, content: [], answeredBy: [] },
    sources: list(sources).map((name) => ({ ...span(name), actor: ref(name) })),
    targets: list(targets).map((target) => {
      const [name = '', role = 'to'] = target.split('@')
      return { ...span(name), actor: ref(name), role: role as TargetRole }
    }),
    ...{ sentence: span(line), passage: span(line), article },
  }
}

test('counterparts stand by act, by who acted and by what it has to do with them', () => {
  const statements = [
    'ann said bob,cat@about',
    'ann said bob@about',
    'ann said bob@about',
    'ann rejected cat',
    'bob said ann@about',
    'zoe met ann@with',
    'aaa,ann met ',
  ].map((line) => told(line))
  const dealings = dealingsOf('person:ann', statements).map(
    ({ words, counterparts }) =>
      `${words}: ${counterparts.map(({ actor, count, link }) => `${actor.name} ${count} ${link.source}>${link.target}`).join(', ')}`,
  )
  expect(dealings).toEqual([
    'told or addressed: bob 1 person:ann>person:bob',
    'rejected a proposal or claim by: cat 1 person:ann>person:cat',
    'met: aaa 1 person:aaa>person:ann, zoe 1 person:ann>person:zoe',
    'spoke about: bob 2 person:ann>person:bob, cat 1 person:ann>person:cat',
    'spoken about by: bob 1 person:bob>person:ann',
  ])
})

test('whoever met the same one is not said to have met each other, as no link stands between them', () => {
  const meetings = [told('ann,bob met cat@with,dan@with')]
  const met = (actor: string) =>
    dealingsOf(`person:${actor}`, meetings).flatMap(({ counterparts }) =>
      counterparts.map(({ actor: { name } }) => name),
    )
  expect(met('ann')).toEqual(['cat', 'dan'])
  expect(met('cat')).toEqual(['ann', 'bob'])
})

test('statements stand by article, the latest first, and are counted by publisher', () => {
  const statements = [
    told('ann said bob', { id: 'undated', publisher: 'Post' }),
    told('ann said cat', { id: 'old', publisher: 'Paper', publishedAt: '2025-01-01' }),
    told('ann said dan', { id: 'new', publisher: 'Post', publishedAt: '2025-02-01' }),
    told('ann said eve', { id: 'old', publisher: 'Paper', publishedAt: '2025-01-01' }),
    told('ann said fay', { id: 'bare' }),
  ]
  expect(byArticle(statements).map(({ article, statements: of }) => `${article.id} ${of.length}`)).toEqual([
    'new 1',
    'old 2',
    'undated 1',
    'bare 1',
  ])
  expect(byPublisher(statements)).toEqual([
    { publisher: 'Paper', count: 2 },
    { publisher: 'Post', count: 2 },
    { publisher: '', count: 1 },
  ])
})

test('a file of statements has who, whom and the sentence in each line', () => {
  const [, line] = statementsAsCsv([
    told('ann said bob,cat@about', { id: 'a', publisher: 'Paper, Inc.', publishedAt: '2025-01-01T10:00:00Z' }),
  ]).split('\r\n')
  expect(line).toBe(
    '2025-01-01,ann,said,bob; cat,to; about,,"ann said bob,cat@about","Paper, Inc.",a,,,"ann said bob,cat@about"',
  )
})
