import { readFileSync } from 'node:fs'
import type { Pair, Rankers } from './propose.ts'
import { sigmoid, type Weights, weigh } from './weights.ts'

/** The trained models of attribution: weights of named features, and what they were found to be worth. */
export interface AttributionModel extends Rankers {
  /** Cues that report speech more often than a belief or an intention. */
  readonly speech: ReadonlySet<string>
  readonly verdict: Verdict
  /** Chance from which on a pair is an attribution. */
  readonly least: number
  /** Platt's: how a score becomes the chance that it is right. */
  readonly calibration: { readonly slope: number; readonly offset: number }
}

/** Weights of the acceptor, by what their features tell of. */
export interface Verdict {
  readonly cue: Weights
  readonly content: Weights
  readonly source: Weights
  readonly pair: Weights
}

/** How strongly the features of a pair speak for an attribution, as a log odds. */
export function scoreOf({ features }: Pair, verdict: Verdict): number {
  return (
    weigh(verdict.cue, features.cue) +
    weigh(verdict.content, features.content) +
    weigh(verdict.source, features.source) +
    weigh(verdict.pair, features.pair)
  )
}

/** The chance that a score is right (Platt 1999). */
export function confidenceOf(score: number, { slope, offset }: AttributionModel['calibration']): number {
  return sigmoid(slope * score + offset)
}

type Section = 'setting' | 'lexicon' | 'cue' | 'content' | 'source' | `verdict.${keyof Verdict}`

/** Reads the model: a line is a section, a name, and a number, parted by tabs. */
export function loadModel(path = new URL('../model/attribution.tsv', import.meta.url)): AttributionModel {
  const sections = new Map<string, Map<string, number>>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [section, name, value] = line.split('\t')
    if (section === undefined || name === undefined || value === undefined) continue
    const own = sections.get(section) ?? new Map<string, number>()
    sections.set(section, own)
    own.set(name, Number(value))
  }
  const section = (name: Section): Map<string, number> => sections.get(name) ?? new Map()
  const setting = (name: string): number => section('setting').get(name) ?? Number.NaN
  const cues = section('lexicon')
  return {
    cues: new Set(cues.keys()),
    speech: new Set([...cues].filter(([, share]) => share >= 0.5).map(([key]) => key)),
    cue: section('cue'),
    content: section('content'),
    source: section('source'),
    verdict: {
      cue: section('verdict.cue'),
      content: section('verdict.content'),
      source: section('verdict.source'),
      pair: section('verdict.pair'),
    },
    least: setting('least'),
    calibration: { slope: setting('slope'), offset: setting('offset') },
  }
}

/** The model as the text that `loadModel` reads. */
export function writtenModel(model: AttributionModel, note: string): string {
  const lines = note.split('\n').map((line) => `# ${line}`)
  const add = (section: Section, entries: Iterable<readonly [string, number]>): void => {
    for (const [name, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(`${section}\t${name}\t${value}`)
  }
  add('setting', [
    ['least', model.least],
    ['slope', model.calibration.slope],
    ['offset', model.calibration.offset],
  ])
  add(
    'lexicon',
    [...model.cues].map((key) => [key, Number(model.speech.has(key))] as const),
  )
  add('cue', model.cue)
  add('content', model.content)
  add('source', model.source)
  add('verdict.cue', model.verdict.cue)
  add('verdict.content', model.verdict.content)
  add('verdict.source', model.verdict.source)
  add('verdict.pair', model.verdict.pair)
  return `${lines.join('\n')}\n`
}
