import type { ActorKind } from '../../../server/shapes/vocabulary.ts'
import { head } from './arrow-head.ts'
import type { Course, Point } from './shape-of-link.ts'
import { pointOn } from './shape-of-link.ts'

/** A link as paths of SVG; `tip` is empty where it has no arrow. */
interface LinkPaths {
  readonly line: string
  readonly tip: string
}

/**
 * A link's line and the tip of its arrow, which ends at the border of the target's mark. All in pixels.
 * @param thickness of the line.
 * @param radius of the target's mark.
 */
export function linkPaths(course: Course, thickness: number, radius: number, isDirected: boolean): LinkPaths {
  const { from, to, curvature } = course
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  }
  const speed = Math.max(1, 2 * Math.hypot(to.x - control.x, to.y - control.y))
  const part = (t: number) => Math.min(1, Math.max(0, t))
  const tip = part(1 - radius / speed)
  const foot = isDirected ? part(tip - (thickness * head.lengthToThicknessRatio) / speed) : 1
  const [end, peak] = [pointOn(course, foot), pointOn(course, tip)]
  const bend = { x: from.x + (control.x - from.x) * foot, y: from.y + (control.y - from.y) * foot }
  const line = `M${written(from)}Q${written(bend)} ${written(end)}`
  if (!isDirected) return { line, tip: '' }
  const length = Math.hypot(peak.x - end.x, peak.y - end.y) || 1
  const half = (thickness * head.widenessToThicknessRatio) / 2 / length
  const aside = { x: -(peak.y - end.y) * half, y: (peak.x - end.x) * half }
  return {
    line,
    tip: `M${written(peak)}L${written({ x: end.x + aside.x, y: end.y + aside.y })} ${written({ x: end.x - aside.x, y: end.y - aside.y })}Z`,
  }
}

/** The path of an actor's mark; all kinds have the same area. */
export function markPath(kind: ActorKind, { x, y }: Point, radius: number): string {
  if (kind === 'person')
    return `M${written({ x: x - radius, y })}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
  if (kind === 'country') {
    const half = 0.886 * radius
    return `M${written({ x: x - half, y: y - half })}h${2 * half}v${2 * half}h${-2 * half}z`
  }
  const reach = 1.253 * radius
  return `M${written({ x, y: y - reach })}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`
}

function written({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
