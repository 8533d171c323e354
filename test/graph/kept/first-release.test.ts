import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { graphFile, journalFile, wordsFile } from '../../../server/graph/engine/folder.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { expectFirstRelease, firstRelease } from './first-release.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-kept-'))
  for (const file of [graphFile, wordsFile])
    await writeFile(join(folder, file), gunzipSync(await readFile(join(firstRelease, `${file}.gz`))))
  await copyFile(join(firstRelease, journalFile), join(folder, journalFile))
})
afterEach(() => rm(folder, { recursive: true }))

test('the store of 0.1 can be opened, and opened again', async () => {
  for (let time = 0; time < 2; time++) {
    const store = await openStore({ engine: 'embedded', folder })
    await expectFirstRelease(store)
    await store.close()
  }
  // The seed was not stored again.
  expect(await readFile(join(folder, journalFile))).toEqual(await readFile(join(firstRelease, journalFile)))
})
