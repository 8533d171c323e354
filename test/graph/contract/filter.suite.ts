import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import type { StatementFilter } from '../../../server/shapes/views.ts'
import { article } from '../records.ts'
import { later, talks, undated } from './articles.ts'
import type { Harness } from './harness.ts'

const urging = article('urging', [
  'proposed: [Turkey] <urged> {[Ukraine@to] to press [Russia@about]}.',
  'said: [France] <told> [NATO@to] {that [Russia@about] lied}.',
])
/** `talks` is from The Paper and of 5 March 2025; the others have no publisher. */
const sure = [confident(talks, { 1: 0.9, 3: 0.6 }), confident(later, { 1: 1 }), undated, urging]

/** A filter, the statements that pass it, and the actors of the picture that have one of these. */
const cases: [string, StatementFilter, string[], string[]][] = [
  [
    'a publisher',
    { publishers: ['The Paper'] },
    ['talks-0', 'talks-1', 'talks-2', 'talks-3', 'talks-4'],
    ['country:FR', 'country:RU', 'country:UA', 'organisation:nato', 'person:micheal-martin', 'person:sergei-lavrov'],
  ],
  ['a publisher of nothing', { publishers: ['Nobody', "x' OR true"] }, [], []],
  [
    'an article',
    { articles: ['later', 'no such article', "x' OR true"] },
    ['later-0', 'later-1'],
    ['country:RU', 'country:UA', 'person:micheal-martin', 'person:sergei-lavrov'],
  ],
  ['an article that none of the publishers has', { articles: ['later'], publishers: ['The Paper'] }, [], []],
  [
    'words, and beginnings of words',
    { words: 'Russ lied' },
    ['urging-1'],
    ['country:FR', 'country:RU', 'organisation:nato'],
  ],
  ['words that no statement holds together', { words: 'lied urged' }, [], []],
  ['words that the index leaves out', { words: 'that and' }, [], []],
  [
    'signs of a query language, which are no words',
    { words: 'lied" OR *' },
    ['urging-1'],
    ['country:FR', 'country:RU', 'organisation:nato'],
  ],
  [
    'a confidence, inclusive',
    { confidence: 0.6 },
    ['talks-1', 'talks-3', 'later-1'],
    ['country:FR', 'country:RU', 'country:UA', 'organisation:nato', 'person:sergei-lavrov'],
  ],
  ['a higher one', { confidence: 0.61 }, ['talks-1', 'later-1'], ['country:FR', 'country:RU', 'country:UA']],
  [
    'roles of what is directed at others',
    { roles: ['with', 'to'] },
    ['talks-2', 'later-0', 'urging-0', 'urging-1'],
    ['country:FR', 'country:TR', 'country:UA', 'organisation:nato', 'person:micheal-martin', 'person:sergei-lavrov'],
  ],
  [
    'the role of those who are only spoken about',
    { roles: ['about'] },
    ['talks-0', 'talks-1', 'talks-3', 'later-1', 'undated-0', 'urging-0', 'urging-1'],
    ['country:FR', 'country:RU', 'country:TR', 'country:UA', 'organisation:nato', 'person:sergei-lavrov'],
  ],
  [
    'all roles, which leave statements without targets, too',
    { roles: ['to', 'about', 'with'] },
    [
      ...['talks-0', 'talks-1', 'talks-2', 'talks-3', 'talks-4', 'later-0', 'later-1', 'undated-0'],
      ...['urging-0', 'urging-1'],
    ],
    [
      ...['country:FR', 'country:RU', 'country:TR', 'country:UA', 'organisation:nato'],
      ...['person:micheal-martin', 'person:sergei-lavrov'],
    ],
  ],
  [
    'roles and all else at once',
    { roles: ['about'], acts: ['said'], publishers: ['The Paper'] },
    ['talks-3'],
    ['organisation:nato', 'person:sergei-lavrov'],
  ],
  [
    'all at once',
    { publishers: ['The Paper', 'Another'], confidence: 0.5, acts: ['said'], from: '2025-03-01', to: '2025-03-31' },
    ['talks-3'],
    ['organisation:nato', 'person:sergei-lavrov'],
  ],
]

/** Checks one filter against everything that takes it: the answers must agree. */
export function filters({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save(sure)
  })

  describe.each(cases)('%s', (_, filter, left, actors) => {
    const ids = left.map((id) => `statement:${id}`)
    const of = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

    test('leaves those statements, and of an actor or a pair its own', async () => {
      const { items } = await store.statements({ ...filter, limit: 500 })
      expect(of(items)).toEqual(ids)
      for (const actor of ['country:RU', 'person:micheal-martin', 'organisation:nato']) {
        const own = items.filter(({ sources, targets }) => {
          const concerned = targets.filter(({ role }) => filter.roles?.includes(role) ?? true)
          return [...sources, ...concerned].some((mention) => mention.actor?.id === actor)
        })
        expect(of((await store.statements({ ...filter, actor, limit: 500 })).items)).toEqual(of(own))
      }
      const pair = { source: 'country:RU', target: 'country:FR' }
      const ofPair = ids.filter((id) => id === 'statement:talks-1')
      expect(of((await store.statements({ ...filter, ...pair, limit: 500 })).items)).toEqual(ofPair)
      const target = 'country:RU'
      const about = items.filter(({ targets }) =>
        targets.some(({ actor, role }) => actor.id === target && (filter.roles?.includes(role) ?? true)),
      )
      expect(of((await store.statements({ ...filter, target, limit: 500 })).items)).toEqual(of(about))
      expect((await store.ledger(filter, 500)).statements.id).toEqual(ids)
    })

    test('leaves their actors and links in the picture, whole or around one', async () => {
      const view = await store.view(filter)
      expect(view.nodes.map(({ key }) => key).toSorted()).toEqual(actors)
      expect(view.attributes.statements).toBe(left.length)
      const around = await store.view({ ...filter, actor: 'country:RU' })
      const links = view.edges.filter(({ source, target }) => [source, target].includes('country:RU'))
      expect(around.edges.filter(({ source, target }) => [source, target].includes('country:RU'))).toEqual(links)
    })
  })
}

function confident(record: ExtractionRecord, confidences: Readonly<Record<number, number>>): ExtractionRecord {
  const statements = record.statements.map((statement, at) => {
    const confidence = confidences[at]
    return confidence === undefined ? statement : { ...statement, confidence }
  })
  return { ...record, statements }
}
