import type { ViewNode } from '../../types.ts'
import type { Point } from '../geometry.ts'

/** Puts actors where an address of the explorer (`pin=<id>~<x>~<y>`) has them pinned; what it does not understand counts as absent. */
export function pinned(nodes: readonly ViewNode[], address: string | undefined): readonly ViewNode[] {
  const places = new Map(pinsOf(address))
  return nodes.map((node) => ({ ...node, attributes: { ...node.attributes, ...places.get(node.key) } }))
}

function pinsOf(address = ''): [string, Point][] {
  return new URLSearchParams(address.split('?')[1]).getAll('pin').flatMap((pin): [string, Point][] => {
    const [, actor, x, y] = /^(.+)~(-?\d{1,7}(?:\.\d{1,2})?)~(-?\d{1,7}(?:\.\d{1,2})?)$/s.exec(pin) ?? []
    return actor === undefined ? [] : [[actor, { x: Number(x), y: Number(y) }]]
  })
}
