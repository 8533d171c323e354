import { Worker } from 'node:worker_threads'
import type { Point } from './geometry.ts'
import { type Line, layoutAll, layoutAround, layoutNew, mostTogether } from './layout.ts'

/** What is to be placed; those in `placed` stay where they are. */
export interface LayoutOrder {
  /** The most important first. */
  readonly unplaced: readonly string[]
  /** The lines of the unplaced. */
  readonly lines: readonly Line[]
  readonly placed: ReadonlyMap<string, Point>
}

/** So many new actors beside so many old ones are placed in a few milliseconds: less than a thread takes to start. */
const quick = { unplaced: 60, placed: 5000 }

/** A place for each of the unplaced: a first map, one around the little that there is, or room found in what there is. */
export function layOut({ unplaced, lines, placed }: LayoutOrder): Map<string, Point> {
  if (placed.size === 0) return layoutAll(unplaced, lines)
  if (unplaced.length > Math.max(mostTogether, placed.size)) return layoutAround(unplaced, lines, placed)
  return layoutNew(unplaced, lines, placed)
}

/**
 * The same, in a thread of its own where it would take long.
 * @param signal ends the work: then this rejects.
 */
export function layOutAside(order: LayoutOrder, signal: AbortSignal): Promise<Map<string, Point>> {
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
      // After a message this changes nothing.
      reject(new Error(`the layout ended with ${code}${signal.aborted ? ', as it was told to' : ''}`))
    })
  })
}
