import type { Point } from '../geometry/shape-of-link.ts'
import type { Renderer } from '../renderer.ts'

export interface DragListener {
  /** The pointer drags an actor to a point of the graph. */
  moved(actor: string, to: Point): void
  dropped(actor: string): void
}

/** A press that moves less is a click. Pixels. */
const threshold = 4

/**
 * Lets the mouse drag actors. A finger does not: it moves the picture.
 * @returns a function that says whether the click that Sigma reports now only ended a drag.
 */
export function letDrag(renderer: Renderer, listener: DragListener): () => boolean {
  let held: { readonly actor: string; readonly from: Point; moves: boolean } | undefined
  let hasDragged = false
  renderer.on('downNode', ({ node, event }) => {
    hasDragged = false
    if ('button' in event.original && event.original.button === 0) {
      held = { actor: node, from: { x: event.x, y: event.y }, moves: false }
    }
  })
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (held === undefined) return
    preventSigmaDefault()
    held.moves ||= Math.hypot(event.x - held.from.x, event.y - held.from.y) >= threshold
    if (held.moves) listener.moved(held.actor, renderer.viewportToGraph(event))
  })
  const drop = () => {
    const dropped = held
    held = undefined
    hasDragged = dropped?.moves === true
    if (dropped?.moves) listener.dropped(dropped.actor)
  }
  renderer.on('upNode', drop)
  renderer.on('upEdge', drop)
  renderer.on('upStage', drop)
  return () => hasDragged
}
