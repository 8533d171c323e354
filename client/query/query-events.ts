import type { Asked } from './query-address.ts'
import type { Kept } from './questions/kept.ts'

declare module '../events.ts' {
  /** Those of the query page. */
  interface ParleyEvents {
    /** The statement as it is written now. */
    'edit-statement': string
    /** The parameters as they are filled in now. */
    'edit-parameters': Asked['parameters']
    /** The statement is to be run. */
    run: null
    /** A question that was picked from the lists, to be run. */
    'pick-question': Kept
    /** The name of a question that is to be forgotten. */
    forget: string
    /** What the answer is to be shown as. */
    'show-as': Asked['view']
  }
}
