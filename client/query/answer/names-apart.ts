import type { QueryAnswer, QueryNode } from '../../../server/shapes/query.ts'
import { boxAt, overlap } from '../../picture/geometry/box.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { shortened } from '../../words.ts'
import { radius } from './draw-graph.ts'
import { nameOf } from './value.ts'

/** A name as it is written, with its left end on the line that it stands on. */
export interface PlacedName extends Point {
  readonly node: QueryNode
  readonly text: string
}

/** The longest name, in letters; how wide a letter and how high a line is, in pixels. */
const [longest, letterWidth, lineHeight] = [26, 6.9, 15]

/**
 * Finds places for names so that none lies over another or over a node: below, above or beside its node. Those of the
 * nodes with the most edges come first; a name without a free place is left out.
 * @param width of the drawing.
 */
export function namesApart(graph: QueryAnswer['graph'], pointOf: (id: string) => Point, width: number): PlacedName[] {
  const degree = (id: string) => graph.edges.filter(({ source, target }) => source === id || target === id).length
  const taken = graph.nodes.map(({ id }) => boxAt(pointOf(id), radius * 2, radius * 2))
  const order = graph.nodes.toSorted((a, b) => degree(b.id) - degree(a.id))
  return order.flatMap((node) => {
    const text = shortened(nameOf(node), longest)
    const wide = text.length * letterWidth
    const boxes = placesBeside(pointOf(node.id), wide).map((place) => boxAt(place, wide, lineHeight))
    const free = boxes.find((box) => box.left > 0 && box.right < width && !taken.some((other) => overlap(box, other)))
    if (free === undefined) return []
    taken.push(free)
    return [{ node, text, x: free.left, y: free.bottom - 4 }]
  })
}

/** The middles of the places for a name, the best first. */
function placesBeside({ x, y }: Point, wide: number): Point[] {
  return [
    { x, y: y + radius + 10 },
    { x, y: y - radius - 10 },
    { x: x + radius + 6 + wide / 2, y },
    { x: x - radius - 6 - wide / 2, y },
  ]
}
