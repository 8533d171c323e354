import type { Engine } from './engine.ts'
import type { Point } from './geometry.ts'
import { type Line, layoutAll, layoutNew } from './layout.ts'

/** Positions written, and lines read, with one statement. */
const rowsAtOnce = 1000

/** See `Store.place`. Only the new actors, their lines, and the positions of the others are read. */
export async function place(engine: Engine): Promise<void> {
  const positions = await engine.read(async (run) => {
    const unplaced = (await run<{ id: string }>('unplaced-actors')).map(({ id }) => id)
    if (unplaced.length === 0) return new Map<string, Point>()
    const placed = await run<Point & { readonly id: string }>('placed-actors')
    const lines: Line[] = []
    for (let at = 0; at < unplaced.length; at += rowsAtOnce) {
      lines.push(...(await run<Line>('lines-of-actors', { ids: unplaced.slice(at, at + rowsAtOnce) })))
    }
    if (placed.length === 0) return layoutAll(unplaced, lines)
    return layoutNew(unplaced, lines, new Map(placed.map(({ id, x, y }) => [id, { x, y }])))
  })
  const rows = [...positions].map(([id, { x, y }]) => ({ id, x, y }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const places = rows.slice(at, at + rowsAtOnce)
    await engine.write(async (run) => {
      await run('save-positions', { rows: places })
      await engine.journal?.append([{ places }])
    })
  }
  await engine.sync()
}
