import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { QueryAnswer } from '../../../server/shapes/query.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'

/**
 * Positions for the nodes of an answer, by id, from 0 to 1 in both directions: ForceAtlas2 (Jacomy et al., 2014) from a
 * circle. The same answer always gets the same positions.
 */
export function placeNodes({ nodes, edges }: QueryAnswer['graph']): Map<string, Point> {
  const graph = new UndirectedGraph()
  nodes.forEach(({ id }, at) => {
    const angle = (2 * Math.PI * at) / nodes.length
    graph.addNode(id, { x: Math.cos(angle), y: Math.sin(angle) })
  })
  for (const { source, target } of edges) if (source !== target) graph.mergeEdge(source, target)
  const positions = forceAtlas2(graph, { iterations: 300, settings: { scalingRatio: 10, slowDown: 5, gravity: 1.5 } })
  const points = nodes.map(({ id }) => positions[id] as Point)
  const [fitX, fitY] = [fit(points.map(({ x }) => x)), fit(points.map(({ y }) => y))]
  return new Map(nodes.map(({ id }, at) => [id, { x: fitX(points[at]?.x ?? 0), y: fitY(points[at]?.y ?? 0) }]))
}

/** Maps the range of some values to 0 to 1; where they are all equal, to the middle. */
function fit(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return (value) => (high === low ? 0.5 : (value - low) / (high - low))
}
