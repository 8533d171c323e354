import type { View, ViewEdge, ViewNode } from '../../../shapes/views.ts'

/** Actors and the lines between them. */
export type Network = Pick<View, 'nodes' | 'edges'>

/** Orders actors by the statements behind their lines, the strongest first. */
export function byStrength({ nodes, edges }: Network): ViewNode[] {
  const sums = new Map<string, number>()
  for (const { source, target, attributes } of edges) {
    for (const end of [source, target]) sums.set(end, (sums.get(end) ?? 0) + attributes.count)
  }
  const sumOf = ({ key }: ViewNode) => sums.get(key) ?? 0
  return nodes.toSorted(
    (a, b) => sumOf(b) - sumOf(a) || b.attributes.statements - a.attributes.statements || (a.key < b.key ? -1 : 1),
  )
}

/**
 * At most so many actors of a network, and the lines between them: the whole of one that is small enough, and otherwise the
 * strongest actors that have a line to one another.
 * @param lines how many lines at most, the strongest.
 */
export function strongestActors(network: Network, most: number, lines = Number.POSITIVE_INFINITY): Network {
  if (network.nodes.length <= most) return { ...network, edges: strongestLines(network.edges, lines) }
  const chosen = new Set(
    byStrength(network)
      .slice(0, most)
      .map(({ key }) => key),
  )
  const between = network.edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target))
  const edges = strongestLines(between, lines)
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const kept = joined.size === 0 ? chosen : joined
  return { nodes: network.nodes.filter(({ key }) => kept.has(key)), edges }
}

function strongestLines(edges: readonly ViewEdge[], most: number): ViewEdge[] {
  if (edges.length <= most) return [...edges]
  const order = edges.toSorted((a, b) => b.attributes.count - a.attributes.count || (a.key < b.key ? -1 : 1))
  const kept = new Set(order.slice(0, most))
  return edges.filter((edge) => kept.has(edge))
}
