import type { ViewNode } from '../../shapes/views.ts'
import { clearance, findFreeSpots } from '../layout/free-spots.ts'
import type { Point } from '../layout/geometry.ts'

/** The largest area per actor, in square units of the map, at which marks and names stay legible. */
const areaPerActor = 5 * clearance.x * clearance.y

/**
 * Moves scattered actors of a large map closer together, around its middle, so that their names are legible. They keep
 * their arrangement, except where two would come too near. Actors that are close enough stay where they are.
 * @param first ids of actors that choose their spots before the others, and so are moved least.
 */
export function drawnTogether(nodes: readonly ViewNode[], first: ReadonlySet<string>): readonly ViewNode[] {
  const extent = (of: 'x' | 'y') => {
    const values = nodes.map(({ attributes }) => attributes[of])
    return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
  }
  const scale = Math.sqrt((areaPerActor * nodes.length) / (extent('x') * extent('y')))
  if (!(scale < 1)) return nodes
  const wanted = new Map(
    nodes.map(({ key, attributes: { x, y } }): [string, Point] => [key, { x: x * scale, y: y * scale }]),
  )
  const ids = nodes.map(({ key }) => key).sort((a, b) => Number(first.has(b)) - Number(first.has(a)))
  const places = findFreeSpots(ids, wanted, new Map())
  return nodes.map((node) => ({ ...node, attributes: { ...node.attributes, ...places.get(node.key) } }))
}
