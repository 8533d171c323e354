import type { Evidence } from '../../../server/shapes/answers.ts'
import { linkKey, parseLinkKey } from '../../state/address.ts'
import type { Selection } from '../../state/state.ts'
import type { Graph } from '../graph/graph.ts'

/** What stands out while the rest of the picture steps back. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** An actor with those of its links of which the filters leave a statement, and its neighbours over them. */
export function aroundActor(graph: Graph, actor: string): Highlight | null {
  if (!graph.hasNode(actor)) return null
  const edges = graph.filterEdges(actor, (_, { left }) => left > 0)
  return { nodes: new Set([actor, ...edges.map((edge) => graph.opposite(actor, edge))]), edges: new Set(edges) }
}

/** A link with both its ends; where it is unfolded, all statements of the pair. */
export function aroundLink(graph: Graph, key: string): Highlight | null {
  if (graph.hasEdge(key)) return { nodes: new Set(graph.extremities(key)), edges: new Set([key]) }
  const link = parseLinkKey(key)
  const strands = graph.getAttribute('strands') ?? []
  const ends: readonly string[] = strands[0] === undefined ? [] : graph.extremities(strands[0])
  if (link === undefined || !ends.includes(link.source) || !ends.includes(link.target)) return null
  return { nodes: new Set(ends), edges: new Set(strands) }
}

/** The links that a statement belongs to, with the actors that it names. */
export function aroundStatement(graph: Graph, evidence: Evidence): Highlight | null {
  const ids = (mentions: Evidence['sources']) => mentions.flatMap(({ actor }) => (actor === null ? [] : [actor.id]))
  const [sources, targets] = [ids(evidence.sources), ids(evidence.targets)]
  const nodes = [...sources, ...targets].filter((id) => graph.hasNode(id))
  if (nodes.length === 0) return null
  const edges = sources.flatMap((source) =>
    targets.flatMap((target) => {
      const [first, second] = evidence.act === 'met' ? [source, target].sort() : [source, target]
      return linkKey({ source: first as string, act: evidence.act, target: second as string })
    }),
  )
  const strands = (graph.getAttribute('strands') ?? []).filter(
    (key) => graph.getEdgeAttribute(key, 'statement') === evidence.id,
  )
  return { nodes: new Set(nodes), edges: new Set([...edges.filter((key) => graph.hasEdge(key)), ...strands]) }
}

/** The actors of a path with the links of each step. */
export function aroundPath(graph: Graph, way: readonly string[]): Highlight | null {
  const nodes = way.filter((actor) => graph.hasNode(actor))
  const edges = nodes.slice(1).flatMap((to, at) => graph.edges(nodes[at], to))
  return nodes.length === 0 ? null : { nodes: new Set(nodes), edges: new Set(edges) }
}

/**
 * The two actors that are compared, which come first in the list, and those that they share, with the links to both.
 */
export function aroundCommon(graph: Graph, way: readonly string[]): Highlight | null {
  const [one, other, ...shared] = way.filter((actor) => graph.hasNode(actor))
  if (one === undefined || other === undefined) return null
  const edges = shared.flatMap((actor) => [...graph.edges(one, actor), ...graph.edges(other, actor)])
  return { nodes: new Set([one, other, ...shared]), edges: new Set(edges) }
}

/** What a selection brings out; for a statement, a path or a comparison only once the server has answered. */
export function aroundSelection(graph: Graph, selection: Selection | null, evidence?: Evidence): Highlight | null {
  if (selection?.what === 'actor') return aroundActor(graph, selection.id)
  if (selection?.what === 'link') return aroundLink(graph, linkKey(selection))
  if (selection?.what === 'statement' && evidence?.id === selection.id) return aroundStatement(graph, evidence)
  if (selection?.what === 'path') return aroundPath(graph, graph.getAttribute('way') ?? [])
  if (selection?.what === 'common') return aroundCommon(graph, graph.getAttribute('way') ?? [])
  return null
}

/** What either of two highlights brings out. */
export function together(one: Highlight | null, other: Highlight | null): Highlight {
  return {
    nodes: new Set([...(one?.nodes ?? []), ...(other?.nodes ?? [])]),
    edges: new Set([...(one?.edges ?? []), ...(other?.edges ?? [])]),
  }
}
