import { ACTOR_KINDS } from '../../../server/shapes/vocabulary.ts'
import type { Layout } from '../../state/state.ts'
import type { Box } from '../geometry/box.ts'
import { boxAround } from '../geometry/box.ts'
import type { Point } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'
import type { Field } from './forces.ts'
import { forces } from './forces.ts'

/** With more actors, forces take longer than a frame may last, and a worker computes them. */
const quick = 150

/** Whether a worker must compute a layout (`fieldOf`, then `takePlaces`) instead of `arrange`. */
export function isSlow(graph: Graph, layout: Layout): boolean {
  return layout === 'force' && graph.order > quick
}

/**
 * Gives the actors the positions of a layout, within the bounds of the stored map; `map` keeps the stored positions.
 * The same graph always gets the same positions.
 */
export function arrange(graph: Graph, layout: Layout): void {
  if (layout !== 'map' && graph.order > 0) takePlaces(graph, makers[layout](graph))
}

/** The graph as `forces` takes it. */
export function fieldOf(graph: Graph): Field {
  const index = new Map(graph.nodes().map((key, at) => [key, at]))
  const ends = new Uint32Array(2 * graph.size)
  let at = 0
  graph.forEachEdge((_edge, _attributes, source, target) => {
    ends[at++] = index.get(source) as number
    ends[at++] = index.get(target) as number
  })
  const all = (of: 'x' | 'y') => Float64Array.from(graph.nodes(), (key) => graph.getNodeAttribute(key, of))
  return { x: all('x'), y: all('y'), ends }
}

/** The positions of a field, by the keys of the graph that it was made from. */
export function placesIn(graph: Graph, { x, y }: Field): Map<string, Point> {
  return new Map(graph.nodes().map((key, at) => [key, { x: x[at] as number, y: y[at] as number }]))
}

/** Gives the actors other positions, stretched to the bounds that they fill now. */
export function takePlaces(graph: Graph, places: ReadonlyMap<string, Point>): void {
  const bounds = boxAround(graph.mapNodes((_, { x, y }) => ({ x, y }))) as Box
  const now = boxAround([...places.values()]) as Box
  const across = (bounds.right - bounds.left) / (now.right - now.left || 1)
  const along = (bounds.bottom - bounds.top) / (now.bottom - now.top || 1)
  graph.updateEachNodeAttributes(
    (key, attributes) => {
      const { x, y } = places.get(key) ?? attributes
      return { ...attributes, x: bounds.left + (x - now.left) * across, y: bounds.top + (y - now.top) * along }
    },
    { attributes: ['x', 'y'] },
  )
}

const makers: Readonly<Record<Exclude<Layout, 'map'>, (graph: Graph) => Map<string, Point>>> = {
  force: (graph) => placesIn(graph, forces(fieldOf(graph))),
  circle(graph) {
    const order = byKind(graph).flat()
    const angle = (at: number) => (2 * Math.PI * at) / order.length
    return new Map(order.map((key, at) => [key, { x: Math.sin(angle(at)), y: Math.cos(angle(at)) }]))
  },
  kind(graph) {
    const groups = byKind(graph).filter((group) => group.length > 0)
    return new Map(groups.flatMap((group, column) => inRows(group, column)))
  },
}

/** The actors of each kind, those with the most statements first. */
function byKind(graph: Graph): string[][] {
  const statements = (key: string) => graph.getNodeAttribute(key, 'statements')
  return ACTOR_KINDS.map((kind) =>
    graph
      .filterNodes((_, attributes) => attributes.kind === kind)
      .sort((a, b) => statements(b) - statements(a) || (a < b ? -1 : 1)),
  )
}

/** One kind as a column of the picture: up to four actors side by side, staggered so that names find room. */
function inRows(group: readonly string[], column: number): [string, Point][] {
  const side = Math.min(4, Math.ceil(Math.sqrt(group.length / 6)))
  const rows = Math.ceil(group.length / side)
  return group.map((key, at) => {
    const [row, place] = [Math.floor(at / side), at % side]
    return [key, { x: column + (0.6 * place) / side, y: 1 - (row + place / side) / Math.max(1, rows) }]
  })
}
