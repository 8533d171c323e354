const SAMPLES = 1000
const SEED = 12345
const TAIL = 0.025

/**
 * The interval that contains 95 % of a statistic's values on samples of the articles, drawn with replacement. The seed
 * is fixed, so the same articles give the same interval.
 */
export function interval<T>(articles: readonly T[], statistic: (sample: readonly T[]) => number): [number, number] {
  const random = mulberry32(SEED)
  const values = Array.from({ length: SAMPLES }, () =>
    statistic(articles.map(() => articles[Math.floor(random() * articles.length)] as T)),
  ).sort((a, b) => a - b)
  return [values[Math.floor(TAIL * SAMPLES)] ?? Number.NaN, values[Math.ceil((1 - TAIL) * SAMPLES) - 1] ?? Number.NaN]
}

/** Tommy Ettinger's 32-bit generator. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
