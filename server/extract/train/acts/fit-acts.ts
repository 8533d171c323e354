import type { Weights } from '../../judge/weights.ts'
import type { DecidingWeights } from '../../reader/weigh.ts'
import { Dictionary, type FitOptions, fitJudgements } from '../fit.ts'
import type { ActExample } from './examples.ts'

const OPTIONS: FitOptions = { epochs: 8, rate: 0.05, penalty: 1e-3, fewest: 6, start: 0.05 }

/** The parts that an actor may play in an act. */
export const PARTS = ['source', 'target', 'directed'] as const

/** Weights that tell whether an act took place as it was read, and who played which part in it. */
export type FittedWeights = Readonly<Record<'act' | (typeof PARTS)[number], Weights>>

/** What `thresholdsOf` finds, by name. */
export type Least = DecidingWeights['least']

/** Fits the weights that tell whether a told act is right as a whole, each example decided by weights that did not learn from it. */
export function fitSoundness(folds: readonly (readonly ActExample[])[], least: Least): Weights {
  return fit(
    folds.flatMap((own, at) => {
      const weights = { ...fitActs(folds.toSpliced(at, 1).flat()), least }
      return own.flatMap((example) => example.sound(weights) ?? [])
    }),
  )
}

/** Fits each model to the examples whose answer is known. */
export function fitActs(examples: readonly ActExample[]): FittedWeights {
  const parts = examples.flatMap((example) => example.parts)
  const part = (name: (typeof PARTS)[number]): Weights =>
    fit(parts.map((own) => ({ features: own.features, right: own[name] })))
  return { act: fit(examples), source: part('source'), target: part('target'), directed: part('directed') }
}

function fit(rows: readonly { readonly features: readonly string[]; readonly right: boolean | undefined }[]): Weights {
  const dictionary = new Dictionary()
  const judgements = rows.flatMap(({ features, right }) =>
    right === undefined ? [] : [{ features: dictionary.number(features), right }],
  )
  return fitJudgements(dictionary, judgements, OPTIONS)
}
