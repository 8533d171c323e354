import { angleOf, type Point } from './geometry.ts'

/** No two actors come nearer: this far up or down, and further to the side, where the names stand. */
export const clearance = { x: 100, y: 50 }

/**
 * Gives each actor, in turn, the free spot nearest to where it is wanted, going outwards on a spiral. `taken` are
 * occupied from the start and do not move.
 */
export function clear(
  ids: readonly string[],
  wanted: ReadonlyMap<string, Point>,
  taken: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const cells = new Map<string, Point[]>()
  const cellOf = (value: number, size: number) => Math.floor(value / size)
  const cellKey = (point: Point) => `${cellOf(point.x, clearance.x)} ${cellOf(point.y, clearance.y)}`
  const occupy = (point: Point) => {
    const key = cellKey(point)
    const there = cells.get(key)
    if (there === undefined) cells.set(key, [point])
    else there.push(point)
  }
  const isFree = (point: Point) => {
    const [column, row] = [cellOf(point.x, clearance.x), cellOf(point.y, clearance.y)]
    for (let across = column - 1; across <= column + 1; across++) {
      for (let down = row - 1; down <= row + 1; down++) {
        if (cells.get(`${across} ${down}`)?.some((other) => isTooNear(point, other))) return false
      }
    }
    return true
  }
  for (const point of taken.values()) occupy(point)
  const placed = new Map<string, Point>()
  const stepsFrom = new Map<string, number>()
  for (const id of ids) {
    const here = wanted.get(id) as Point
    const cell = cellKey(here)
    const { point, step } = nearestFree(here, angleOf(id), stepsFrom.get(cell) ?? 0, isFree)
    stepsFrom.set(cell, step) // what was taken stays so: those wanted beside begin where this one ended
    occupy(point)
    placed.set(id, point)
  }
  return placed
}

function isTooNear(a: Point, b: Point): boolean {
  return Math.hypot((a.x - b.x) / clearance.x, (a.y - b.y) / clearance.y) < 1
}

/** Steps along a spiral whose arms lie half a clearance apart; the golden angle keeps its spots evenly spread. */
function nearestFree(wanted: Point, start: number, firstStep: number, isFree: (point: Point) => boolean) {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5))
  for (let step = firstStep; ; step++) {
    const radius = 0.35 * Math.sqrt(step)
    const angle = start + step * goldenAngle
    const point = round({
      x: wanted.x + clearance.x * radius * Math.cos(angle),
      y: wanted.y + clearance.y * radius * Math.sin(angle),
    })
    if (isFree(point)) return { point, step }
  }
}

/** To hundredths, which is finer than anyone sees, and the same on all machines. */
function round({ x, y }: Point): Point {
  return { x: Math.round(100 * x) / 100, y: Math.round(100 * y) / 100 }
}
