import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import { type LayoutOrder, layOutInBackground } from './choose-layout.ts'
import type { Point } from './geometry.ts'
import type { Line } from './layout.ts'

/** Positions written, or actors whose lines are read, with one query. */
const rowsAtOnce = 1000

export interface Positioning {
  /**
   * See `GraphWriter.workOutPositions`. Calls run one after another, also those of other processes, so that each sees the
   * positions of the last.
   */
  workOut(begins?: (actors: number) => void): Promise<void>
  /** Stops the running call of `workOut`, which rejects. */
  stop(): Promise<void>
}

/** Creates the positioning of one store, which runs one computation at a time. */
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
      // Its caller receives the error.
      await last.catch(() => {})
    },
  }
}

async function positionNew(engine: Engine, signal: AbortSignal, begins?: (actors: number) => void): Promise<void> {
  signal.throwIfAborted()
  const unplaced = await engine.read((run) => run('layout/unplaced'))
  if (unplaced.length === 0) return
  const place = () => placeNew(engine, signal, begins)
  await (engine.inTurn === undefined ? place() : engine.inTurn(place, signal))
}

/**
 * Reads the actors without a position, their lines, and the positions of the others; computes the new positions while
 * no transaction is open; then stores them.
 */
async function placeNew(engine: Engine, signal: AbortSignal, begins?: (actors: number) => void): Promise<void> {
  const order = await engine.read(async (run): Promise<LayoutOrder> => {
    const unplaced = (await run<{ id: string }>('layout/unplaced')).map(({ id }) => id)
    if (unplaced.length === 0) return { unplaced, lines: [], placed: new Map() }
    const placed = await run<Point & { readonly id: string }>('layout/placed')
    const lines: Line[] = []
    for (const ids of slices(unplaced, rowsAtOnce)) {
      // Not `push(...lines)`: a thousand actors may have more lines than a call can take arguments.
      for (const line of await run<Line>('layout/lines', { ids })) lines.push(line)
    }
    return { unplaced, lines, placed: new Map(placed.map(({ id, x, y }) => [id, { x, y }])) }
  })
  if (order.unplaced.length === 0) return
  begins?.(order.unplaced.length)
  const rows = [...(await layOutInBackground(order, signal))].map(([id, { x, y }]) => ({ id, x, y }))
  for (const places of slices(rows, rowsAtOnce)) {
    signal.throwIfAborted()
    await engine.write(async (run) => {
      await run('layout/save-positions', { rows: places })
      await engine.journal?.append([{ places }])
    })
  }
  await engine.sync()
}
