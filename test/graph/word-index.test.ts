import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wordsFile } from '../../server/graph/folder.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { article } from './records.ts'

let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-words-'))
  store = await openStore({ engine: 'embedded', folder })
  await store.save([article('talks', ['said: [Lavrov] <said> {the negotiations had failed}.'])])
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function reopenAfter(change: () => Promise<unknown>): Promise<void> {
  await store.close()
  await change()
  store = await openStore({ engine: 'embedded', folder })
}

const found = async () => {
  const { statements, articles } = await store.search('negotiations', 9)
  return [statements.length, articles.length]
}

test.each([
  ['is gone', (file: string) => rm(file)],
  ['is damaged', (file: string) => writeFile(file, 'no database, but longer than its first page would be'.repeat(200))],
])('the words are made anew from the graph where their file %s', async (_, change) => {
  expect(await found()).toEqual([1, 1])
  await reopenAfter(() => change(join(folder, wordsFile)))
  await expect.poll(found).toEqual([1, 1])
  await store.save([article('more', ['said: [NATO] <said> {negotiations go on}.'])])
  await expect.poll(found).toEqual([2, 2])
})
