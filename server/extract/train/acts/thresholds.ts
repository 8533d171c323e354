import { ACTS, type Act } from '../../../shapes/vocabulary.ts'
import { sigmoid, type Weights, weigh } from '../../judge/weights.ts'
import { type FittedWeights, PARTS } from './fit-acts.ts'
import type { ReadArticles } from './read-examples.ts'

/** Where no chance finds anything. */
const UNKNOWN = 0.5
/** The chances that are tried. */
const OF_ACTS = steps(0.2, 0.7)
const OF_PARTS = steps(0.25, 0.65)

/** The chance from which on acts of a kind are told, or actors taken to play a part, and the F1 (0 to 1) that it gives. */
export interface Threshold {
  readonly name: Act | (typeof PARTS)[number]
  readonly least: number
  readonly f1: number
}

/** For each act and each part the chance at which F1 is highest in articles that were held out. */
export function thresholdsOf({ examples, marked }: ReadArticles, weights: FittedWeights): Threshold[] {
  const parts = examples.flatMap((example) => example.parts)
  return [
    ...ACTS.map((name) => {
      const own = examples.filter(({ act }) => act === name)
      return { name, ...best(judged(weights.act, own), OF_ACTS, marked.get(name) ?? 0) }
    }),
    ...PARTS.map((name) => {
      const own = judged(
        weights[name],
        parts.map(({ features, [name]: right }) => ({ features, right })),
      )
      return { name, ...best(own, OF_PARTS, own.filter(({ right }) => right).length) }
    }),
  ]
}

interface Judged {
  readonly chance: number
  readonly right: boolean
}

/** The chances of those whose answer is known. */
function judged(
  weights: Weights,
  all: readonly { readonly features: readonly string[]; readonly right: boolean | undefined }[],
): Judged[] {
  return all.flatMap(({ features, right }) =>
    right === undefined ? [] : [{ chance: sigmoid(weigh(weights, features)), right }],
  )
}

/** @param gold how many should be found. */
function best(all: readonly Judged[], chances: readonly number[], gold: number): { least: number; f1: number } {
  return chances.reduce(
    (one, least) => {
      const found = all.filter(({ chance }) => chance >= least)
      const f1 = (2 * found.filter(({ right }) => right).length) / (found.length + gold || 1)
      return f1 > one.f1 ? { least, f1 } : one
    },
    { least: UNKNOWN, f1: 0 },
  )
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / 0.05) + 1 }, (_, i) => Number((from + 0.05 * i).toFixed(2)))
}
