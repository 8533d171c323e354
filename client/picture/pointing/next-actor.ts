export interface Place {
  readonly key: string
  /** Pixels; y grows downwards. */
  readonly x: number
  readonly y: number
}

/** What lies in the direction of each arrow key, on the screen. */
export const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * The place that an arrow key leads to: the nearest one within 60 degrees of its direction, where distance aside counts
 * double, so that a walk keeps its line. Undefined where nothing lies that way, or for any other key.
 */
export function nextPlace(places: readonly Place[], from: Place, arrow: string): Place | undefined {
  const direction = directions[arrow]
  if (direction === undefined) return undefined
  let best: { place: Place; cost: number } | undefined
  for (const place of places) {
    if (place.key === from.key) continue
    const [dx, dy] = [place.x - from.x, place.y - from.y]
    const ahead = dx * direction[0] + dy * direction[1]
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0])
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue
    const cost = ahead + 2 * aside
    if (best === undefined || cost < best.cost) best = { place, cost }
  }
  return best?.place
}

/** The actor that Page Down, Page Up, Home or End leads to: these go through all, which arrows cannot promise. */
export function nextInOrder(order: readonly string[], from: string, key: string): string | undefined {
  const at = order.indexOf(from)
  const steps: Readonly<Record<string, number>> = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: order.length - 1 }
  return order[steps[key] ?? -1]
}
