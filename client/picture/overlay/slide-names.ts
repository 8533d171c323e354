import type { Point } from '../geometry/shape-of-link.ts'
import { namesLayer } from '../programs/layers.ts'
import type { Renderer } from '../renderer.ts'

/** Where two fixed points of the graph lay on the screen, by which a later frame is told from that one. */
export type Mark = readonly [Point, Point]

export function markOf(renderer: Renderer): Mark {
  return [renderer.framedGraphToViewport({ x: 0, y: 0 }), renderer.framedGraphToViewport({ x: 1, y: 0 })]
}

/** Moves the names as they are drawn to where they belong now, without drawing them anew; without `since`, puts them back. */
export function slideNames(renderer: Renderer, since?: Mark): void {
  const style = renderer.getCanvases()[namesLayer]?.style
  if (style === undefined) return
  if (since === undefined) {
    style.transform = ''
    return
  }
  const [from, to] = [since, markOf(renderer)]
  const scale =
    Math.hypot(to[1].x - to[0].x, to[1].y - to[0].y) / Math.hypot(from[1].x - from[0].x, from[1].y - from[0].y)
  style.transformOrigin = '0 0'
  style.transform = `translate(${to[0].x - scale * from[0].x}px, ${to[0].y - scale * from[0].y}px) scale(${scale})`
}

/** Whether the same frame is on the screen still. */
export function isSame(one: Mark, other: Mark): boolean {
  return one.every(({ x, y }, at) => Math.hypot(x - (other[at] as Point).x, y - (other[at] as Point).y) < 0.01)
}
