import { appendFile, chmod, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HeldStoreError } from '../../../server/graph/engine/embedded-error.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { StoreError } from '../../../server/graph/store.ts'
import { article } from '../records.ts'

describe('opening an embedded store', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-errors-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const open = (inside = folder) => openStore({ engine: 'embedded', folder: inside })
  const fill = async () => {
    const store = await open()
    await store.save(Array.from({ length: 50 }, (_, at) => article(`a${at}`, ['said: [NATO] <said> {[EU] waits}.'])))
    await store.close()
  }
  const file = () => join(folder, 'graph.grafeo')

  test('fails if another process has it open', async () => {
    const first = await open()
    await expect(open()).rejects.toThrow(HeldStoreError)
    await expect(open()).rejects.toThrow(/Another Parley has the store in .* open\. Stop it first, or set PARLEY_DATA/)
    await expect(first.ping()).resolves.toBeUndefined()
    await first.close()
    await (await open()).close()
  })

  test.each<[string, () => Promise<void>]>([
    ['cut short', () => truncate(file(), 20_000)],
    ['emptied', () => truncate(file(), 0)],
    ['overwritten', () => writeFile(file(), 'hello')],
    ['zeroed at its head', async () => writeFile(file(), (await readFile(file())).fill(0, 0, 8192))],
  ])('because its file is %s', async (_, damage) => {
    await fill()
    await damage()
    const error = await open().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).message).toMatch(
      /The store in .* cannot be read: .*\nMake it anew from its articles: npm run -s parley -- rebuild/,
    )
  })

  test('fails if its graph is gone', async () => {
    await fill()
    await rm(file())
    await expect(open()).rejects.toThrow(/The graph in .* is gone.* Make it anew: npm run -s parley -- rebuild/)
  })

  test('succeeds if its journal has half a line, or none', async () => {
    await fill()
    const journal = join(folder, 'journal.jsonl')
    const whole = await readFile(journal, 'utf8')
    await appendFile(journal, '{"record":{"id":')
    await (await open()).close()
    expect(await readFile(journal, 'utf8')).toBe(whole)
    await rm(journal)
    const store = await open()
    expect((await readFile(journal, 'utf8')).split('\n').filter((line) => line.includes('"record"'))).toHaveLength(50)
    await store.close()
  })

  test('fails if its folder is a file', async () => {
    await writeFile(join(folder, 'data'), '')
    await expect(open(join(folder, 'data'))).rejects.toThrow(/The store in .* cannot be written .* set PARLEY_DATA/)
  })

  // root may write anywhere
  if (process.getuid?.() !== 0) {
    test('fails if its folder may not be written', async () => {
      await chmod(folder, 0o500)
      await expect(open()).rejects.toThrow(/The store in .* cannot be written .* set PARLEY_DATA/)
      await chmod(folder, 0o700)
    })
  }

  test('gives a store that says so once it is closed', async () => {
    const store = await open()
    await store.close()
    await expect(store.ping()).rejects.toThrow(/The store in .* is closed/)
    await expect(store.save([article('a', [])])).rejects.toThrow(StoreError)
    await expect(store.close()).resolves.toBeUndefined()
  })

  test('makes the folders that are missing', async () => {
    const store = await open(join(folder, 'not', 'yet'))
    await store.save([article('a', ['said: [NATO] <said> {so}.'])])
    await store.close()
    const again = await open(join(folder, 'not', 'yet'))
    expect([...(await again.stored(['a'])).keys()].sort()).toEqual(['a'])
    await again.close()
  })
})
