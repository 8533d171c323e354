import type { Point } from '../geometry/shape-of-link.ts'
import { namesLayer } from '../programs/layers.ts'
import type { Renderer } from '../renderer.ts'

/** Where two fixed points of the graph lie on the screen in one frame: they tell how far a later frame has moved. */
export type Anchors = readonly [Point, Point]

export function anchorsOf(renderer: Renderer): Anchors {
  return [renderer.framedGraphToViewport({ x: 0, y: 0 }), renderer.framedGraphToViewport({ x: 1, y: 0 })]
}

/** Whether the camera has not moved between two frames. */
export function isSame(one: Anchors, other: Anchors): boolean {
  return one.every(({ x, y }, at) => Math.hypot(x - (other[at] as Point).x, y - (other[at] as Point).y) < 0.01)
}

/**
 * Moves the layer of names along with the camera, without drawing it again.
 * @param since the frame that the names were drawn for; without it the layer goes back to where it lay.
 */
export function slideNames(renderer: Renderer, since?: Anchors): void {
  const style = renderer.getCanvases()[namesLayer]?.style
  if (style === undefined) return
  if (since === undefined) {
    style.transform = ''
    return
  }
  const [from, to] = [since, anchorsOf(renderer)]
  const scale =
    Math.hypot(to[1].x - to[0].x, to[1].y - to[0].y) / Math.hypot(from[1].x - from[0].x, from[1].y - from[0].y)
  style.transformOrigin = '0 0'
  style.transform = `translate(${to[0].x - scale * from[0].x}px, ${to[0].y - scale * from[0].y}px) scale(${scale})`
}
