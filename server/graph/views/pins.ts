import type { Point } from '../layout/geometry.ts'

/** Where an address of the explorer (`pin=<id>~<x>~<y>`) has actors pinned; what it does not understand counts as absent. */
export function pinsOf(address = ''): ReadonlyMap<string, Point> {
  const pins = new URLSearchParams(address.split('?')[1]).getAll('pin').flatMap((pin): [string, Point][] => {
    const [, actor, x, y] = /^(.+)~(-?\d{1,7}(?:\.\d{1,2})?)~(-?\d{1,7}(?:\.\d{1,2})?)$/s.exec(pin) ?? []
    return actor === undefined ? [] : [[actor, { x: Number(x), y: Number(y) }]]
  })
  return new Map(pins)
}
