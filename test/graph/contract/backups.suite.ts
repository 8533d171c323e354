import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from '../../../server/graph/backup/entry.ts'
import type { Entry } from '../../../server/graph/store.ts'
import { type Store, StoreError } from '../../../server/graph/store.ts'
import { dump } from '../dump.ts'
import { anyRecords } from '../random.ts'
import { all } from './articles.ts'
import type { Harness } from './harness.ts'

export function backups({ empty, runs }: Harness): void {
  /** The articles as they are read from a file. */
  const backup = async (store: Store) =>
    (await Array.fromAsync(store.entries())).map((entry) => readEntry(JSON.parse(JSON.stringify(entry))) as Entry)
  async function* stream(entries: readonly Entry[]) {
    yield* entries
  }

  test('makes the same graph, with its positions and views, in an empty store', async () => {
    const store = await empty()
    await store.save(all)
    await store.workOutPositions()
    const live = await store.saveView({ title: 'Live', query: {} }, '2026-11-01')
    const frozen = await store.freezeView({ title: 'Frozen', query: {} }, '2026-11-02T10:00:00Z', live.id)
    const gone = await store.saveView({ title: 'Gone', query: { acts: ['met'] } }, '2026-11-03')
    await store.renameView(live.id, { title: 'Renamed' })
    await store.revokeView(gone.id, '2026-11-04')
    const holds = async (of: Store) => ({
      ...(await dump(of)),
      nodes: (await of.view({})).nodes,
      views: await of.savedViews({ limit: 9 }),
      picture: await of.drawing(frozen.id),
    })
    const before = await holds(store)
    const entries = await backup(store)
    const other = await empty()
    expect(await other.restore(stream([...entries, { end: entries.length }]))).toMatchObject({
      saved: 3,
      known: 0,
      refused: [],
      views: 3,
      whole: true,
    })
    expect(await holds(other)).toEqual(before)
    expect(await other.restore(stream(entries))).toMatchObject({ saved: 0, known: 3, views: 0, whole: false })
    expect(await holds(other)).toEqual(before)
  })

  test('of any records makes the same graph', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const store = await empty()
        await store.save(records)
        const before = await dump(store)
        const entries = await backup(store)
        const other = await empty()
        await other.restore(stream(entries))
        expect(await dump(other)).toEqual(before)
      }),
      { numRuns: runs },
    )
  })

  test('of a newer version is refused', async () => {
    const store = await empty()
    await expect(store.restore(stream([{ format: 99 }]))).rejects.toThrow(StoreError)
  })
}
