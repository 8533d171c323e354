export interface Point {
  readonly x: number
  readonly y: number
}

/** Moves, turns and stretches points to fill a rectangle about the origin. */
export function fill(points: readonly Point[], width: number, height: number): Point[] {
  const turned = turn(points)
  const across = extent(turned.map(({ x }) => x))
  const down = extent(turned.map(({ y }) => y))
  return turned.map(({ x, y }) => ({
    x: across.length === 0 ? 0 : ((x - across.middle) * width) / across.length,
    y: down.length === 0 ? 0 : ((y - down.middle) * height) / down.length,
  }))
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

function extent(values: readonly number[]): { readonly length: number; readonly middle: number } {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return values.length === 0 ? { length: 0, middle: 0 } : { length: high - low, middle: (high + low) / 2 }
}

/** The weighted mean. */
export function centreOf(points: readonly { readonly point: Point; readonly weight: number }[]): Point {
  const total = points.reduce((sum, { weight }) => sum + weight, 0) || 1
  return {
    x: points.reduce((sum, { point, weight }) => sum + point.x * weight, 0) / total,
    y: points.reduce((sum, { point, weight }) => sum + point.y * weight, 0) / total,
  }
}

/** An angle in radians, always the same for an id. */
export function angleOf(id: string): number {
  return 2 * Math.PI * fractionOf(id)
}

/** 0 to 1, evenly spread and always the same for a text: FNV-1a (Fowler, Noll, Vo) with a final mix. */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
