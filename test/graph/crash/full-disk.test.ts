import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { type Store, StoreError } from '../../../server/graph/store.ts'
import { dump } from '../dump.ts'
import { expectWhole, startLoader } from './crash.ts'
import { corpus } from './crash-corpus.ts'
import { haveSmallDisks, mountSmallDisk, unmount } from './small-disk.ts'

/** A size that leaves too little room for all articles. */
const BALLAST = 11_100_000

describe.skipIf(!haveSmallDisks())('a disk that is full', { timeout: 120_000 }, () => {
  let folder: string
  let open: Store[] = []
  const openIn = async (inside: string) => {
    const store = await openStore({ engine: 'embedded', folder: inside })
    open.push(store)
    return store
  }
  beforeEach(() => {
    folder = mountSmallDisk(12)
  })
  afterEach(async () => {
    for (const store of open) await store.close().catch(() => {})
    open = []
    unmount(folder)
  })

  /** Saves until the disk is full; returns the acknowledged articles. */
  const fill = async (store: Store): Promise<string[]> => {
    const reported: string[] = []
    for (let at = 0; at < corpus.length; at += 3) {
      try {
        const report = await store.save(corpus.slice(at, at + 3))
        expect(report.refused).toEqual([])
        reported.push(...report.saved)
      } catch (error) {
        expect(error).toBeInstanceOf(StoreError)
        expect((error as StoreError).message).toMatch(/is full\. What was stored is safe; make room/)
        return reported
      }
    }
    throw new Error('the disk is too large for this test')
  }

  test('keeps what was acknowledged, and takes the rest when there is room, without a restart', async () => {
    const ballast = join(folder, 'ballast')
    await writeFile(ballast, Buffer.alloc(BALLAST))
    const store = await openIn(join(folder, 'data'))
    const reported = await fill(store)
    expect(reported.length).toBeGreaterThan(0)
    await expectWhole(store, reported)
    await rm(ballast)
    expect((await store.save(corpus)).refused).toEqual([])
    const undisturbed = await openIn(mkdtempSync(join(tmpdir(), 'parley-disk-')))
    await undisturbed.save(corpus)
    expect(await dump(store)).toEqual(await dump(undisturbed))
  })

  test('keeps what was acknowledged across a restart', async () => {
    const ballast = join(folder, 'ballast')
    await writeFile(ballast, Buffer.alloc(BALLAST))
    const data = join(folder, 'data')
    const loader = startLoader({ engine: 'embedded', folder: data })
    const reported = await Array.fromAsync(loader.reported)
    await loader.ended
    expect(reported.length).toBeGreaterThan(0)
    expect(reported).not.toContain('all')
    await rm(ballast)
    const again = await openIn(data)
    await expectWhole(again, reported)
    expect((await again.save(corpus)).refused).toEqual([])
  })
})
