import { createHash } from 'node:crypto'
import { appendFile, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadModel, SECTIONS } from '../../../server/extract/judge/load-model.ts'
import { hashFileOf, WeightsError } from '../../../server/extract/judge/weights-file.ts'
import { writeModel } from '../../../server/extract/train/write-model.ts'

const own = fileURLToPath(new URL('../../../server/extract/model/attribution.tsv', import.meta.url))
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-attribution-'))
  file = join(folder, 'attribution.tsv')
  await copyFile(own, file)
  await copyFile(hashFileOf(own), hashFileOf(file))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes this text into the file, with the hash that fits. */
async function give(words: string): Promise<void> {
  await writeFile(file, words)
  await writeFile(hashFileOf(file), `${createHash('sha256').update(words).digest('hex')}  attribution.tsv\n`)
}

async function without(isLeftOut: (line: string) => boolean): Promise<string> {
  return (await readFile(own, 'utf8'))
    .split('\n')
    .filter((line) => !isLeftOut(line))
    .join('\n')
}

test('the model that comes with Parley is whole', () => {
  const { cues, least } = loadModel()
  expect(cues.size).toBeGreaterThan(100)
  expect(least).toBe(0.5)
})

test('loading gives what the trainer wrote', async () => {
  const model = loadModel()
  await writeModel(file, model, 'One line.\nAnother one.')
  expect(loadModel(file)).toEqual(model)
})

test.each<[string, () => Promise<void>]>([
  ['empty', () => writeFile(file, '')],
  ['cut in the middle', async () => writeFile(file, (await readFile(own)).subarray(0, 1_000_000))],
  ['longer', () => appendFile(file, 'cue\tl=say/V\t3\n')],
])('a file that is %s is damaged', async (_, damage) => {
  await damage()
  expect(() => loadModel(file)).toThrow(WeightsError)
  expect(() => loadModel(file)).toThrow(
    `${file} is damaged: its SHA-256 is not the one in ${file}.sha256. Put both files back`,
  )
})

test.each(['attribution.tsv', 'attribution.tsv.sha256'])('%s missing', async (name) => {
  await rm(join(folder, name))
  expect(() => loadModel(file)).toThrow(WeightsError)
  expect(() => loadModel(file)).toThrow(`${join(folder, name)} cannot be read. Put both files back`)
})

test.each(SECTIONS)('the section %s missing, with a matching hash', async (section) => {
  await give(await without((line) => line.startsWith(`${section}\t`)))
  expect(() => loadModel(file)).toThrow(`is incomplete: it has no line of the section ${section}`)
})

test('a setting missing, with a matching hash', async () => {
  await give(await without((line) => line.startsWith('setting\tleast')))
  expect(() => loadModel(file)).toThrow('is incomplete: it has no line “setting least”')
})

test('a line cut off, with a matching hash', async () => {
  await give(`${await without((line) => line.startsWith('verdict.pair'))}verdict.pair\tl=say/V\t`)
  expect(() => loadModel(file)).toThrow('is no section, name and number')
})
