import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodEntries } from '../../../server/commands/backups/replay.ts'
import { openStore, type StoreConfig } from '../../../server/graph/open-store.ts'
import { openInputs } from '../../../server/input/input.ts'
import { repeats } from '../../repeats.ts'
import { dump } from '../dump.ts'
import { expectWhole, killAfter } from './crash.ts'
import { corpus } from './crash-corpus.ts'

/** `CRASHES=50 npx vitest run test/graph/crash/crash.test.ts` sets the number of kills. */
const rounds = repeats('CRASHES', { short: 2, full: 5 })

const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'parley-crash-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true }))))
const storeIn = (into: string): StoreConfig => ({ engine: 'embedded', folder: into })

describe('a loader that is killed', { timeout: 60_000 }, () => {
  let undisturbed: Awaited<ReturnType<typeof dump>>
  beforeAll(async () => {
    const store = await openStore(storeIn(await folder()))
    await store.save(corpus)
    undisturbed = await dump(store)
    await store.close()
  }, 60_000)

  const moments = Array.from({ length: rounds }, (_, at) => 1 + Math.floor(((at + Math.random()) * 230) / rounds))
  test.each(moments)('after %i articles leaves no half article, and the next goes on', async (articles) => {
    const into = await folder()
    const reported = await killAfter(storeIn(into), articles)
    expect(reported).not.toContain('all')
    const store = await openStore(storeIn(into))
    const stored = await expectWhole(store, reported)
    const report = await store.save(corpus)
    expect(report.known).toHaveLength(stored.size)
    expect(report.saved).toHaveLength(corpus.length - stored.size)
    expect(await dump(store)).toEqual(undisturbed)
    await store.close()
  })

  test('leaves a journal that makes the same graph', async () => {
    const into = await folder()
    const reported = await killAfter(storeIn(into), 100)
    const first = await openStore(storeIn(into))
    const stored = await expectWhole(first, reported)
    await first.save(corpus)
    await first.close()
    const again = await openStore(storeIn(await folder()))
    const faults: string[] = []
    const inputs = openInputs([join(into, 'journal.jsonl')], process.stdin)
    await again.restore(goodEntries(inputs, (fault) => faults.push(fault)))
    expect(faults).toEqual([])
    expect(stored.size).toBeGreaterThan(0)
    expect(await dump(again)).toEqual(undisturbed)
    await again.close()
  })
})
