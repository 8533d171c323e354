import type { Config } from '../../config.ts'
import { openUnlessHeld } from '../running/open-unless-held.ts'
import { runningStore } from '../running/running-store.ts'
import { runningServer } from '../running/server-file.ts'
import type { WorkOptions } from './work-queue.ts'

/** The store that a worker fills: opened here, or that of the server which has it open. */
export async function storeOf(
  config: Config,
): Promise<{ readonly store: WorkOptions['store']; readonly close: () => Promise<void> }> {
  const opened = await openUnlessHeld(config.store)
  if (opened !== undefined) return { store: opened, close: () => opened.close() }
  // A server that was started again has another address or key, so it is looked up each time.
  const store = async () => runningStore(await runningServer(config))
  return {
    store: {
      stored: async (ids) => (await store()).stored(ids),
      save: async (records, turn) => (await store()).save(records, turn),
      workOutPositions: async (begins) => (await store()).workOutPositions(begins),
    },
    close: async () => {},
  }
}
