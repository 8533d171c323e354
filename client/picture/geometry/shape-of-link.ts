export interface Point {
  readonly x: number
  readonly y: number
}

/** How a link runs on the screen: its ends, and its curvature as @sigma/edge-curve counts it. Pixels, y downwards. */
export interface Course {
  readonly from: Point
  readonly to: Point
  readonly curvature: number
}

/** The point at part `t` of a link: a quadratic Bézier curve, a line where the curvature is 0. */
export function pointOn({ from, to, curvature }: Course, t: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const lift = 2 * t * (1 - t) * curvature
  return { x: from.x + dx * t + dy * lift, y: from.y + dy * t - dx * lift }
}

/** The link that passes nearest to a point, if it passes within `reach` pixels. */
export function linkNear(
  courses: Iterable<readonly [key: string, course: Course]>,
  point: Point,
  reach: number,
): string | undefined {
  let best: { key: string; distance: number } | undefined
  for (const [key, course] of courses) {
    if (isFar(course, point, reach)) continue
    const distance = distanceTo(course, point)
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { key, distance }
  }
  return best?.key
}

/** Whether a point lies outside the box around a link: a quick look that rules most links out. */
function isFar({ from, to, curvature }: Course, { x, y }: Point, reach: number): boolean {
  const most = reach + Math.abs(curvature) * Math.hypot(to.x - from.x, to.y - from.y)
  return (
    x < Math.min(from.x, to.x) - most ||
    x > Math.max(from.x, to.x) + most ||
    y < Math.min(from.y, to.y) - most ||
    y > Math.max(from.y, to.y) + most
  )
}

function distanceTo(course: Course, point: Point): number {
  const pieces = course.curvature === 0 ? 1 : 12
  const corners = Array.from({ length: pieces + 1 }, (_, index) => pointOn(course, index / pieces))
  return Math.min(...corners.slice(1).map((end, index) => distanceToSegment(corners[index] as Point, end, point)))
}

function distanceToSegment(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  const part = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared
  const t = Math.min(1, Math.max(0, part))
  return Math.hypot(a.x + t * dx - point.x, a.y + t * dy - point.y)
}
