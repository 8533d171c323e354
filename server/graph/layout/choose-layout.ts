import { Worker } from 'node:worker_threads'
import type { Point } from './geometry.ts'
import { type Line, layoutAll, layoutAround, layoutNew, mostLaidOutAtOnce } from './layout.ts'

/** The actors to place. Those in `placed` stay where they are. */
export interface LayoutOrder {
  /** Ids, the most important first. */
  readonly unplaced: readonly string[]
  /** All lines of the unplaced actors. */
  readonly lines: readonly Line[]
  readonly placed: ReadonlyMap<string, Point>
}

/** Up to these numbers of actors a layout takes a few milliseconds, less than starting a thread. */
const quick = { unplaced: 60, placed: 5000 }

/**
 * Computes a position for each unplaced actor: on a new map, on one around a few placed actors if most are new, or
 * between the placed ones if few are new.
 */
export function layOut({ unplaced, lines, placed }: LayoutOrder): Map<string, Point> {
  if (placed.size === 0) return layoutAll(unplaced, lines)
  if (unplaced.length > Math.max(mostLaidOutAtOnce, placed.size)) return layoutAround(unplaced, lines, placed)
  return layoutNew(unplaced, lines, placed)
}

/**
 * Like `layOut`, but in a thread of its own if it would take long.
 * @param signal ends the thread; the call then rejects.
 */
export function layOutInBackground(order: LayoutOrder, signal: AbortSignal): Promise<Map<string, Point>> {
  if (order.unplaced.length <= quick.unplaced && order.placed.size <= quick.placed)
    return Promise.resolve(layOut(order))
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { workerData: order })
    const stop = () => void worker.terminate()
    signal.addEventListener('abort', stop)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      // This has no effect if the worker has sent its result.
      reject(new Error(`the layout ended with ${code}${signal.aborted ? ' because it was stopped' : ''}`))
    })
  })
}
