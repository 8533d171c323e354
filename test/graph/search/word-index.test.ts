import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wordsFile } from '../../../server/graph/engine/folder.ts'
import { openStore } from '../../../server/graph/open-store.ts'
import { openWordIndex } from '../../../server/graph/search/word-index.ts'
import type { Store } from '../../../server/graph/store.ts'
import { dump } from '../dump.ts'
import { article } from '../records.ts'

let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-words-'))
  store = await openStore({ engine: 'embedded', folder })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function reopenAfter(change: (file: string) => Promise<unknown>): Promise<void> {
  await store.close()
  await change(join(folder, wordsFile))
  store = await openStore({ engine: 'embedded', folder })
}

const found = async (words: string) => {
  const { statements, articles } = await store.search(words, 50)
  return [statements.length, articles.length]
}
const failed = (id: string) => article(id, ['said: [Lavrov] <said> {the negotiations had failed}.'])
const goOn = (id: string) => article(id, ['said: [NATO] <said> {negotiations go on}.'])

test.each([
  ['is gone', (file: string) => rm(file)],
  ['is damaged', (file: string) => writeFile(file, 'no database, but longer than its first page would be'.repeat(200))],
])('the index is rebuilt from the graph if its file %s', async (_, change) => {
  await store.save([failed('talks')])
  expect(await found('negotiations')).toEqual([1, 1])
  await reopenAfter(change)
  await expect.poll(() => found('negotiations')).toEqual([1, 1])
  await store.save([goOn('more')])
  await expect.poll(() => found('negotiations')).toEqual([2, 2])
})

const many = (name: string) => Array.from({ length: 150 }, (_, at) => failed(`${name}-${at}`))
const foundOfMany = async () => {
  const { statements, articles } = await store.search('negotiations', 1000)
  return [statements.length, articles.length]
}

test('the words of many articles are indexed together, with their numbers of occurrences', async () => {
  await store.save(many('first'))
  expect(await foundOfMany()).toEqual([150, 150])
  await store.save([...many('first'), ...many('second'), goOn('more')])
  expect(await foundOfMany()).toEqual([301, 301])
})

test('the words of many articles are indexed even if the file was damaged meanwhile', async () => {
  await store.save(many('first'))
  await writeFile(join(folder, wordsFile), 'no database, but longer than its first page would be'.repeat(2000))
  await store.save(many('second'))
  await expect.poll(foundOfMany, { timeout: 10_000 }).toEqual([300, 300])
})

describe('if the file cannot be written for a while', () => {
  const faults: Error[] = []
  /** Locks the file, as another process would, until it is closed. */
  const hold = () => {
    const other = new DatabaseSync(join(folder, wordsFile))
    other.exec('BEGIN IMMEDIATE')
    return other
  }
  beforeEach(async () => {
    faults.length = 0
    await store.save([failed('talks')])
    expect(await found('negotiations')).toEqual([1, 1])
    await store.close()
  })
  const reopen = async () => {
    store = await openStore({ engine: 'embedded', folder }, undefined, (fault) => void faults.push(fault))
  }

  test('articles stored meanwhile are reported once, and found as soon as possible', async () => {
    await reopen()
    const other = hold()
    expect(await store.save([goOn('more')])).toMatchObject({ saved: ['more'] })
    expect(await store.save([goOn('again')])).toMatchObject({ saved: ['again'] })
    expect(await found('negotiations')).toEqual([1, 1])
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The words of articles cannot be taken into the index in .* \(database is locked\)\. /),
    ])
    other.close()
    await expect.poll(() => found('negotiations'), { timeout: 10_000 }).toEqual([3, 3])
    const later = hold()
    await store.save([goOn('later')])
    await expect.poll(() => faults.length).toBe(2)
    later.close()
  })

  test('words that cannot be filled in are reported, and found as soon as possible', async () => {
    await rm(join(folder, wordsFile))
    openWordIndex(join(folder, wordsFile)).close()
    const other = hold()
    await reopen()
    await expect.poll(() => faults.length).toBe(1)
    expect(await found('negotiations')).toEqual([0, 0])
    other.close()
    await expect.poll(() => found('negotiations'), { timeout: 10_000 }).toEqual([1, 1])
    expect(faults).toHaveLength(1)
  })
})

describe('if the file is damaged in the middle', () => {
  const pageSize = 4096
  const isSound = (file: string) => {
    try {
      using database = new DatabaseSync(file, { readOnly: true })
      return database.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok'
    } catch {
      return false
    }
  }
  const damage = async (file: string, share: number) => {
    await using handle = await open(file, 'r+')
    const pages = (await handle.stat()).size / pageSize
    // The first page is the file's head, which tells of itself.
    const page = Math.max(1, Math.floor(share * pages))
    await handle.write(Buffer.alloc(pageSize, 'damaged '), 0, pageSize, page * pageSize)
    await handle.sync()
    expect(isSound(file)).toBe(false)
  }

  test.each(Array.from({ length: 10 }, (_, tenth) => tenth / 10))(
    'at %f of it, the index is rebuilt by itself, and nothing else changes',
    async (share) => {
      await store.save(Array.from({ length: 40 }, (_, at) => failed(`talks-${at}`)))
      const before = await dump(store)
      await reopenAfter((file) => damage(file, share))
      const file = join(folder, wordsFile)
      await expect.poll(() => isSound(file), { timeout: 10_000 }).toBe(true)
      await expect.poll(() => found('negotiations'), { timeout: 10_000 }).toEqual([40, 40])
      expect(await dump(store)).toEqual(before)
    },
  )

  test.each(Array.from({ length: 10 }, (_, tenth) => tenth / 10))(
    'at %f of it, no search and no article fails meanwhile',
    async (share) => {
      await store.save(Array.from({ length: 40 }, (_, at) => failed(`talks-${at}`)))
      await reopenAfter((file) => damage(file, share))
      const { actors } = await store.search('Lavrov', 5)
      expect(actors.map(({ actor }) => actor.name)).toEqual(['Sergei Lavrov'])
      expect((await store.save([goOn('more')])).saved).toEqual(['more'])
      await expect.poll(() => found('negotiations'), { timeout: 10_000 }).toEqual([41, 41])
    },
  )
})
