import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { parley } from './run.ts'

let folder: string
let environment: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-commands-'))
  environment = { PARLEY_DATA: join(folder, 'data'), PARLEY_STORE: 'embedded' }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const commands = ['serve', 'extract', 'parse', 'load', 'export', 'backup', 'restore', 'rebuild', 'mcp']
const article = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`
const good = article('a', 'Russia rejected the proposal on Friday. Sergei Lavrov said the talks were over.')

describe('help and usage', { timeout: 30_000 }, () => {
  test('--help names every command', async () => {
    const { status, stdout, stderr } = await parley(['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of commands) expect(stdout).toContain(`  ${command}`)
  })

  test.each(commands)('%s --help prints its usage', async (command) => {
    const { status, stdout } = await parley([command, '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(`npm run -s parley -- ${command}`)
  })

  test.each([
    [[], 'COMMAND'],
    [['fly'], 'There is no command fly'],
    [['extract', '--speed'], "Unknown option '--speed'"],
    [
      ['extract', '--status', 'planned,done'],
      "--status planned,done: give 'all', or some of took-place,planned,denied,possible",
    ],
    [['extract', '--jobs', '0'], '--jobs 0: give a number from 1 to 64'],
    [['serve', 'file.txt'], 'serve takes no files'],
  ])('%j is status 2, with what to write', async (words, message) => {
    const { status, stdout, stderr } = await parley(words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  test('an invalid setting is named, with exit status 2', async () => {
    const { status, stderr } = await parley(['load'], { environment: { PARLEY_STORE: 'redis' } })
    expect(status).toBe(2)
    expect(stderr).toBe('PARLEY_STORE must be embedded or neo4j\n')
  })
})

describe('extract', { timeout: 30_000 }, () => {
  test('articles in, records out, in order; bad ones are named and the exit status is 1', async () => {
    const input = `${good}{"id":"b"}\n\n${article('c', 'Nothing happened.')}`
    const { status, stdout, stderr } = await parley(['extract'], { stdin: input })
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ExtractionRecord)
    expect(records.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(records[0]?.statements.map(({ act }) => act)).toContain('rejected')
    expect(stderr).toBe('standard input:2: field "text" must be a string\n')
    expect(status).toBe(1)
  })

  test('--status chooses acts by whether they took place', async () => {
    const took = await parley(['extract', '--status', 'took-place'], { stdin: good })
    const acts = (stdout: string) => (JSON.parse(stdout) as ExtractionRecord).statements
    expect(acts(took.stdout).map(({ act }) => act)).toContain('rejected')
    expect(acts(took.stdout).every(({ status }) => status === undefined)).toBe(true)
    const others = await parley(['extract', '--status', 'planned,denied,possible'], { stdin: good })
    expect(acts(others.stdout).every(({ status }) => status !== undefined)).toBe(true)
    const all = await parley(['extract', '--status', 'all'], { stdin: good })
    expect(acts(all.stdout)).toHaveLength(acts(took.stdout).length + acts(others.stdout).length)
  })

  test('the number of threads changes only the speed', async () => {
    const input = Array.from({ length: 7 }, (_, at) =>
      article(`n${at}`, `France told Spain ${at} times that it would not wait.`),
    ).join('')
    const [one, three] = await Promise.all([
      parley(['extract'], { stdin: input }),
      parley(['extract', '--jobs', '3'], { stdin: input }),
    ])
    expect(three.stdout).toBe(one.stdout)
    expect(three.status).toBe(0)
  })
})

describe('load', { timeout: 30_000 }, () => {
  test('articles once, then again, then as records: the store keeps one of each', async () => {
    const file = join(folder, 'articles.jsonl')
    await writeFile(file, `${good}rubbish\n`)
    const first = await parley(['load', file], { environment })
    expect(first.stdout).toMatch(
      /^1 articles loaded with [1-9]\d* statements, 0 were there already, 1 could not be loaded\n$/,
    )
    expect(first.stderr).toContain(`${file}:2: not JSON`)
    expect(first.status).toBe(1)
    const records = await parley(['extract'], { stdin: good })
    const again = await parley(['load', '--records'], { stdin: records.stdout, environment })
    expect(again).toEqual({
      status: 0,
      stdout: '0 articles loaded with 0 statements, 1 were there already, 0 could not be loaded\n',
      stderr: '',
    })
  })

  test('a different text under a stored id is refused, with advice', async () => {
    const { status, stderr } = await parley(['load'], { stdin: article('a', 'Another text.'), environment })
    expect(stderr).toContain('standard input:1: article "a" is stored with another text')
    expect(status).toBe(1)
  })
})
