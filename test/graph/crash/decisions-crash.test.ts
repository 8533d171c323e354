import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type StoreConfig } from '../../../server/graph/open-store.ts'
import { repeats } from '../../repeats.ts'
import { dump } from '../dump.ts'
import { articles, decisions } from './decided.ts'

const rounds = repeats('CRASHES', { short: 3, full: 12 })
const options = { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true }
const folders: string[] = []
const storeIn = async (): Promise<StoreConfig> => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-crash-'))
  folders.push(folder)
  return { engine: 'embedded', folder }
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** Kills a process that decides, some milliseconds after it has reported so many decisions. @returns how many it reported. */
async function killAfter(config: StoreConfig, count: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'decider.ts'), JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  let reported = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'all') throw new Error('the process was not killed in time')
    reported = Number(line)
    if (reported === count) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  }
  await ended
  return reported
}

describe('a process that is killed while it decides', { timeout: 240_000 }, () => {
  /** The graph after each number of decisions. */
  const graphs: Awaited<ReturnType<typeof dump>>[] = []
  beforeAll(async () => {
    const store = await openStore(await storeIn())
    await store.save(articles)
    graphs.push(await dump(store))
    for (const decision of decisions) {
      await store.decide([decision], options)
      graphs.push(await dump(store))
    }
    await store.close()
  }, 240_000)

  test('has taken all of the decisions back in the end, when nobody kills it', () => {
    expect(graphs.at(-1)).toEqual(graphs[0])
    expect(new Set(graphs.map((graph) => JSON.stringify(graph))).size).toBeGreaterThan(6)
  })

  const moments = Array.from({ length: rounds }, (_, at) => Math.floor(((at + Math.random()) * 9) / rounds) + 1)
  test.each(moments)('after %i decisions has applied the next one wholly, or not at all', async (count) => {
    const config = await storeIn()
    const before = await openStore(config)
    await before.save(articles)
    await before.close()
    const reported = await killAfter(config, count, Math.random() * 60)
    const store = await openStore(config)
    const stored = (await store.everyDecision()).length
    expect(stored - reported).toBeOneOf([0, 1])
    expect(await dump(store)).toEqual(graphs[stored])
    await store.decide(decisions, options)
    expect(await dump(store)).toEqual(graphs.at(-1))
    await store.close()
  })
})
