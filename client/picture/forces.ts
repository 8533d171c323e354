import { MultiUndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** The package's types differ between Node and bundlers. */
const { assign } = forceAtlas2 as unknown as { assign(graph: MultiUndirectedGraph, options: object): void }

/** A graph as bare numbers, as it goes from thread to thread. */
export interface Field {
  /** Places of the actors; these are the start. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Indexes of actors, two for each link. */
  readonly ends: Uint32Array
}

/** How often a result that is not the last is told of. */
const parts = 10

/**
 * Lets links pull and actors push: ForceAtlas2 (Jacomy et al., 2014), a fixed number of steps, fewer the more actors there
 * are, so that the same field gives the same places whatever the machine.
 * @param told is given the part that is done, 0 to 1.
 * @returns the field with the places found.
 */
export function forces({ x, y, ends }: Field, told: (done: number) => void = () => {}): Field {
  const graph = new MultiUndirectedGraph()
  for (let at = 0; at < x.length; at++) graph.addNode(at, { x: x[at], y: y[at] })
  for (let at = 0; at < ends.length; at += 2) graph.addEdge(ends[at], ends[at + 1])
  const steps = Math.round(Math.min(300, Math.max(30, 600_000 / Math.max(1, graph.order))) / parts)
  for (let part = 1; part <= parts && graph.order > 0; part++) {
    assign(graph, {
      iterations: steps,
      settings: { barnesHutOptimize: graph.order > 1000, scalingRatio: 10, slowDown: 5 },
    })
    told(part / parts)
  }
  return {
    x: Float64Array.from(graph.nodes(), (key) => graph.getNodeAttribute(key, 'x')),
    y: Float64Array.from(graph.nodes(), (key) => graph.getNodeAttribute(key, 'y')),
    ends,
  }
}
