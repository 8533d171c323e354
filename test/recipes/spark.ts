import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { recipe, someArticles, sorted } from './recipes.ts'

/**
 * Runs the script of docs/machines.md for Spark, and compares its records with those of one process: `node
 * test/recipes/spark.ts [ARTICLES.jsonl]`. It needs Java, and a python3 that has pyspark (PYTHON names another).
 */
const [given] = process.argv.slice(2)
const python = process.env.PYTHON ?? 'python3'
const root = resolve(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'parley-spark-'))

function run(command: string, words: readonly string[]): { readonly output: string; readonly seconds: number } {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
    env: { ...process.env, PARLEY: root, PYSPARK_PYTHON: python },
  })
  // Status 1 says that an article could not be read, which must not stop the others.
  if (status === null || status > 1) throw new Error(`${command} ended with ${status}:\n${stderr}`)
  if (status === 1) process.stderr.write(`${stderr.trimEnd().split('\n').at(-1)}\n`)
  return { output: stdout, seconds: (performance.now() - start) / 1000 }
}

try {
  const articles = join(folder, 'articles.jsonl')
  writeFileSync(articles, given === undefined ? someArticles(40) : readFileSync(given))
  const script = join(folder, 'extract.py')
  writeFileSync(script, recipe('Spark'))
  const one = run(process.execPath, [join(root, 'server/main.ts'), 'extract', '--status', 'all', articles])
  const records = join(folder, 'records')
  const spark = run(python, [script, articles, records])
  const parts = readdirSync(records).filter((file) => file.startsWith('part-'))
  const same =
    JSON.stringify(sorted(one.output)) ===
    JSON.stringify(sorted(...parts.map((part) => readFileSync(join(records, part), 'utf8'))))
  process.stdout.write(
    `${spark.output}${parts.length} partitions, ${spark.seconds.toFixed(1)} s; one process, ${one.seconds.toFixed(1)} s\n` +
      `The records are ${same ? 'the same' : 'NOT the same'}.\n`,
  )
  process.exitCode = same ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
