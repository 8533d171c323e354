import betweenness from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { Size } from '../../state/state.ts'
import type { Graph } from './graph.ts'
import { largestMark, smallestMark } from './graph.ts'

type Measure = (graph: Graph, options: object) => Record<string, number>
/** The package's types differ between Node and bundlers. */
const [rank, between] = [pagerank, betweenness] as unknown as [Measure, Measure]

/**
 * Sets the sizes of the actors by a measure of the drawn graph: their areas grow with its values, and the greatest
 * value gets the largest mark. `statements` leaves the sizes as they are: those count all statements, drawn or not.
 */
export function sizeBy(graph: Graph, size: Size): void {
  if (size === 'statements' || graph.order === 0) return
  const values = valuesOf(graph, size)
  const greatest = [...values.values()].reduce((most, value) => Math.max(most, value), 0) || 1
  graph.updateEachNodeAttributes((key, attributes) => ({
    ...attributes,
    size: Math.max(smallestMark, largestMark * Math.sqrt((values.get(key) ?? 0) / greatest)),
  }))
}

function valuesOf(graph: Graph, size: Exclude<Size, 'statements'>): Map<string, number> {
  if (size === 'links') return new Map(graph.mapNodes((key) => [key, graph.degree(key)]))
  const values = size === 'pagerank' ? rank(graph, { getEdgeWeight: 'count' }) : between(graph, { getEdgeWeight: null })
  return new Map(Object.entries(values))
}
