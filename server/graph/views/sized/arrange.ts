import type { ViewNode } from '../../../shapes/views.ts'
import { type Point, round } from '../svg/shapes.ts'

/** A rectangle in which to draw. Pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Rounds in which actors are pushed apart: first with the room for their names, then at least their marks. */
const rounds = { names: 220, marks: 120 }

/** A diamond reaches farther than a disc of its area. Radii. */
export const reachOfMark = 1.1

/** Pixels between marks. */
const gap = 5

/**
 * Spreads actors over a room. Whoever stands left of or above somebody on the map mostly does so here: each coordinate is
 * half the map's and half its rank, so that neither a far actor nor a crowd in the middle wastes the room. Then those whose
 * names would overlap are pushed apart as far as there is room, and marks until none touches another.
 * @param radiusOf the radius of a mark, in pixels.
 * @param nameOf the size of the name that is to stand beside a mark; undefined for none.
 */
export function arrange(
  nodes: readonly ViewNode[],
  room: Room,
  radiusOf: (node: ViewNode) => number,
  nameOf: (node: ViewNode) => Room | undefined,
): Map<string, Point> {
  const across = spread(nodes, ({ attributes }) => attributes.x)
  const down = spread(nodes, ({ attributes }) => -attributes.y)
  const marks = nodes.map((node): Room => {
    const size = reachOfMark * 2 * radiusOf(node) + gap
    return { width: size, height: size }
  })
  const named = nodes.map((node, at) => {
    const { width, height } = marks[at] as Room
    const name = nameOf(node)
    return name === undefined ? { width, height } : { width: Math.max(width, name.width), height: height + name.height }
  })
  // At the edge of the room there is space for a name on either side of its mark.
  const inside = nodes.map((node, at): Room => {
    const { width, height } = named[at] as Room
    return { width: room.width - width, height: room.height - height - (nameOf(node)?.height ?? 0) }
  })
  const points = nodes.map((node, at) => {
    const { width, height } = inside[at] as Room
    return {
      x: (room.width - width) / 2 + (across.get(node.key) ?? 0.5) * width,
      y: (room.height - height) / 2 + (down.get(node.key) ?? 0.5) * height,
    }
  })
  for (let left = rounds.names; left > 0 && pushApart(points, named, inside, room); left--);
  const all = marks.map(({ width, height }) => ({ width: room.width - width, height: room.height - height }))
  for (let left = rounds.marks; left > 0 && pushApart(points, marks, all, room); left--);
  return new Map(
    nodes.map(({ key }, at): [string, Point] => {
      const { x = 0, y = 0 } = points[at] ?? {}
      return [key, { x: round(x), y: round(y) }]
    }),
  )
}

/** Each actor's part of the way, 0 to 1, between the first and the last: half by position, half by rank. */
function spread(nodes: readonly ViewNode[], of: (node: ViewNode) => number): ReadonlyMap<string, number> {
  const order = nodes.toSorted((a, b) => of(a) - of(b) || (a.key < b.key ? -1 : 1))
  const [first, last] = [order[0], order.at(-1)]
  if (first === undefined || last === undefined || first === last) return new Map()
  const extent = of(last) - of(first)
  return new Map(
    order.map((node, rank): [string, number] => {
      const byRank = rank / (order.length - 1)
      return [node.key, extent === 0 ? byRank : (byRank + (of(node) - of(first)) / extent) / 2]
    }),
  )
}

/**
 * Moves those that overlap away from each other, the shorter way.
 * @param inside the part of the room, around its middle, that the middle of each stays in.
 * @returns whether any overlapped.
 */
function pushApart(
  points: { x: number; y: number }[],
  sizes: readonly Room[],
  inside: readonly Room[],
  room: Room,
): boolean {
  let touched = false
  for (const [one, a] of points.entries()) {
    for (let other = one + 1; other < points.length; other++) {
      const b = points[other] as { x: number; y: number }
      const [mine, its] = [sizes[one] as Room, sizes[other] as Room]
      const across = (mine.width + its.width) / 2 - Math.abs(b.x - a.x)
      const down = (mine.height + its.height) / 2 - Math.abs(b.y - a.y)
      if (across <= 0 || down <= 0) continue
      touched = true
      const axis = across < down ? 'x' : 'y'
      // Half a step a round: whoever is pushed from two sides comes to rest between them.
      const step = (Math.min(across, down) / 4 + 0.2) * (b[axis] < a[axis] ? -1 : 1)
      a[axis] -= step
      b[axis] += step
    }
  }
  for (const [at, point] of points.entries()) {
    const { width, height } = inside[at] as Room
    point.x = Math.min((room.width + width) / 2, Math.max((room.width - width) / 2, point.x))
    point.y = Math.min((room.height + height) / 2, Math.max((room.height - height) / 2, point.y))
  }
  return touched
}
