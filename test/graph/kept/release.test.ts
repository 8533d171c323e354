import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../../server/graph/engine/engine.ts'
import { graphFile, journalFile, wordsFile } from '../../../server/graph/engine/folder.ts'
import { giveRoles } from '../../../server/graph/migrations/give-roles.ts'
import { FORMAT } from '../../../server/graph/migrations/migrations.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { StoreError } from '../../../server/graph/store.ts'
import { expectRelease, fileOf, releases } from './release.ts'

describe.each(releases)('the store of %s', (release) => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-kept-'))
    for (const file of [graphFile, wordsFile])
      await writeFile(join(folder, file), gunzipSync(await readFile(fileOf(release, `${file}.gz`))))
    await copyFile(fileOf(release, journalFile), join(folder, journalFile))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const expectIt = async () => {
    const store = await openStore({ engine: 'embedded', folder })
    await expectRelease(store, release)
    await store.close()
  }
  const journalOf = (file: string) => readFile(file, 'utf8')

  test('can be opened, and opened again', async () => {
    await expectIt()
    await expectIt()
    // Nothing was stored again; but an older version must not read what is to come.
    const before = await journalOf(fileOf(release, journalFile))
    expect(await journalOf(join(folder, journalFile))).toBe(`${before}{"format":${FORMAT}}\n`)
  })

  test.each([0, 1])('is migrated although it was interrupted after %i writes', async (writes) => {
    const run = (engine: Engine) => giveRoles(failingAfter(writes, engine))
    const opened = openStore({ engine: 'embedded', folder }, [{ title: 'Give roles', run }])
    await expect(opened).rejects.toThrow('no room')
    await expectIt()
  })
})

function failingAfter(writes: number, engine: Engine): Engine {
  let left = writes
  return {
    ...engine,
    write(work) {
      if (left-- > 0) return engine.write(work)
      throw new StoreError('no room')
    },
  }
}
