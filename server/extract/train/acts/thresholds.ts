import { ACTS, type Act } from '../../../shapes/vocabulary.ts'
import { sigmoid, type Weights, weigh } from '../../judge/weights.ts'
import type { ReadArticles } from './read-examples.ts'

/** The chances that are tried. */
const CHANCES = Array.from({ length: 12 }, (_, i) => Number((0.2 + 0.05 * i).toFixed(2)))
/** For an act of which no chance finds any. */
const UNKNOWN = 0.5

/** The chance from which on acts of a kind are told, and the F1 (0 to 1) that it gives. */
export interface Threshold {
  readonly act: Act
  readonly least: number
  readonly f1: number
}

/** For each act the chance from which on the F1 of the acts told is highest in articles that were held out. */
export function thresholdsOf({ examples, marked }: ReadArticles, weights: Weights): Threshold[] {
  return ACTS.map((act) => {
    const judged = examples
      .filter((example) => example.act === act && example.right !== undefined)
      .map(({ features, right }) => ({ chance: sigmoid(weigh(weights, features)), right }))
    const f1At = (least: number): number => {
      const told = judged.filter(({ chance }) => chance >= least)
      return (2 * told.filter(({ right }) => right).length) / (told.length + (marked.get(act) ?? 0) || 1)
    }
    return CHANCES.map((least) => ({ act, least, f1: f1At(least) })).reduce(
      (best, one) => (one.f1 > best.f1 ? one : best),
      {
        act,
        least: UNKNOWN,
        f1: 0,
      },
    )
  })
}
