import { createReadStream } from 'node:fs'
import { expect, test } from 'vitest'
import { goodEntries } from '../../../server/commands/backups/replay.ts'
import { expectRelease, fileOf, releases } from '../kept/release.ts'
import type { Harness } from './harness.ts'

const files = releases.flatMap((release) => ['backup.jsonl', 'journal.jsonl'].map((file) => [file, release] as const))

export function oldReleases({ empty }: Harness): void {
  test.each(files)('%s of %s is restored as it was', async (file, release) => {
    const name = fileOf(release, file)
    const faults: string[] = []
    const entries = goodEntries([{ name, stream: createReadStream(name) }], (fault) => faults.push(fault))
    const store = await empty()
    expect(await store.restore(entries)).toMatchObject({ known: 0, refused: [], views: 3 })
    expect(faults).toEqual([])
    await expectRelease(store, release)
  })
}
