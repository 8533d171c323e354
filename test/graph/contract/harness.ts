import type { Migration } from '../../../server/graph/engine/format.ts'
import type { Store } from '../../../server/graph/store.ts'

/** The stores that the contract is run on. */
export interface Harness {
  /** An empty store. */
  empty(): Promise<Store>
  /** Closes the store that `empty` returned, and opens it again. */
  reopen(migrations?: readonly Migration[]): Promise<Store>
  /** The same store opened by another loader, or the same object if only one process may open it. */
  another(): Promise<Store>
  /** Number of random cases for each property. */
  readonly runs: number
}
