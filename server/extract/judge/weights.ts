/** Weights of named features; a feature without an entry weighs 0. */
export type Weights = ReadonlyMap<string, number>

/** The sum of the weights of some features. */
export function weigh(weights: Weights, features: readonly string[]): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}

/** Scores as probabilities that sum to one. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
