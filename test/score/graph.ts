import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extract } from '../../server/extract/extract.ts'
import type { GoldArticle } from '../../server/extract/train/gold.ts'
import { analyse } from '../../server/language/analyse.ts'
import type { Language } from '../../server/language/load.ts'
import { loadLanguage } from '../../server/language/load.ts'
import type { ExtractionRecord } from '../../server/types.ts'
import { outcomesOf, reliability } from './reliability.ts'

const run = promisify(execFile)
const MAX_OUTPUT = 64 * 1024 * 1024

/** Other systems on PolNeAR's test part, F1 of content and speaker's head (November 2026): speech cues, all, direct, indirect. */
const PEERS: readonly (readonly [string, number, number, number, number])[] = [
  ['two human annotators', 89.9, 74.5, 98.0, 68.7],
  ['BERT trained on PolNeAR', 69.6, 65.4, 62.3, 65.1],
  ['BERT trained on PARC (other domain)', 58.8, 48.1, 58.2, 42.1],
  ["Gender Gap Tracker's rules on a CoreNLP parse", 53.9, 41.7, 58.5, 32.7],
  ['CRF trained on PolNeAR', 47.3, 43.1, 52.5, 39.0],
  ['textacy direct_quotations on a CoreNLP parse', 29.9, 21.9, 59.0, 2.0],
  ['Stanford CoreNLP 4.5 quote pipeline', 25.4, 20.2, 56.5, 0.5],
]

interface Gold {
  readonly id: string
  readonly text?: string
  readonly sentences?: readonly string[]
}

interface Figures {
  readonly P: number
  readonly R: number
  readonly F1: number
}

interface GraphFigures {
  readonly articles: number
  readonly actors: Figures
  readonly acts: { readonly all: Figures }
  readonly edges: { readonly all: Figures }
}

interface AttributionFigures {
  readonly combined: { readonly head: { readonly f1: number } }
  readonly byType: Readonly<Record<string, { readonly combined: { readonly f1: number } }>>
  /** Between these lie 95 % of the samples of articles (bootstrap). */
  readonly ci95: { readonly combined: readonly [number, number] }
}

const SAMPLES = '1000'

/**
 * How right the actors, acts and edges are, as a table beside other systems' figures.
 * @param bench a folder with annotated articles (`*.gold.jsonl`), `data/polnear.dev.jsonl`, and the scorers
 *   score-graph.mjs, score-attribution.mjs and to-attributions.mjs; what is not there is left out.
 */
export async function scoreGraph(bench: string): Promise<string> {
  const language = await loadLanguage()
  const folder = await mkdtemp(join(tmpdir(), 'parley-score-'))
  try {
    const names = (await readdir(bench)).filter((name) => name.endsWith('.gold.jsonl')).sort()
    const rows = [
      ['annotated articles', 'number', 'actors F1', 'acts P', 'acts R', 'acts F1', 'edges P', 'edges R', 'edges F1'],
    ]
    for (const name of names) {
      const records = join(folder, `${name}.records`)
      await extractAll(language, join(bench, name), records)
      rows.push(
        graphRow(name, await score<GraphFigures>(join(bench, 'score-graph.mjs'), join(bench, name), records, '--json')),
      )
    }
    const polnear = await attributionTable(language, bench, folder)
    return [table(rows), ...(polnear ? [polnear] : [])].join('\n\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
    await language.close()
  }
}

async function attributionTable(language: Language, bench: string, folder: string): Promise<string | undefined> {
  const gold = join(bench, 'data', 'polnear.dev.jsonl')
  if (!(await readdir(join(bench, 'data')).catch((): string[] => [])).includes('polnear.dev.jsonl')) return undefined
  const records = join(folder, 'polnear.records')
  const attributions = join(folder, 'polnear.attributions')
  await extractAll(language, gold, records)
  const { stdout } = await run(process.execPath, [join(bench, 'to-attributions.mjs'), records], {
    maxBuffer: MAX_OUTPUT,
  })
  await writeFile(attributions, stdout)
  const scorer = join(bench, 'score-attribution.mjs')
  const figures = (...only: readonly string[]): Promise<AttributionFigures> =>
    score(scorer, gold, attributions, '--json', '--boot', SAMPLES, ...only.flatMap((part) => ['--only', part]))
  const [speech, all, direct, indirect] = await Promise.all([
    figures('speech'),
    figures(),
    figures('direct'),
    figures('indirect'),
  ])
  const ofType = (type: string): string => percent(100 * (all.byType[type]?.combined.f1 ?? Number.NaN))
  const interval = ({ ci95 }: AttributionFigures): string => ci95.combined.map((f1) => percent(100 * f1)).join('-')
  const ours = table([
    ['PolNeAR, content and speaker, F1', 'speech cues', 'all', 'direct', 'indirect'],
    [
      'Parley (dev part)',
      percent(100 * speech.combined.head.f1),
      percent(100 * all.combined.head.f1),
      ofType('direct'),
      ofType('indirect'),
    ],
    ['95 % interval over articles', ...[speech, all, direct, indirect].map(interval)],
    ...PEERS.map(([name, ...figures]) => [`${name} (test part)`, ...figures.map(percent)]),
  ])
  return `${ours}\n\n${table(await reliabilityRows(gold, records))}`
}

async function reliabilityRows(gold: string, records: string): Promise<string[][]> {
  const lines = async (path: string): Promise<string[]> =>
    (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim())
  const found = (await lines(records)).map((line) => JSON.parse(line) as ExtractionRecord)
  const outcomes = (await lines(gold)).flatMap((line, i) =>
    outcomesOf(found[i] as ExtractionRecord, JSON.parse(line) as GoldArticle),
  )
  return reliability(outcomes)
}

async function extractAll(language: Language, gold: string, records: string): Promise<void> {
  const lines: string[] = []
  for (const line of (await readFile(gold, 'utf8')).split('\n')) {
    if (!line.trim()) continue
    const { id, text, sentences } = JSON.parse(line) as Gold
    const article = { id, text: text ?? (sentences ?? []).join('\n') }
    lines.push(JSON.stringify(extract(article, await analyse(language, article.text))))
  }
  await writeFile(records, `${lines.join('\n')}\n`)
}

async function score<T>(scorer: string, ...args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [scorer, ...args], { maxBuffer: MAX_OUTPUT })
  return JSON.parse(stdout) as T
}

function graphRow(name: string, { articles, actors, acts, edges }: GraphFigures): string[] {
  const figures = [actors.F1, acts.all.P, acts.all.R, acts.all.F1, edges.all.P, edges.all.R, edges.all.F1]
  return [name.replace('.gold.jsonl', ''), String(articles), ...figures.map(percent)]
}

function percent(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(1)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
