import louvain from 'graphology-communities-louvain'
import type { Graph } from './graph.ts'

/** Finds communities (Louvain, Blondel et al., 2008; the same at every run) and writes them to the actors, the largest as 0. */
export function findCommunities(graph: Graph): void {
  const found = louvain(graph, { getEdgeWeight: 'count', rng: randomFrom(5) })
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
