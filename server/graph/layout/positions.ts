import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import { type LayoutOrder, layOutAside } from './choose-layout.ts'
import type { Point } from './geometry.ts'
import type { Line } from './layout.ts'

/** Positions written, and lines read, with one statement. */
const rowsAtOnce = 1000

export interface Positioning {
  /** See `GraphWriter.workOutPositions`. Calls wait for each other: two at once would not see each other's positions. */
  workOut(begins?: (actors: number) => void): Promise<void>
  /** Ends what is under way; its call rejects. */
  stop(): Promise<void>
}

export function createPositioning(engine: Engine): Positioning {
  const stopped = new AbortController()
  let last: Promise<void> = Promise.resolve()
  return {
    workOut(begins) {
      const next = () => positionNew(engine, stopped.signal, begins)
      last = last.then(next, next)
      return last
    },
    async stop() {
      stopped.abort()
      // Whoever called it hears of its end.
      await last.catch(() => {})
    },
  }
}

/**
 * Reads the actors without a position, their lines, and the positions of the others, and works the new positions out
 * while no transaction is open.
 */
async function positionNew(engine: Engine, signal: AbortSignal, begins?: (actors: number) => void): Promise<void> {
  signal.throwIfAborted()
  const order = await engine.read(async (run): Promise<LayoutOrder> => {
    const unplaced = (await run<{ id: string }>('layout/unplaced')).map(({ id }) => id)
    if (unplaced.length === 0) return { unplaced, lines: [], placed: new Map() }
    const placed = await run<Point & { readonly id: string }>('layout/placed')
    const lines: Line[] = []
    for (const ids of slices(unplaced, rowsAtOnce)) {
      // One by one: a thousand actors may have more lines than a call takes arguments.
      for (const line of await run<Line>('layout/lines', { ids })) lines.push(line)
    }
    return { unplaced, lines, placed: new Map(placed.map(({ id, x, y }) => [id, { x, y }])) }
  })
  if (order.unplaced.length === 0) return
  begins?.(order.unplaced.length)
  const rows = [...(await layOutAside(order, signal))].map(([id, { x, y }]) => ({ id, x, y }))
  for (const places of slices(rows, rowsAtOnce)) {
    signal.throwIfAborted()
    await engine.write(async (run) => {
      await run('layout/save-positions', { rows: places })
      await engine.journal?.append([{ places }])
    })
  }
  await engine.sync()
}
