import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Graph } from './graph.ts'

/** The package's types differ between Node and bundlers. */
const communitiesOf = louvain as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>

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

/** Park and Miller's generator. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
