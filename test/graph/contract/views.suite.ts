import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../server/graph/store.ts'
import type { ViewQuery } from '../../../server/shapes/views.ts'
import { anyRecords } from '../random.ts'
import { all, talks } from './articles.ts'
import type { Harness } from './harness.ts'

export function views({ empty, runs }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  test('draw every actor, and one line a pair and act', async () => {
    await store.save(all)
    const { nodes, edges, attributes, options } = await store.view({})
    expect(options).toEqual({ type: 'mixed', multi: true, allowSelfLoops: false })
    expect(attributes).toEqual({ actors: 7, statements: 8, articles: 3, truncated: false, unplaced: 7 })
    expect(nodes.map(({ key, attributes: { statements } }) => [key, statements])).toEqual([
      ['country:RU', 3],
      ['person:micheal-martin', 3],
      ['person:sergei-lavrov', 3],
      ['country:FR', 2],
      ['country:UA', 2],
      ['organisation:nato', 2],
      ['country:TR', 1],
    ])
    expect(edges.map(({ key, attributes: { count }, undirected }) => [key, count, undirected])).toEqual([
      ['country:FR~proposed~country:RU', 1, undefined],
      ['country:RU~rejected~country:FR', 1, undefined],
      ['country:RU~said~country:UA', 1, undefined],
      ['country:UA~proposed~country:RU', 1, undefined],
      ['organisation:nato~said~country:TR', 1, undefined],
      ['person:micheal-martin~met~person:sergei-lavrov', 2, true],
      ['person:sergei-lavrov~said~organisation:nato', 1, undefined],
    ])
  })

  const cases: [string, ViewQuery, string[], number, object][] = [
    [
      'acts',
      { acts: ['met'] },
      ['micheal-martin', 'sergei-lavrov'],
      1,
      { actors: 2, statements: 2, articles: 2, truncated: false },
    ],
    ['kinds', { kinds: ['country'] }, ['RU', 'FR', 'UA', 'TR'], 4, { actors: 4, truncated: false }],
    [
      'days',
      { from: '2025-03-06' },
      ['RU', 'UA', 'micheal-martin', 'sergei-lavrov'],
      2,
      { actors: 4, statements: 2, articles: 1 },
    ],
    ['days and kinds', { to: '2025-03-05', kinds: ['organisation'] }, ['nato'], 0, { actors: 1 }],
    [
      'an actor',
      { actor: 'country:RU' },
      ['RU', 'FR', 'UA'],
      4,
      { actors: 3, statements: 3, articles: 2, truncated: false },
    ],
    ['an actor and an act', { actor: 'country:RU', acts: ['said'] }, ['RU', 'UA'], 1, { actors: 2, statements: 1 }],
    [
      'an actor without neighbours',
      { actor: 'organisation:european-union' },
      ['european-union'],
      0,
      { actors: 1, statements: 0 },
    ],
    ['nobody', { actor: 'person:nobody' }, [], 0, { actors: 0, statements: 0, articles: 0, truncated: false }],
    ['a limit', { limit: 2 }, ['RU', 'micheal-martin'], 0, { actors: 7, truncated: true }],
    ['an actor and a limit', { actor: 'country:RU', limit: 2 }, ['RU', 'FR'], 2, { actors: 3, truncated: true }],
    ['a limit of one beside an actor', { actor: 'country:RU', limit: 1 }, ['RU'], 0, { actors: 3, truncated: true }],
    ['a limit and acts', { acts: ['said'], limit: 1 }, ['nato'], 0, { actors: 6, statements: 4, truncated: true }],
  ]
  test.each(cases)('restricted by %s', async (_, query, expected, lines, totals) => {
    await store.save(all)
    const { nodes, edges, attributes } = await store.view(query)
    expect(nodes.map(({ key }) => key.replace(/.*:/, ''))).toEqual(expected)
    expect(edges).toHaveLength(lines)
    expect(attributes).toMatchObject(totals)
  })

  test('count for each link as many statements as its list has', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const filled = await empty()
        await filled.save(records)
        for (const { source, target, attributes } of (await filled.view({})).edges) {
          const list = await filled.statements({ source, target, acts: [attributes.act], limit: 500 })
          expect(list.items).toHaveLength(attributes.count)
        }
      }),
      { numRuns: runs },
    )
  })

  test('the schema counts all nodes and relationships', async () => {
    await store.save([talks])
    const { labels, types, properties } = await store.schema()
    expect(Object.fromEntries(labels.map(({ name, count }) => [name, count]))).toEqual({
      Actor: 6,
      Person: 2,
      Country: 3,
      Organisation: 1,
      Statement: 5,
      UnrealStatement: 0,
      Article: 1,
    })
    expect(Object.fromEntries(types.map(({ name, count }) => [name, count]))).toEqual({
      SAID: 1,
      PROPOSED: 2,
      REJECTED: 1,
      MET: 1,
      MADE: 6,
      ABOUT: 4,
      REPORTED_IN: 5,
      ANSWERS: 1,
      APPEARS_IN: 0,
    })
    expect(properties).toEqual(expect.arrayContaining(['id', 'name', 'search', 'text']))
  })

  test('an open store answers a check', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
  })
}
