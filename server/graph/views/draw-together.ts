import type { ViewNode } from '../../shapes/views.ts'
import { clear, clearance } from '../layout/free-spots.ts'
import type { Point } from '../layout/geometry.ts'

/** Square units of a picture for each of its actors, beyond which marks and names would be too small to read. */
const roomForOne = 5 * clearance.x * clearance.y

/**
 * Draws a few actors of a large map together, about its middle, so that their names can be read; they keep their places to
 * one another, as far as no two come too near. A picture that is small enough stays as it is.
 * @param first ids of those that keep their places more than all others.
 */
export function drawnTogether(nodes: readonly ViewNode[], first: ReadonlySet<string>): readonly ViewNode[] {
  const extent = (of: 'x' | 'y') => {
    const values = nodes.map(({ attributes }) => attributes[of])
    return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
  }
  const scale = Math.sqrt((roomForOne * nodes.length) / (extent('x') * extent('y')))
  if (!(scale < 1)) return nodes
  const wanted = new Map(
    nodes.map(({ key, attributes: { x, y } }): [string, Point] => [key, { x: x * scale, y: y * scale }]),
  )
  const ids = nodes.map(({ key }) => key).sort((a, b) => Number(first.has(b)) - Number(first.has(a)))
  const places = clear(ids, wanted, new Map())
  return nodes.map((node) => ({ ...node, attributes: { ...node.attributes, ...places.get(node.key) } }))
}
