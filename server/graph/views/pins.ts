import type { Point } from '../layout/geometry.ts'

/** Positions of the actors that an explorer address pins (`pin=<id>~<x>~<y>`), by id. Malformed pins are ignored. */
export function pinsOf(address = ''): ReadonlyMap<string, Point> {
  const pins = new URLSearchParams(address.split('?')[1]).getAll('pin').flatMap((pin): [string, Point][] => {
    const [, actor, x, y] = /^(.+)~(-?\d{1,7}(?:\.\d{1,2})?)~(-?\d{1,7}(?:\.\d{1,2})?)$/s.exec(pin) ?? []
    return actor === undefined ? [] : [[actor, { x: Number(x), y: Number(y) }]]
  })
  return new Map(pins)
}
