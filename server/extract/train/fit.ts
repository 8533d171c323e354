import { sigmoid, softmax } from '../judge/weights.ts'

/** Numbers the names of features, in the order in which they first appear. */
export class Dictionary {
  readonly names: string[] = []
  readonly counts: number[] = []
  readonly #numbers = new Map<string, number>()

  number(features: readonly string[]): Int32Array {
    return Int32Array.from(new Set(features), (feature) => {
      const known = this.#numbers.get(feature)
      const number = known ?? this.names.push(feature) - 1
      if (known === undefined) {
        this.#numbers.set(feature, number)
        this.counts.push(0)
      }
      this.counts[number] = (this.counts[number] as number) + 1
      return number
    })
  }
}

/** Some candidates, and how right each of them is; the targets sum to one. */
export interface Ranking {
  readonly candidates: readonly Int32Array[]
  readonly targets: readonly number[]
}

/** The features of a candidate, and whether it is right. */
export interface Judgement {
  readonly features: Int32Array
  readonly right: boolean
}

export interface FitOptions {
  readonly epochs: number
  readonly rate: number
  /** Weight of the penalty on large weights. */
  readonly penalty: number
  /** Features seen fewer times than this weigh nothing. */
  readonly fewest: number
  /** Initial value of AdaGrad's sums of squared gradients: the larger it is, the smaller the steps of rare features. */
  readonly start: number
}

/**
 * Weights are averaged over the epochs from this one on, so that the last articles do not count for more (Collins
 * 2002).
 */
const AVERAGED_FROM = 2

/**
 * Conditional logit: weights under which the candidates of each choice are as likely as their targets say. Fitted by
 * AdaGrad (Duchi, Hazan and Singer 2011) in an order that is always the same.
 */
export function fitRankings(
  dictionary: Dictionary,
  choices: readonly Ranking[],
  options: FitOptions,
): Map<string, number> {
  const descent = new Descent(dictionary, options)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { candidates, targets } of shuffled(choices, epoch)) {
      const chances = softmax(candidates.map((features) => descent.weigh(features)))
      candidates.forEach((features, i) => {
        descent.step(features, (chances[i] as number) - (targets[i] as number))
      })
    }
    descent.endEpoch(epoch)
  }
  return descent.weights()
}

/** Logistic regression by AdaGrad: weights under which a sum of features gives the chance that something is right. */
export function fitJudgements(
  dictionary: Dictionary,
  judgements: readonly Judgement[],
  options: FitOptions,
): Map<string, number> {
  const descent = new Descent(dictionary, options)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { features, right } of shuffled(judgements, epoch))
      descent.step(features, sigmoid(descent.weigh(features)) - Number(right))
    descent.endEpoch(epoch)
  }
  return descent.weights()
}

class Descent {
  readonly #dictionary: Dictionary
  readonly #options: FitOptions
  readonly #weights: Float64Array
  readonly #squares: Float64Array
  readonly #sums: Float64Array
  #epochs = 0

  constructor(dictionary: Dictionary, options: FitOptions) {
    this.#dictionary = dictionary
    this.#options = options
    this.#weights = new Float64Array(dictionary.names.length)
    this.#squares = new Float64Array(dictionary.names.length).fill(options.start)
    this.#sums = new Float64Array(dictionary.names.length)
  }

  weigh(features: Int32Array): number {
    let sum = 0
    for (const feature of features) sum += this.#weights[feature] as number
    return sum
  }

  step(features: Int32Array, error: number): void {
    const { rate, penalty, fewest } = this.#options
    if (Math.abs(error) < 1e-4) return
    for (const feature of features) {
      if ((this.#dictionary.counts[feature] as number) < fewest) continue
      const weight = this.#weights[feature] as number
      const slope = error + penalty * weight
      const square = (this.#squares[feature] as number) + slope * slope
      this.#squares[feature] = square
      this.#weights[feature] = weight - (rate * slope) / Math.sqrt(square)
    }
  }

  endEpoch(epoch: number): void {
    if (epoch < AVERAGED_FROM) return
    this.#epochs++
    this.#weights.forEach((weight, i) => {
      this.#sums[i] = (this.#sums[i] as number) + weight
    })
  }

  weights(): Map<string, number> {
    const found = new Map<string, number>()
    this.#sums.forEach((sum, i) => {
      const rounded = Math.round((100 * sum) / this.#epochs) / 100
      if (rounded !== 0) found.set(this.#dictionary.names[i] as string, rounded)
    })
    return found
  }
}

/** A shuffled order, the same for the same seed (Fisher and Yates, with the generator mulberry32). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items]
  let state = 0x9e3779b9 + seed
  for (let i = order.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    const j = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (i + 1))
    const kept = order[i] as T
    order[i] = order[j] as T
    order[j] = kept
  }
  return order
}
