import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parley } from '../commands/run.ts'
import { recipe, someArticles, sorted } from './recipes.ts'

const root = join(import.meta.dirname, '..', '..')
const hasParallel = /^GNU parallel/.test(spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '')
if (!hasParallel) console.warn('SKIPPED: the recipe for GNU parallel, which is not here: apt-get install parallel')

describe('docs/machines.md', { timeout: 120_000 }, () => {
  let folder: string
  /** What one process says of all articles. */
  let whole: readonly string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-recipes-'))
    const articles = someArticles(11)
    await writeFile(join(folder, 'articles.jsonl'), articles)
    whole = sorted((await parley(['extract', '--status', 'all'], { stdin: articles })).stdout)
    await run(recipe('Parts'))
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = (script: string, environment: Record<string, string> = {}) =>
    promisify(execFile)('sh', ['-c', script], {
      cwd: folder,
      env: { ...process.env, PARLEY: root, LINES_A_PART: '4', ...environment },
    })
  const records = async () => {
    const files = (await readdir(join(folder, 'records'))).sort()
    return Promise.all(files.map((file) => readFile(join(folder, 'records', file), 'utf8')))
  }
  const forget = async () => {
    for (const file of await readdir(join(folder, 'records'))) await rm(join(folder, 'records', file))
  }

  test('parts hold every article once', async () => {
    const parts = (await readdir(join(folder, 'parts'))).sort()
    expect(parts).toEqual(['0000.jsonl', '0001.jsonl', '0002.jsonl'])
    const texts = await Promise.all(parts.map((part) => readFile(join(folder, 'parts', part), 'utf8')))
    expect(texts.join('')).toBe(await readFile(join(folder, 'articles.jsonl'), 'utf8'))
  })

  test('the script for Slurm extracts the part of its task, and again only what is missing', async () => {
    await forget()
    const task = (at: number) => run(recipe('Slurm'), { SLURM_ARRAY_TASK_ID: String(at), SLURM_CPUS_PER_TASK: '2' })
    const said = [await task(0), await task(1), await task(2), await task(1)].map(({ stdout }) => stdout)
    expect(said).toEqual(
      [4, 4, 3, 0].map((count, at) => `${count} articles extracted, ${at < 3 ? 0 : 4} were there already\n`),
    )
    expect(sorted(...(await records()))).toEqual(whole)
  })

  test.skipIf(!hasParallel)('GNU parallel makes the same records, and again only those that are missing', async () => {
    await forget()
    await run(recipe('GNU parallel'))
    const texts = await records()
    expect(sorted(...texts)).toEqual(whole)
    // A machine was lost in the middle of a line.
    await writeFile(join(folder, 'records', '0001.jsonl'), (texts[1] as string).slice(0, 900))
    await rm(join(folder, 'records', '0002.jsonl'))
    await run(recipe('GNU parallel'))
    expect(await records()).toEqual(texts)
  })

  test('load --records takes all parts', async () => {
    await forget()
    for (const at of [0, 1, 2]) await run(recipe('Slurm'), { SLURM_ARRAY_TASK_ID: String(at) })
    const files = (await readdir(join(folder, 'records'))).map((file) => join(folder, 'records', file))
    const environment = { PARLEY_STORE: 'embedded', PARLEY_DATA: join(folder, 'data') }
    const { status, stdout } = await parley(['load', '--records', ...files], { environment })
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/^11 articles loaded/) })
  })
})
