import { setTimeout as after } from 'node:timers/promises'
import { RefusedError, StoreError } from '../../graph/store.ts'
import { QueueError } from '../../queue/queue.ts'

/** Milliseconds that the queue's or the graph's server may be away. */
const endurance = 600_000

/**
 * Does something again every second while the queue's or the graph's server is away, for up to ten minutes. A refusal ends it
 * at once.
 * @param stop ends the waiting: the last error is then thrown.
 * @param waiting receives why.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  { stop, waiting }: { readonly stop: AbortSignal; readonly waiting: (reason: string) => void },
): Promise<T> {
  const giveUp = performance.now() + endurance
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const mayPass = error instanceof QueueError || (error instanceof StoreError && !(error instanceof RefusedError))
      if (!mayPass || stop.aborted || performance.now() > giveUp) throw error
      waiting(error.message)
      await after(1000, undefined, { signal: stop }).catch(() => {})
    }
  }
}
