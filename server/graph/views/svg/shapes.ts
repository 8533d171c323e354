import type { ActorKind } from '../../../shapes/vocabulary.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Draws the mark of a kind of actor. All three shapes have the area of a disc of this radius. */
export function shapeOf(kind: ActorKind, { x, y }: Point, radius: number): string {
  if (kind === 'person') return `<circle class="mark" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`
  if (kind === 'country') {
    const side = radius * 0.886
    return `<rect class="mark" x="${round(x - side)}" y="${round(y - side)}" width="${round(2 * side)}" height="${round(2 * side)}"/>`
  }
  const d = radius * 1.253
  return `<path class="mark" d="M${round(x)} ${round(y - d)}L${round(x + d)} ${round(y)}L${round(x)} ${round(y + d)}L${round(x - d)} ${round(y)}Z"/>`
}

/** Rounds to a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
