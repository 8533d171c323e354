import type fc from 'fast-check'

/**
 * How properties of stores are tried: the same random cases in every run, so that none fails by chance. `CASES=100` tries
 * more of them, `CASES_SEED=7` others.
 */
export function cases<T>(short: number): fc.Parameters<T> {
  return { seed: Number(process.env.CASES_SEED ?? 19), numRuns: Number(process.env.CASES ?? short) }
}
