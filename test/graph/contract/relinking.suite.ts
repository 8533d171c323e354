import { beforeEach, expect, test } from 'vitest'
import { relink } from '../../../server/graph/relink/relink.ts'
import type { Store } from '../../../server/graph/store.ts'
import type { KnownActor } from '../../../server/shapes/record.ts'
import { dump } from '../dump.ts'
import { article } from '../records.ts'
import type { Harness } from './harness.ts'

const known: readonly KnownActor[] = [
  {
    id: 'person:sergey-v-lavrov',
    kind: 'person',
    name: 'Sergey V. Lavrov',
    aliases: ['Sergei Lavrov'],
    wikidata: 'Q58217',
    offices: [{ title: 'foreign minister', of: 'country:RU', from: '2004-03-09' }],
    day: '2025-06-30',
  },
  { id: 'person:micheal-martin', kind: 'person', name: 'Micheál Martin', aliases: [], wikidata: 'Q920403' },
  {
    id: 'person:ann-roe',
    kind: 'person',
    name: 'Ann Roe',
    aliases: [],
    wikidata: 'Q1',
    offices: [{ title: 'president', of: 'country:FR', from: '2020-01-01' }],
    day: '2025-06-30',
  },
]

const records = [
  article(
    'a',
    [
      'said: [Lavrov] <told> {[Martin] that it rained}.',
      'said: [Russia=The Russian foreign minister] <told> {[France=the French president], and [France=the French president], to wait}.',
    ],
    { publishedAt: '2025-03-05' },
  ),
  article('b', ['said: [France=The French president] <said> {[Ukraine] was far}.']),
]
const by = { by: 'Ann', at: '2026-01-02T00:00:00.000Z' }
const now = '2026-02-03T00:00:00.000Z'
const nothing = { joined: 0, mended: 0, offices: 0, refused: 0 }

export function relinking({ empty }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
    await store.save(records)
  })
  const partsOf = async (id: string) => {
    const { items } = await store.statements({ limit: 10 })
    const found = items.find((statement) => statement.id === id)
    return [...(found?.sources ?? []), ...(found?.targets ?? [])].map(({ actor }) => actor?.id)
  }

  test('joins stored actors to those of the list, with name and item, and gives offices to who held them', async () => {
    expect(await relink(store, known, now)).toEqual({ joined: 1, mended: 1, offices: 3, refused: 0 })
    expect(await store.actor('person:sergey-v-lavrov')).toMatchObject({ name: 'Sergey V. Lavrov', wikidata: 'Q58217' })
    expect(await store.actor('person:micheal-martin')).toMatchObject({ wikidata: 'Q920403' })
    expect(await partsOf('statement:a-0')).toEqual(['person:sergey-v-lavrov', 'person:micheal-martin'])
    expect(await partsOf('statement:a-1')).toEqual(['person:sergey-v-lavrov', 'person:ann-roe', 'person:ann-roe'])
    expect(await store.actor('person:ann-roe')).toMatchObject({ name: 'Ann Roe', about: 1 })
    expect(await partsOf('statement:b-0'), 'an article without a day').toEqual(['country:FR', 'country:UA'])
  })

  test('changes nothing the second time, nor with an empty list', async () => {
    expect(await relink(store, [], now)).toEqual(nothing)
    await relink(store, known, now)
    const before = await dump(store)
    expect(await relink(store, known, '2026-02-04T00:00:00.000Z')).toEqual(nothing)
    expect(await dump(store)).toEqual(before)
  })

  test('leaves what people decided, and what they revoked', async () => {
    const does = { kind: 'different', actors: ['person:sergei-lavrov', 'person:sergey-v-lavrov'] } as const
    const item = { kind: 'wikidata', actor: 'person:micheal-martin', value: 'Q7' } as const
    const added = { kind: 'add', actor: 'person:sergey-v-lavrov', name: 'Another Lavrov' } as const
    await store.decide(
      [
        { ...why, does: added },
        { ...why, does },
        { ...why, does: item },
      ],
      by,
    )
    expect(await relink(store, known, now)).toMatchObject({ joined: 0, mended: 1, refused: 1 })
    expect(await store.actor('person:sergei-lavrov')).toMatchObject({ name: 'Sergei Lavrov' })
    expect(await store.actor('person:micheal-martin')).toMatchObject({ wikidata: 'Q7' })
    const { items } = await store.decisions({ limit: 50, by: 'known actors', kind: 'mention' })
    const revoked = items.map(({ id }) => ({ ...why, does: { kind: 'revoke', decision: id } as const }))
    await store.decide(revoked, by)
    expect(await relink(store, known, now)).toMatchObject({ offices: 0 })
    expect(await partsOf('statement:a-1')).toEqual(['country:RU', 'country:FR', 'country:FR'])
  })
}

const why = { reason: 'read' }
