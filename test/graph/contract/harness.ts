import type { Migration } from '../../../server/graph/engine/format.ts'
import type { Store } from '../../../server/graph/store.ts'

/** Where the contract runs. */
export interface Harness {
  /** An empty store. */
  empty(): Promise<Store>
  /** The store that `empty` gave, closed and opened again. */
  reopen(migrations?: readonly Migration[]): Promise<Store>
  /** Another loader's view of the same store, or the same one where only one process may open it. */
  another(): Promise<Store>
  /** Random cases for each property. */
  readonly runs: number
}
