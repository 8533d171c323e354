import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Arrangement, Colouring } from '../../state/state.ts'
import type { Graph } from './graph.ts'

/** The package's types differ between Node and bundlers. */
const communitiesOf = louvain as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>

/** With more actors than this a picture is coloured by community unless the reader chooses: kinds have shapes as well. */
const many = 100

/** What the colours of a graph stand for. */
export function colouringOf(graph: Graph, { colouring }: Pick<Arrangement, 'colouring'>): Colouring {
  return colouring ?? (graph.order > many ? 'community' : 'kind')
}

/**
 * Finds communities (Louvain, Blondel et al., 2008) and writes them to the actors, the largest as 0. The same graph
 * always gives the same communities.
 */
export function findCommunities(graph: Graph): void {
  const pairs = new UndirectedGraph<object, { weight: number }>()
  for (const key of graph.nodes()) pairs.addNode(key)
  graph.forEachEdge((_edge, { count }, source, target) => {
    pairs.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + count }))
  })
  const found = communitiesOf(pairs, { rng: randomFrom(5) })
  const groups = [...Map.groupBy(Object.keys(found).sort(), (key) => found[key]).values()]
  for (const [at, group] of groups.toSorted((a, b) => b.length - a.length).entries()) {
    for (const key of group) graph.setNodeAttribute(key, 'community', at)
  }
}

/** A community as a picture shows it. */
export interface Community {
  /** Its number; the largest of all is 0. */
  readonly at: number
  /** How many of its actors are drawn, and those of them with the most statements, at most two. */
  readonly size: number
  readonly strongest: readonly string[]
}

/** The communities of a graph in which `findCommunities` has found some, the largest first. */
export function communitiesIn(graph: Graph): Community[] {
  const members = Map.groupBy(graph.nodes(), (node) => graph.getNodeAttribute(node, 'community'))
  const statements = (node: string) => graph.getNodeAttribute(node, 'statements')
  return [...members]
    .flatMap(([at, nodes]) => {
      if (at === undefined) return []
      const strongest = nodes.toSorted((a, b) => statements(b) - statements(a) || (a < b ? -1 : 1)).slice(0, 2)
      return [{ at, size: nodes.length, strongest }]
    })
    .toSorted((one, other) => one.at - other.at)
}

/** Park and Miller's generator. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
