import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parley } from './run.ts'

const count = 12
const article = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`
const articles = Array.from({ length: count }, (_, at) =>
  article(`article-${at}`, `Sergei Lavrov told France ${at} times – “Never!” – that Russia had rejected the plan.`),
).join('')

let folder: string
let input: string
/** What an extraction that nobody stops writes. */
let whole: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-resume-'))
  input = join(folder, 'articles.jsonl')
  await writeFile(input, articles)
  whole = (await parley(['extract', input])).stdout
  expect(whole.split('\n')).toHaveLength(count + 1)
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
const newFile = () => join(folder, `records-${files++}.jsonl`)
const resume = (file: string, ...words: string[]) => parley(['extract', '--resume', file, ...words])
const sums = (extracted: number, held: number) => `${extracted} articles extracted, ${held} were there already\n`

describe('extract --resume', { timeout: 60_000 }, () => {
  test('makes the file, and the second time skips all that it holds', async () => {
    const file = newFile()
    expect(await resume(file, input)).toEqual({ status: 0, stdout: sums(count, 0), stderr: '' })
    expect(await readFile(file, 'utf8')).toBe(whole)
    expect(await resume(file, input)).toEqual({ status: 0, stdout: sums(0, count), stderr: '' })
    expect(await readFile(file, 'utf8')).toBe(whole)
  })

  test('goes on where kill -9 has stopped it, on several threads, to the same bytes', async () => {
    const file = newFile()
    const child = spawn(process.execPath, ['server/main.ts', 'extract', '--resume', file, '-'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    // The rest of the articles never comes, so that the process is still at work when it is killed.
    child.stdin.write(`${articles.split('\n').slice(0, 5).join('\n')}\n`)
    await expect.poll(() => linesOf(file), { timeout: 30_000 }).toBe(5)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await resume(file, '--jobs', '2', input)).toMatchObject({ status: 0, stdout: sums(count - 5, 5) })
    expect(await readFile(file, 'utf8')).toBe(whole)
  })

  // The records hold characters of several bytes; any offset may be the last that reached the disk.
  test.each([1, 7, 40, 300])('cuts away a last line of which only %i bytes were written', async (bytes) => {
    const file = newFile()
    const third = whole.split('\n').slice(0, 3).join('\n').length
    await writeFile(file, whole)
    const start = Buffer.byteLength(whole.slice(0, third + 1))
    await truncate(file, start + bytes)
    expect(await resume(file, input)).toEqual({ status: 0, stdout: sums(count - 3, 3), stderr: '' })
    expect(await readFile(file, 'utf8')).toBe(whole)
  })

  test('takes a whole last line that lacks its line break', async () => {
    const file = newFile()
    await writeFile(file, whole.trimEnd())
    expect(await resume(file, input)).toMatchObject({ status: 0, stdout: sums(0, count) })
    expect(await readFile(file, 'utf8')).toBe(whole)
  })

  test('names a line in the middle that holds no record, and extracts its article again', async () => {
    const file = newFile()
    const lines = whole.split('\n')
    await writeFile(file, [lines[0], (lines[1] as string).slice(0, 50), ...lines.slice(2)].join('\n'))
    const { status, stdout, stderr } = await resume(file, input)
    expect({ status, stdout }).toEqual({ status: 1, stdout: sums(1, count - 1) })
    expect(stderr).toMatch(new RegExp(`^${file}:2: not JSON`))
    expect((await readFile(file, 'utf8')).endsWith(`${lines[1]}\n`)).toBe(true)
  })

  test('an article that the file holds with another text is named', async () => {
    const file = newFile()
    await writeFile(file, whole)
    const other = join(folder, 'other.jsonl')
    await writeFile(other, article('article-3', 'Another text.') + article('new', 'France met Spain.'))
    const { status, stdout, stderr } = await resume(file, other)
    expect({ status, stdout }).toEqual({ status: 1, stdout: sums(1, 0) })
    expect(stderr).toContain(`${other}:1: article "article-3" is stored with another text`)
  })

  test.each([
    ['articles', articles],
    ['articles without the last line break', articles.trimEnd()],
    ['a letter', 'Dear reader,\nthis is no file of records.\n'],
    ['a letter of one line', 'Dear reader'],
  ])('leaves %s as they are', async (_, text) => {
    const file = newFile()
    await writeFile(file, text)
    const { status, stderr } = await resume(file, input)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `--resume ${file}: this file holds no records, and is left as it is. Name the file that the records go to.\n`,
    })
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  test('a file that cannot be written is named', async () => {
    const { status, stderr } = await resume(folder, input)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `--resume ${folder} cannot be written (EISDIR). Name a file for the records.\n`,
    })
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk ends the work with what to do', async () => {
    const { status, stderr } = await resume('/dev/full', input)
    expect(status).toBe(1)
    expect(stderr).toBe('/dev/full cannot be written (ENOSPC). Make room for it, then run the same command again.\n')
  })

  test('load --records takes the file', async () => {
    const file = newFile()
    await appendFile(file, whole)
    const environment = { PARLEY_STORE: 'embedded', PARLEY_DATA: join(folder, 'data') }
    const { status, stdout } = await parley(['load', '--records', file], { environment })
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/^12 articles loaded/) })
  })
})

async function linesOf(file: string): Promise<number> {
  return existsSync(file) ? (await readFile(file, 'utf8')).split('\n').length - 1 : 0
}
