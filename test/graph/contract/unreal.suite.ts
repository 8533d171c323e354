import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import { STATUSES } from '../../../server/shapes/vocabulary.ts'
import { article } from '../records.ts'
import type { Harness } from './harness.ts'

const sentences = [
  'proposed: [France] <proposed> {a winter truce to [Russia@to]}.',
  'rejected: [Russia] <may reject> {the winter truce of [France@to]}.',
  'met: [Lavrov] <will meet> [Martin@with].',
  'said: [=Officials] and [NATO] <denied saying> {that [Turkey@about] and [EU@about] 😀 paid}.',
  'said: [=Somebody] <may say> {so}.',
]
const published = { publishedAt: '2025-03-05', publisher: 'The Paper' }
const real = article('reports', sentences.slice(0, 1), published)
const reports = article('reports', sentences, {
  ...published,
  statuses: { 1: 'possible', 2: 'planned', 3: 'denied', 4: 'possible' },
  answers: { 1: 0 },
})

export function unreal({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    expect(await store.save([reports])).toMatchObject({ saved: ['reports'], statements: 1 })
  })

  test('is in no list, count, search or picture', async () => {
    const other = await empty()
    await other.save([real])
    const holds = async (of: Store) => {
      const { labels, types } = await of.schema()
      const { statements, articles } = await of.search('winter truce', 9)
      const { edges, attributes } = await of.view({})
      const { acts: _, ...rest } = { acts: 0, ...(await of.ledger({}, 99)).statements }
      return {
        labels: labels.filter(({ name }) => ['Statement', 'Article'].includes(name)),
        types: types.filter(({ name }) => name !== 'APPEARS_IN'),
        statements: (await of.statements({ limit: 99 })).items,
        made: (await of.actor('country:RU'))?.made,
        about: (await of.actor('country:FR'))?.about,
        found: [statements.map(({ statement }) => statement.id), articles.length],
        likely: await of.likelyAnswers('statement:reports-0'),
        related: await of.related('statement:reports-0'),
        listed: (await of.article('reports'))?.statements,
        edges,
        counts: [attributes.statements, attributes.articles],
        ledger: rest,
      }
    }
    const expected = await holds(other)
    store = await empty()
    await store.save([reports])
    expect(await holds(store)).toEqual(expected)
    expect((await store.article('reports'))?.unreal).toBeUndefined()
  })

  test('is given by its id, with all that is told of it', async () => {
    const turkey = { id: 'country:TR', kind: 'country', name: 'Türkiye' }
    const union = { id: 'organisation:european-union', kind: 'organisation', name: 'European Union' }
    const { sources, targets, cue, content, sentence } = reports.statements[3] as (typeof reports.statements)[number]
    expect(await store.statement('statement:reports-3')).toEqual({
      id: 'statement:reports-3',
      act: 'said',
      status: 'denied',
      direct: false,
      sources: [sources[0], { ...sources[1], actor: { id: 'organisation:nato', kind: 'organisation', name: 'NATO' } }],
      cue,
      content,
      targets: [
        { ...targets[0], actor: turkey },
        { ...targets[1], actor: union },
      ],
      sentence,
      passage: sentence,
      article: { id: 'reports', ...published },
      answeredBy: [],
    })
    expect(await store.statement('statement:reports-1')).toMatchObject({
      status: 'possible',
      answers: 'statement:reports-0',
    })
    // Nobody who is known may say so.
    expect(await store.statement('statement:reports-4')).toBeUndefined()
    expect(await store.likelyAnswers('statement:reports-1')).toEqual([])
    expect((await store.related('statement:reports-1'))?.answers.map(({ id }) => id)).toEqual(['statement:reports-0'])
  })

  test('is given with its article, by status', async () => {
    const of = async (...statuses: (typeof STATUSES)[number][]) =>
      (await store.article('reports', statuses))?.unreal?.map(({ id, status }) => `${id} ${status}`)
    expect(await of(...STATUSES)).toEqual([
      'statement:reports-1 possible',
      'statement:reports-2 planned',
      'statement:reports-3 denied',
    ])
    expect(await of('planned')).toEqual(['statement:reports-2 planned'])
    expect(await of()).toEqual([])
  })

  test('is no article’s again where its article is stored already', async () => {
    expect(await store.save([reports])).toMatchObject({ saved: [], known: ['reports'] })
    expect((await store.article('reports', STATUSES))?.unreal).toHaveLength(3)
  })
}
