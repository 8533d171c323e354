import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { QueryAnswer } from '../../../server/types.ts'

export interface Placed {
  readonly x: number
  readonly y: number
}

/**
 * Places the nodes of an answer within 0 to 1 in both directions, the same for the same answer: ForceAtlas2 (Jacomy et
 * al., 2014) from a circle.
 */
export function place({ nodes, edges }: QueryAnswer['graph']): Map<string, Placed> {
  const graph = new UndirectedGraph()
  nodes.forEach(({ id }, at) => {
    const angle = (2 * Math.PI * at) / nodes.length
    graph.addNode(id, { x: Math.cos(angle), y: Math.sin(angle) })
  })
  for (const { source, target } of edges) if (source !== target) graph.mergeEdge(source, target)
  const positions = forceAtlas2(graph, { iterations: 300, settings: { scalingRatio: 10, slowDown: 5, gravity: 1.5 } })
  const points = nodes.map(({ id }) => positions[id] as Placed)
  const [fitX, fitY] = [fit(points.map(({ x }) => x)), fit(points.map(({ y }) => y))]
  return new Map(nodes.map(({ id }, at) => [id, { x: fitX(points[at]?.x ?? 0), y: fitY(points[at]?.y ?? 0) }]))
}

/** Takes the values to 0 to 1; all to the middle where they are one. */
function fit(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return (value) => (high === low ? 0.5 : (value - low) / (high - low))
}
