import forceAtlas2 from 'graphology-layout-forceatlas2'
import { ACTOR_KINDS } from '../../server/types.ts'
import type { Layout } from '../state.ts'
import { boxAround } from './camera.ts'
import type { Graph } from './graph.ts'
import type { Box } from './labels.ts'
import type { Point } from './shape-of-link.ts'

/** The package's types differ between Node and bundlers. */
const spread = forceAtlas2 as unknown as (graph: Graph, options: object) => Record<string, Point>

/**
 * Lays the actors out anew, inside the bounds of the stored map, which `map` leaves as it is. The same graph gives the same
 * places. `force`: ForceAtlas2 (Jacomy et al., 2014) from the stored places, fewer steps the more actors there are.
 */
export function arrange(graph: Graph, layout: Layout): void {
  const bounds = boxAround(graph.mapNodes((_, { x, y }) => ({ x, y })))
  if (layout === 'map' || bounds === undefined) return
  const places = makers[layout](graph)
  const now = boxAround([...places.values()]) as Box
  const across = (bounds.right - bounds.left) / (now.right - now.left || 1)
  const along = (bounds.bottom - bounds.top) / (now.bottom - now.top || 1)
  for (const [key, { x, y }] of places) {
    const place = { x: bounds.left + (x - now.left) * across, y: bounds.top + (y - now.top) * along }
    graph.mergeNodeAttributes(key, place)
  }
}

const makers: Readonly<Record<Exclude<Layout, 'map'>, (graph: Graph) => Map<string, Point>>> = {
  force(graph) {
    const places = spread(graph, {
      iterations: Math.round(Math.min(300, Math.max(10, 30_000 / graph.order))),
      settings: { barnesHutOptimize: graph.order > 1000, scalingRatio: 10, slowDown: 5 },
    })
    return new Map(graph.nodes().map((key) => [key, places[key] as Point]))
  },
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

/** One column of the picture: up to four side by side, staggered so that names find room. */
function inRows(group: readonly string[], column: number): [string, Point][] {
  const side = Math.min(4, Math.ceil(Math.sqrt(group.length / 6)))
  const rows = Math.ceil(group.length / side)
  return group.map((key, at) => {
    const [row, place] = [Math.floor(at / side), at % side]
    return [key, { x: column + (0.6 * place) / side, y: 1 - (row + place / side) / Math.max(1, rows) }]
  })
}
