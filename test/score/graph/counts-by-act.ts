import { ACTS, type Act } from '../../../server/shapes/vocabulary.ts'
import { type Counts, noCounts } from '../figures/counts.ts'

/** Zero counts for each act. */
export function countsByAct(): Record<Act, Counts> {
  return Object.fromEntries(ACTS.map((act) => [act, noCounts()])) as Record<Act, Counts>
}
