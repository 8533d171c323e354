import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type StoreConfig } from '../../../server/graph/open-store.ts'
import { repeats } from '../../repeats.ts'
import { articles } from './decided.ts'
import { expectAllOrNothing, graphsOf, killDecider, moments } from './kill-decider.ts'

const rounds = repeats('CRASHES', { short: 3, full: 12 })
const folders: string[] = []
const storeIn = async (): Promise<StoreConfig> => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-crash-'))
  folders.push(folder)
  return { engine: 'embedded', folder }
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

describe('a process that is killed while it decides', { timeout: 240_000 }, () => {
  let graphs: Awaited<ReturnType<typeof graphsOf>>
  beforeAll(async () => {
    const store = await openStore(await storeIn())
    graphs = await graphsOf(store)
    await store.close()
  }, 240_000)

  test('has taken all of the decisions back in the end, when nobody kills it', () => {
    expect(graphs.at(-1)).toEqual(graphs[0])
    expect(new Set(graphs.map((graph) => JSON.stringify(graph))).size).toBeGreaterThan(6)
  })

  test.each(moments(rounds))('after %i decisions has applied the next one wholly, or not at all', async (count) => {
    const config = await storeIn()
    const before = await openStore(config)
    await before.save(articles)
    await before.close()
    const reported = await killDecider(config, count, Math.random() * 60)
    const store = await openStore(config)
    await expectAllOrNothing(store, reported, graphs)
    await store.close()
  })
})
