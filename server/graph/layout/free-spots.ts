import { angleOf, type Point, round } from './geometry.ts'

/** The least distance between two actors, in pixels: larger sideways than up and down, to leave room for names. */
export const clearance = { x: 100, y: 50 }

/**
 * Gives each actor, in the order of `ids`, the free spot nearest to its wanted position. It searches outwards along a
 * spiral, and far out along a coarser one, so that even a hundred thousand actors in one place take only seconds.
 * @param taken positions that are occupied from the start.
 */
export function findFreeSpots(
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
  const placed = new Map<string, Point>()
  const stepsFrom = new Map<string, number>()
  const spotNear = (wanted: Point, start: number): Point | undefined => {
    const cell = cellKey(wanted)
    // Spots never become free again, so the next search from this cell begins where the last one ended.
    for (let step = stepsFrom.get(cell) ?? 0; step < farthest; step++) {
      const point = round(onSpiral(wanted, clearance, start, step))
      if (!isFree(point)) continue
      stepsFrom.set(cell, step)
      return point
    }
    stepsFrom.set(cell, farthest)
    return undefined
  }
  const fullFields = new Set<string>()
  const fieldsFrom = new Map<string, number>()
  /** Searches field by field; needed only if many actors want the same place. */
  const spotFarFrom = (wanted: Point, start: number): Point => {
    const own = fieldOf(wanted).key
    for (let step = fieldsFrom.get(own) ?? 0; ; step++) {
      const { key, middle } = fieldOf(onSpiral(wanted, field, 0, step))
      if (fullFields.has(key)) continue
      fieldsFrom.set(own, step)
      const point = spotNear(middle, start)
      if (point !== undefined) return point
      fullFields.add(key)
    }
  }
  for (const point of taken.values()) occupy(point)
  for (const id of ids) {
    const [here, start] = [wanted.get(id) as Point, angleOf(id)]
    const point = spotNear(here, start) ?? spotFarFrom(here, start)
    occupy(point)
    placed.set(id, point)
  }
  return placed
}

/** Steps after which the spiral has covered a whole field from its middle. */
const farthest = 400
const field = { x: 8 * clearance.x, y: 8 * clearance.y }

function fieldOf({ x, y }: Point): { readonly key: string; readonly middle: Point } {
  const [column, row] = [Math.floor(x / field.x), Math.floor(y / field.y)]
  return { key: `${column} ${row}`, middle: { x: (column + 0.5) * field.x, y: (row + 0.5) * field.y } }
}

function isTooNear(a: Point, b: Point): boolean {
  return Math.hypot((a.x - b.x) / clearance.x, (a.y - b.y) / clearance.y) < 1
}

/** A step along a spiral whose arms lie half a unit apart; the golden angle keeps its spots evenly spread. */
function onSpiral({ x, y }: Point, unit: Point, start: number, step: number): Point {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5))
  const radius = 0.35 * Math.sqrt(step)
  const angle = start + step * goldenAngle
  return { x: x + unit.x * radius * Math.cos(angle), y: y + unit.y * radius * Math.sin(angle) }
}
