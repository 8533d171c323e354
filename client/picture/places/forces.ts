import { MultiUndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** The package's types differ between Node and bundlers. */
const { assign } = forceAtlas2 as unknown as { assign(graph: MultiUndirectedGraph, options: object): void }

/** A graph as bare numbers, as it is sent to a worker and back. */
export interface Field {
  /** Positions of the actors; the forces start from them. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Indexes of actors, two for each link. */
  readonly ends: Uint32Array
}

/** How often progress is reported. */
const parts = 10

/** What ForceAtlas2 takes as the mass of an actor with two links: the number of links plus one. */
const mass = 3

/**
 * Lets links pull and actors push: ForceAtlas2 (Jacomy et al., 2014), a fixed number of steps, fewer the more actors
 * there are, so that the same field gives the same places whatever the machine.
 * @param report called with the part that is done, 0 to 1.
 * @returns the field with the positions found.
 */
export function forces({ x, y, ends }: Field, report: (done: number) => void = () => {}): Field {
  const graph = new MultiUndirectedGraph()
  for (let at = 0; at < x.length; at++) graph.addNode(at, { x: x[at], y: y[at] })
  for (let at = 0; at < ends.length; at += 2) graph.addEdge(ends[at], ends[at + 1])
  const settings = settingsFor(x, y)
  const steps = Math.round(Math.min(300, Math.max(30, 600_000 / Math.max(1, graph.order))) / parts)
  for (let part = 1; part <= parts && graph.order > 0; part++) {
    assign(graph, { iterations: steps, settings })
    report(part / parts)
  }
  return {
    x: Float64Array.from(graph.nodes(), (key) => graph.getNodeAttribute(key, 'x')),
    y: Float64Array.from(graph.nodes(), (key) => graph.getNodeAttribute(key, 'y')),
    ends,
  }
}

/**
 * Settings under which linked actors come to rest about as far apart as the actors lie at the start, and lone actors
 * not much farther out than the others. A link's rest length is the root of the scaling ratio times the masses of its
 * ends.
 */
function settingsFor(x: Float64Array, y: Float64Array) {
  const across = (values: Float64Array) => {
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as [number, number])
    return most - least
  }
  const apart = Math.sqrt((across(x) * across(y)) / Math.max(1, x.length)) || 1
  return {
    barnesHutOptimize: x.length > 1000,
    scalingRatio: (apart / mass) ** 2,
    gravity: apart * Math.sqrt(x.length),
    slowDown: 5,
  }
}
