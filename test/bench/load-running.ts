import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../server.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = Number(process.env.LOAD_ARTICLES ?? 1000)
const ROUNDS = Number(process.env.LOAD_ROUNDS ?? 3)
const checkout = join(import.meta.dirname, '..', '..')

/**
 * Seconds of the command `load` for made-up articles into an embedded store alone, and through a server that has it open, in
 * turns; the best of each, and the ratio of the rates. Once with extraction, and once with ten times as many records that are
 * extracted already. `LOAD_ARTICLES=10000 npm run bench -- load-running` takes more articles, `LOAD_ROUNDS=5` more turns.
 */
export async function run(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-running-'))
  try {
    const articles = join(folder, 'articles.jsonl')
    const records = join(folder, 'records.jsonl')
    const made = Array.from(makeRecords(10 * ARTICLES, 2000))
    await writeFile(articles, linesOf(made.slice(0, ARTICLES).map(({ id, text }) => ({ id, text }))))
    await writeFile(records, linesOf(made))
    return [
      await compare(`Loading ${ARTICLES} articles with extraction`, ARTICLES, [articles], folder),
      await compare(`Loading ${10 * ARTICLES} records`, 10 * ARTICLES, ['--records', records], folder),
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(title: string, articles: number, args: readonly string[], folder: string): Promise<string> {
  const alone: number[] = []
  const running: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const data = await mkdtemp(join(folder, 'data-'))
    alone.push(await load(args, join(data, 'alone')))
    const server = await startServer({ data: join(data, 'running') })
    running.push(await load(args, join(data, 'running')))
    await server.stop()
    await rm(data, { recursive: true, force: true })
  }
  const best = { alone: Math.min(...alone), running: Math.min(...running) }
  const row = (name: string, all: readonly number[]) => {
    const seconds = Math.min(...all)
    const turns = all.map((each) => each.toFixed(1)).join(' ')
    return `${name.padEnd(30)} ${seconds.toFixed(1)} s, ${(articles / seconds).toFixed(0)} articles a second (${turns})`
  }
  return [
    title,
    row('alone', alone),
    row('to a running server', running),
    `${'rate, running / alone'.padEnd(30)} ${(best.alone / best.running).toFixed(2)}`,
  ].join('\n')
}

function linesOf(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

/** @returns seconds. */
async function load(args: readonly string[], data: string): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, ['server/main.ts', 'load', ...args], {
    cwd: checkout,
    env: { ...process.env, PARLEY_STORE: 'embedded', PARLEY_DATA: data },
    stdio: 'ignore',
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`load ended with ${status}`)
  return (performance.now() - start) / 1000
}
