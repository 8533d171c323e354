/** A point of the map, in its units; y points upwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Moves, turns and stretches points to fill a rectangle around the origin. In each direction a point ends halfway
 * between its scaled position and its rank among evenly spaced points, which spreads out crowded places.
 */
export function fill(points: readonly Point[], width: number, height: number): Point[] {
  const turned = turn(points)
  const across = stretch(turned.map(({ x }) => x))
  const down = stretch(turned.map(({ y }) => y))
  return turned.map((_, at) => ({ x: (across[at] as number) * width, y: (down[at] as number) * height }))
}

/** Maps values to the range from -0.5 to 0.5, and keeps their order. */
function stretch(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value || a.at - b.at)
  const lowest = order[0]?.value ?? 0
  const length = (order.at(-1)?.value ?? 0) - lowest || 1
  const stretched: number[] = []
  for (const [rank, { value, at }] of order.entries()) {
    stretched[at] = ((value - lowest) / length + rank / Math.max(1, order.length - 1)) / 2 - 0.5
  }
  return stretched
}

/** Turns points about their centre so that they vary most from side to side. */
function turn(points: readonly Point[]): Point[] {
  const centre = centreOf(points.map((point) => ({ point, weight: 1 })))
  const moved = points.map(({ x, y }) => ({ x: x - centre.x, y: y - centre.y }))
  const sum = (of: (point: Point) => number) => moved.reduce((total, point) => total + of(point), 0)
  const angle =
    Math.atan2(
      2 * sum(({ x, y }) => x * y),
      sum(({ x, y }) => x * x - y * y),
    ) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return moved.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }))
}

/** The weighted mean. */
export function centreOf(points: readonly { readonly point: Point; readonly weight: number }[]): Point {
  const total = points.reduce((sum, { weight }) => sum + weight, 0) || 1
  return {
    x: points.reduce((sum, { point, weight }) => sum + point.x * weight, 0) / total,
    y: points.reduce((sum, { point, weight }) => sum + point.y * weight, 0) / total,
  }
}

/** Rounds to hundredths: finer than anyone can see, and coarse enough to be the same on all machines. */
export function round({ x, y }: Point): Point {
  return { x: Math.round(100 * x) / 100, y: Math.round(100 * y) / 100 }
}

/** A pseudo-random angle in radians, always the same for an id. */
export function angleOf(id: string): number {
  return 2 * Math.PI * fractionOf(id)
}

/** A pseudo-random number from 0 to 1, always the same for a text: FNV-1a (Fowler, Noll, Vo) with a final mix. */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
