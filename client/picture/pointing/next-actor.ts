import type { Point } from '../geometry/shape-of-link.ts'

/** Where an actor is drawn. Pixels; y grows downwards. */
export interface Position extends Point {
  readonly key: string
}

/** What lies in the direction of each arrow key, on the screen. */
export const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * The actor that an arrow key leads to: the nearest one within 60 degrees of its direction. Distance aside counts
 * double, so that a walk keeps its line. Undefined where nobody lies that way, or for any other key.
 */
export function nextByArrow(positions: readonly Position[], from: Position, arrow: string): string | undefined {
  const direction = directions[arrow]
  if (direction === undefined) return undefined
  let best: { readonly key: string; readonly cost: number } | undefined
  for (const { key, x, y } of positions) {
    if (key === from.key) continue
    const [dx, dy] = [x - from.x, y - from.y]
    const ahead = dx * direction[0] + dy * direction[1]
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0])
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue
    const cost = ahead + 2 * aside
    if (best === undefined || cost < best.cost) best = { key, cost }
  }
  return best?.key
}

/**
 * The actor that Page Down, Page Up, Home or End leads to: these keys reach every actor, which arrows cannot promise.
 */
export function nextInOrder(order: readonly string[], from: string, key: string): string | undefined {
  const at = order.indexOf(from)
  const steps: Readonly<Record<string, number>> = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: order.length - 1 }
  return order[steps[key] ?? -1]
}
