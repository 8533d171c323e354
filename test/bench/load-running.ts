import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../server.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = Number(process.env.LOAD_ARTICLES ?? 1000)
const ROUNDS = 3
const checkout = join(import.meta.dirname, '..', '..')

/**
 * Seconds of the command `load` for made-up articles, extraction included, into an embedded store alone and through a server
 * that has it open, in turns; the best of each, and the ratio of the rates. `LOAD_ARTICLES=10000 npm run bench --
 * load-running` takes more articles.
 */
export async function run(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-running-'))
  try {
    const file = join(folder, 'articles.jsonl')
    const lines = Array.from(makeRecords(ARTICLES, 2000), ({ id, text }) => `${JSON.stringify({ id, text })}\n`)
    await writeFile(file, lines.join(''))
    let [alone, running] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < ROUNDS; round++) {
      alone = Math.min(alone, await load(file, join(folder, `alone-${round}`)))
      const data = join(folder, `running-${round}`)
      const server = await startServer({ data })
      running = Math.min(running, await load(file, data))
      await server.stop()
    }
    const rate = (seconds: number) => `${seconds.toFixed(1)} s, ${(ARTICLES / seconds).toFixed(0)} articles a second`
    return [
      `Loading ${ARTICLES} articles with extraction`,
      `${'alone'.padEnd(30)} ${rate(alone)}`,
      `${'to a running server'.padEnd(30)} ${rate(running)}`,
      `${'rate, running / alone'.padEnd(30)} ${(alone / running).toFixed(2)}`,
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns seconds. */
async function load(file: string, data: string): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, ['server/main.ts', 'load', file], {
    cwd: checkout,
    env: { ...process.env, PARLEY_STORE: 'embedded', PARLEY_DATA: data },
    stdio: 'ignore',
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`load ended with ${status}`)
  return (performance.now() - start) / 1000
}
