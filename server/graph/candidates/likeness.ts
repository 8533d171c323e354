import type { CandidateReason } from '../../shapes/vocabulary.ts'

/** How two names are alike: a reason with its weight, 0 to 1, and its words. */
export interface Likeness {
  readonly reason: CandidateReason
  readonly weight: number
  readonly words: string
}
