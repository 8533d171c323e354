import type { ActorOnScreen } from '../camera/screen.ts'
import type { Composition } from '../look/composition.ts'

/** How far an actor's ring reaches beyond its mark; 0 where it has none. Pixels. */
export function ringOf({ focused, selected }: Composition, { key, radius }: ActorOnScreen): number {
  if (focused === key) return radius * 0.25 + 6
  return selected === key ? radius * 0.25 + 4 : 0
}

/** Draws the ring of the selection, or the thicker one of the keyboard's focus, around an actor that has one. */
export function drawRing(context: CanvasRenderingContext2D, composition: Composition, actor: ActorOnScreen): void {
  const ring = ringOf(composition, actor)
  if (ring === 0) return
  context.beginPath()
  context.arc(actor.x, actor.y, actor.radius + ring, 0, 2 * Math.PI)
  context.strokeStyle = composition.scene.palette.accent
  context.lineWidth = composition.focused === actor.key ? 3.5 : 2
  context.stroke()
}

/** Draws the pin of an actor that has one: a hole in its mark. */
export function drawPin(context: CanvasRenderingContext2D, composition: Composition, actor: ActorOnScreen): void {
  if (!actor.attributes.pinned) return
  context.beginPath()
  context.arc(actor.x, actor.y, Math.max(2, actor.radius * 0.32), 0, 2 * Math.PI)
  context.fillStyle = composition.scene.palette.paper
  context.fill()
}
