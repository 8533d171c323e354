import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture } from '../input/reading.ts'
import { parley } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-folders-'))
  await mkdir(join(folder, 'press', '2025'), { recursive: true })
  await Promise.all([
    writeFile(join(folder, 'press', 'a.txt'), 'France rejected the offer of Spain.'),
    copyFile(fixture('talks.pdf'), join(folder, 'press', '2025', 'talks.pdf')),
    writeFile(join(folder, 'press', 'de.txt'), 'Der Bundeskanzler sagte am Montag, dass Deutschland helfen werde.'),
    writeFile(join(folder, 'press', 'logo.png'), 'x'),
    writeFile(join(folder, 'press', '.hidden.txt'), 'Italy met Spain.'),
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const press = () => join(folder, 'press')
const idsOf = (records: string) =>
  records
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)

test('a folder is read with its folders; articles are named after their paths', { timeout: 120_000 }, async () => {
  const { status, stdout, stderr } = await parley(['extract', press()])
  expect(idsOf(stdout)).toEqual(['2025/talks', 'a'])
  // A slow machine tells in between how it goes on.
  expect(stderr.replace(/^\d+ articles, .* a second\n/gm, '')).toBe(
    `${press()}: 1 file that holds no article (.png) passed over\n${join(press(), 'de.txt')}: the text is in German, and only English is read; to read it all the same, give --any-language (over HTTP: ?anyLanguage=true)\n`,
  )
  expect(status).toBe(1)
})

test('load takes the same, and --any-language texts of other languages', { timeout: 120_000 }, async () => {
  const environment = { PARLEY_DATA: join(folder, 'data'), PARLEY_STORE: 'embedded' }
  const { status, stdout } = await parley(['load', '--any-language', press()], { environment })
  expect(stdout).toMatch(/^3 articles loaded with [1-9]\d* statements, 0 were there already, 0 could not be loaded\n$/)
  expect(status).toBe(0)
})
