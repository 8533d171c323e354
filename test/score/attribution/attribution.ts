import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { GoldArticle } from '../../../server/extract/train/gold.ts'
import type { Language } from '../../../server/language/load.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { faultSection } from '../figures/errors.ts'
import { readGold, recordsOf, tookPlace } from '../figures/gold-files.ts'
import { reliability } from '../figures/reliability.ts'
import { percent, type Section } from '../figures/table.ts'
import { attributionFaults } from './attribution-faults.ts'
import { outcomesOf } from './outcomes.ts'
import { PEERS, PEERS_MEASURED } from './peers.ts'

const run = promisify(execFile)
const MAX_OUTPUT = 64 * 1024 * 1024
const SAMPLES = '1000'
/** One in this many of the articles that the weights were fitted on is scored, too. */
const TRAIN_STEP = 14

interface Figures {
  readonly combined: { readonly head: { readonly f1: number } }
  readonly byType: Readonly<Record<string, { readonly combined: { readonly f1: number } }>>
  readonly ci95: { readonly combined: readonly [number, number] }
}

/**
 * Content and speaker on PolNeAR's development part and on a sample of its train part, by the scorers in the folder
 * (to-attributions.mjs, score-attribution.mjs), beside other systems.
 */
export async function scoreAttribution(language: Language, bench: string, examples: number): Promise<Section[]> {
  const dev = await readGold<GoldArticle>(bench, 'data', 'polnear.dev.jsonl')
  const train = await readGold<GoldArticle>(bench, 'data', 'polnear.train.jsonl')
  const sample = train?.filter((_, i) => i % TRAIN_STEP === 0)
  const rows = [['F1 (95 % interval)', 'speech cues', 'all', 'direct', 'indirect']]
  const sections: Section[] = []
  for (const [name, gold] of [
    ['development part', dev],
    ['a sample of the train part, which the weights were fitted on', sample],
  ] as const) {
    if (!gold) continue
    const records = (await recordsOf(language, gold)).map(tookPlace)
    rows.push([`Parley, ${name}, ${gold.length} articles`, ...(await figuresOf(bench, gold, records))])
    if (gold !== dev) continue
    const outcomes = gold.flatMap((own, i) => outcomesOf(records[i] as ExtractionRecord, own))
    const faults = gold.flatMap((own, i) => attributionFaults(own, records[i] as ExtractionRecord))
    sections.push(faultSection(`PolNeAR, ${name}`, faults, examples))
    sections.push({ title: `Confidence, PolNeAR, ${name}`, rows: reliability(outcomes) })
  }
  if (rows.length === 1) return []
  rows.push(...PEERS.map(({ name, part, figures }) => [`${name}, ${part}`, ...figures.map(percent)]))
  const notes = [PEERS_MEASURED, ...PEERS.map(({ name, from }) => `  ${name}: ${from}`)]
  return [{ title: 'PolNeAR, content and speaker both right', rows, notes }, ...sections]
}

async function figuresOf(bench: string, gold: readonly GoldArticle[], records: readonly ExtractionRecord[]) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-score-'))
  try {
    const write = async (name: string, items: readonly unknown[]): Promise<string> => {
      const path = join(folder, name)
      await writeFile(path, `${items.map((item) => JSON.stringify(item)).join('\n')}\n`)
      return path
    }
    const node = async (script: string, ...args: readonly string[]): Promise<string> =>
      (await run(process.execPath, [join(bench, script), ...args], { maxBuffer: MAX_OUTPUT })).stdout
    const golden = await write('gold', gold)
    const found = join(folder, 'found')
    await writeFile(found, await node('to-attributions.mjs', await write('records', records)))
    const figures = async (...only: readonly string[]): Promise<Figures> => {
      const parts = only.flatMap((part) => ['--only', part])
      return JSON.parse(await node('score-attribution.mjs', golden, found, '--json', '--boot', SAMPLES, ...parts))
    }
    const [speech, all, direct, indirect] = await Promise.all([
      figures('speech'),
      figures(),
      figures('direct'),
      figures('indirect'),
    ])
    const cell = (f1: number, { ci95 }: Figures): string =>
      `${percent(100 * f1)} (${ci95.combined.map((end) => percent(100 * end)).join('-')})`
    const ofType = (type: string): number => all.byType[type]?.combined.f1 ?? Number.NaN
    return [
      cell(speech.combined.head.f1, speech),
      cell(all.combined.head.f1, all),
      cell(ofType('direct'), direct),
      cell(ofType('indirect'), indirect),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
