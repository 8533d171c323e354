import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nameOfTrees, treesOfTexts } from '../../../server/extract/train/trees.ts'

const language = fileURLToPath(new URL('../../../server/language', import.meta.url))
const texts = [
  { id: 'a', text: 'Russia rejected the plan. “No,” it said.' },
  { id: 'b', text: 'Angela Merkel met Emmanuel Macron.' },
]
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-trees-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('trees read from the file equal those that were made', async () => {
  const made = await treesOfTexts(folder, texts)
  expect(made.map((sentences) => sentences.map(({ text }) => text))).toEqual([
    ['Russia rejected the plan.', '“No,” it said.'],
    ['Angela Merkel met Emmanuel Macron.'],
  ])
  expect(await treesOfTexts(folder, texts)).toEqual(made)
})

test('a file that does not fit the articles is named in the error', async () => {
  const name = await nameOfTrees(texts)
  await writeFile(join(folder, name), '[]\n[]\n[]\n')
  await expect(treesOfTexts(folder, texts)).rejects.toThrow(`${name} does not fit the articles: remove it`)
})

test.each([
  ['segment/tokenise.ts', false],
  ['spanning-tree.ts', false],
  ['model/model.json', false],
  ['train/README.md', true],
])('with another line in %s the name stays: %s', async (file, stays) => {
  await cp(language, folder, { recursive: true, filter: (path) => !path.endsWith('.onnx') })
  const before = await nameOfTrees(texts, folder)
  expect(before).toBe(await nameOfTrees(texts))
  await appendFile(join(folder, file), '\n')
  expect((await nameOfTrees(texts, folder)) === before).toBe(stays)
})

test('other articles have a file with another name', async () => {
  expect(await nameOfTrees(texts)).not.toBe(await nameOfTrees(texts.slice(1)))
})
