import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { toBook } from '../../../client/ledger/book.ts'
import { byLink } from '../../../client/ledger/changed-links.ts'
import type { Store } from '../../../server/graph/store.ts'
import { anyRecords } from '../random.ts'
import { all } from './articles.ts'
import type { Harness } from './harness.ts'

export function ledgers({ empty, runs }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })

  test('lists statements in time order, with their parts', async () => {
    await store.save(all)
    const { statements, actors, publishers, truncated } = await store.ledger({}, 100)
    const listed = (await store.statements({ limit: 100 })).items
    expect(statements.id).toEqual(listed.map(({ id }) => id))
    expect(statements.act).toEqual(listed.map(({ act }) => act))
    expect(statements.day).toEqual([...Array(5).fill('2025-03-05'), '2025-03-20', '2025-04-01', null])
    expect(publishers).toEqual(['The Paper'])
    expect(statements.publisher).toEqual([0, 0, 0, 0, 0, -1, -1, -1])
    expect(statements.answers).toEqual([-1, 0, -1, -1, -1, -1, -1, -1])
    expect(truncated).toBe(false)
    const named = (places: readonly (readonly number[])[]) =>
      places.map((some) => some.map((place) => actors[place]?.id).toSorted())
    const mentioned = (mentions: readonly { readonly actor: { readonly id: string } | null }[]) =>
      [...new Set(mentions.flatMap(({ actor }) => actor?.id ?? []))].toSorted()
    expect(named(statements.sources)).toEqual(listed.map(({ sources }) => mentioned(sources)))
    expect(named(statements.targets)).toEqual(listed.map(({ targets }) => mentioned(targets)))
  })

  test('tells how sure it is who spoke, where words only point to somebody', async () => {
    const guessed = all.map((record) => ({
      ...record,
      statements: record.statements.map((statement, at) => ({
        ...statement,
        sources: statement.sources.map((source) => (at === 0 ? { ...source, identity: 0.8 } : source)),
      })),
    }))
    await store.save(guessed)
    const { statements } = await store.ledger({}, 100)
    const firsts = guessed.map((record) => record.statements[0]?.id)
    expect(statements.identity).toEqual(statements.id.map((id) => (firsts.includes(id) ? 0.8 : null)))
    const some = (await store.ledger({ publishers: ['The Paper'] }, 100)).statements
    expect(some.id).toHaveLength(5)
    expect(some.identity).toEqual(some.id.map((id) => (firsts.includes(id) ? 0.8 : null)))
  })

  test('keeps the latest if there are too many, and filters', async () => {
    await store.save(all)
    const last = await store.ledger({ to: '2025-12-31' }, 2)
    expect(last.statements.id).toEqual(['statement:later-0', 'statement:later-1'])
    expect(last.truncated).toBe(true)
    expect((await store.ledger({ acts: ['met'], publishers: ['The Paper'] }, 9)).statements.id).toEqual([
      'statement:talks-2',
    ])
  })

  test('has the statements of exactly the links in the picture', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const filled = await empty()
        await filled.save(records)
        const book = toBook(await filled.ledger({}, 1000))
        const links = byLink(
          book,
          book.statements.id.map((_, row) => row),
        )
        const counts = [...links].map(([key, { rows }]) => [key, rows.length]).toSorted()
        const drawn = (await filled.view({})).edges.map(({ key, attributes }) => [key, attributes.count]).toSorted()
        expect(counts).toEqual(drawn)
      }),
      { numRuns: runs },
    )
  })

  test('gives evidence by ids, in their order', async () => {
    await store.save(all)
    const found = await store.evidence(['statement:later-1', 'statement:nowhere', 'statement:talks-0'])
    expect(found.map(({ id }) => id)).toEqual(['statement:later-1', 'statement:talks-0'])
  })
}
