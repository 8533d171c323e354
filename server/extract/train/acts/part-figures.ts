import { weigh } from '../../judge/weights.ts'
import { f1, type Tally } from '../measure.ts'
import type { ActExample } from './examples.ts'
import { type FittedWeights, PARTS } from './fit-acts.ts'

/** For each part the F1 (0 to 100) of the actors who are taken to play it. */
export function partFigures(examples: readonly ActExample[], weights: FittedWeights): { part: string; f1: number }[] {
  return PARTS.map((part) => {
    const count: Tally = { right: 0, found: 0, gold: 0 }
    for (const { features, [part]: right } of examples.flatMap((example) => example.parts)) {
      if (right === undefined) continue
      const isFound = weigh(weights[part], features) >= 0
      count.found += Number(isFound)
      count.gold += Number(right)
      count.right += Number(isFound && right)
    }
    return { part, f1: f1(count) }
  })
}
