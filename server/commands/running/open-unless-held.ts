import { HeldStoreError } from '../../graph/engine/embedded-error.ts'
import { openStore, type StoreConfig } from '../../graph/open-store.ts'
import type { Store } from '../../graph/store.ts'

/** Opens the store; undefined where a server has the embedded store open, which no second process may. */
export async function openUnlessHeld(config: StoreConfig): Promise<Store | undefined> {
  try {
    return await openStore(config)
  } catch (error) {
    if (error instanceof HeldStoreError) return undefined
    throw error
  }
}
