import type { AbstractGraph } from 'graphology-types'

/** How far two links of one pair bend apart: the difference of their curvatures. */
const spread = 0.22

/**
 * The curvatures that keep links of the same pair apart: a lone link stays straight, several fan out evenly to both
 * sides. Curvature is counted from a link's own direction, so a link that runs the other way has the opposite sign.
 */
export function curvatures(graph: AbstractGraph): Map<string, number> {
  const pairs = Map.groupBy(graph.edges(), (edge) => graph.extremities(edge).toSorted().join('\n'))
  const result = new Map<string, number>()
  for (const edges of pairs.values()) {
    const [first] = graph.extremities(edges[0] as string).toSorted()
    edges.toSorted().forEach((edge, index) => {
      const side = index - (edges.length - 1) / 2
      result.set(edge, side === 0 ? 0 : side * spread * (graph.source(edge) === first ? 1 : -1))
    })
  }
  return result
}
