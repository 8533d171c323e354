import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Language } from '../../server/language/load.ts'
import type { Article } from '../../server/shapes/text.ts'
import { recordsOf } from './figures/gold-files.ts'
import type { Section } from './figures/table.ts'

const run = promisify(execFile)
const CHECKS = 'reports.open.checks.json'

/** How many checks hold of faults that were reported, by the folder's own rules (reports.mjs). */
export async function scoreReports(language: Language, bench: string): Promise<Section[]> {
  const checks = join(bench, CHECKS)
  const json = await readFile(checks, 'utf8').catch(() => undefined)
  if (json === undefined) return []
  const articles = (JSON.parse(json) as Article[]).map(({ id, text, publishedAt }) => ({
    id,
    text,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  }))
  const folder = await mkdtemp(join(tmpdir(), 'parley-score-'))
  try {
    const records = join(folder, 'records')
    await writeFile(
      records,
      (await recordsOf(language, articles)).map((record) => `${JSON.stringify(record)}\n`).join(''),
    )
    const { stdout } = await run(process.execPath, [join(bench, 'reports.mjs'), checks, records])
    const lines = stdout.trim().split('\n')
    const [, hold = '', of = ''] = /^hold: (\d+) of (\d+)$/m.exec(stdout) ?? []
    return [
      {
        title: 'Reported faults',
        rows: [
          ['', 'checks', 'hold', '%'],
          ['all', of, hold, ((100 * Number(hold)) / Number(of)).toFixed(0)],
        ],
        notes: lines.filter((line) => /^(?:fail|without a record):/.test(line)),
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
