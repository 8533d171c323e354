import type { CueReading } from '../../shapes/language.ts'
import type { Act } from '../../shapes/vocabulary.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'

/** The parts that an actor may play in an act, each with its chance, 0 to 1. */
export interface PartChances {
  readonly source: number
  readonly target: number
  readonly directed: number
}

/** The reading of the word, among those of a cue, that most likely reports the act; undefined where none has a reading. */
export function readingOf(tree: Tree, cue: readonly number[], act: Act): CueReading | undefined {
  let best: CueReading | undefined
  for (const i of cue) {
    const { cue: reading } = tokenAt(tree, i)
    if (reading && reading.chances[act].real >= (best?.chances[act].real ?? 0)) best = reading
  }
  return best
}

/** The chances that one of some words, all of which name one actor, plays each part. */
export function partsOf(reading: CueReading | undefined, tokens: readonly number[]): PartChances {
  const parts = (reading?.participants ?? []).filter(({ token }) => tokens.includes(token))
  const any = (part: keyof PartChances): number => 1 - parts.reduce((none, own) => none * (1 - own[part]), 1)
  return { source: any('source'), target: any('target'), directed: any('directed') }
}
