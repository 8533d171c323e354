import type { Judgement } from './judgements.ts'

declare module '../events.ts' {
  interface ParleyEvents {
    /** A pair of the work list is judged. */
    judge: Judgement
    /** The judgement of a pair is taken back. */
    'take-back': null
    /** The keyboard moves from a pair to the next or the one before. */
    step: 1 | -1
  }
}
