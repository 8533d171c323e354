import type { ViewNode } from '../../../shapes/views.ts'
import { type Point, round } from '../svg/shapes.ts'

/** A rectangle in which to draw. Pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Pixels that stay free around the middles of marks, for names. */
const margin = { x: 46, y: 26 }

const rounds = 240

/**
 * Spreads actors over a room. Whoever stands left of or above somebody on the map mostly does so here: each coordinate is
 * half the map's and half its rank, so that neither a far actor nor a crowd in the middle wastes the room. Marks are then
 * pushed apart until none touches another.
 * @param radiusOf the radius of a mark, in pixels.
 */
export function arrange(nodes: readonly ViewNode[], room: Room, radiusOf: (node: ViewNode) => number) {
  const across = spread(nodes, ({ attributes }) => attributes.x)
  const down = spread(nodes, ({ attributes }) => -attributes.y)
  const points = nodes.map((node) => ({
    x: margin.x + (across.get(node.key) ?? 0.5) * (room.width - 2 * margin.x),
    y: margin.y + (down.get(node.key) ?? 0.5) * (room.height - 2 * margin.y),
  }))
  const radii = nodes.map(radiusOf)
  for (let left = rounds; left > 0 && pushApart(points, radii, room); left--);
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

/** Moves marks that touch away from each other, within the room. @returns whether any did. */
function pushApart(points: { x: number; y: number }[], radii: readonly number[], { width, height }: Room): boolean {
  let touched = false
  for (const [one, a] of points.entries()) {
    for (const [other, b] of points.entries()) {
      if (other <= one) continue
      const least = (radii[one] ?? 0) + (radii[other] ?? 0) + 5
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const apart = Math.hypot(dx, dy)
      if (apart >= least) continue
      touched = true
      // Those in one place part in a direction of their own, so that they do not stay in a row.
      const angle = apart === 0 ? one + 2 * other : Math.atan2(dy, dx)
      const step = (least - apart) / 2 + 0.1
      a.x -= Math.cos(angle) * step
      a.y -= Math.sin(angle) * step
      b.x += Math.cos(angle) * step
      b.y += Math.sin(angle) * step
    }
  }
  for (const [at, point] of points.entries()) {
    const radius = (radii[at] ?? 0) + 3
    point.x = Math.min(width - radius, Math.max(radius, point.x))
    point.y = Math.min(height - radius, Math.max(radius, point.y))
  }
  return touched
}
