import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goodEntries } from '../../../server/commands/backups/replay.ts'
import { expectFirstRelease, firstRelease } from '../kept/first-release.ts'
import type { Harness } from './harness.ts'

export function firstReleases({ empty }: Harness): void {
  test.each(['backup.jsonl', 'journal.jsonl'])('%s is restored as it was', async (file) => {
    const name = join(firstRelease, file)
    const faults: string[] = []
    const entries = goodEntries([{ name, stream: createReadStream(name) }], (fault) => faults.push(fault))
    const store = await empty()
    expect(await store.restore(entries)).toMatchObject({ saved: 1, known: 0, refused: [], views: 3 })
    expect(faults).toEqual([])
    await expectFirstRelease(store)
  })
}
