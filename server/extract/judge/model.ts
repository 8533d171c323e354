import type { Pair, Rankers } from './propose.ts'
import { sigmoid, type Weights, weigh } from './weights.ts'

/** The trained models of attribution: weights of named features, and the threshold and calibration for their scores. */
export interface AttributionModel extends Rankers {
  /** Cues that report speech more often than a belief or an intention. */
  readonly speech: ReadonlySet<string>
  readonly verdict: Verdict
  /** The chance from which on a pair is taken for an attribution. */
  readonly least: number
  /** Platt's parameters, which turn a score into the chance that it is right. */
  readonly calibration: { readonly slope: number; readonly offset: number }
}

/** Weights of the acceptor, grouped by what their features describe. */
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
