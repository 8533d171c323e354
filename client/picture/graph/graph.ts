import { MultiGraph } from 'graphology'
import type { View, ViewEdgeAttributes, ViewNodeAttributes } from '../../../server/shapes/views.ts'
import type { Change } from '../../state/state.ts'
import type { Box } from '../geometry/box.ts'
import { curvatures } from '../geometry/curvature.ts'
import type { Point } from '../geometry/shape-of-link.ts'
import { isPlain } from './plain.ts'

export interface NodeAttributes extends ViewNodeAttributes {
  /** Radius in pixels, at the camera's ratio 1. */
  size: number
  /** Which community the actor belongs to, the largest 0; absent where none were asked for. */
  community?: number
  /** Whether the reader has pinned it where it lies. */
  pinned?: boolean
}

/**
 * An attribute that has the same value for most links is absent from them: Sigma copies the attributes of every link,
 * and takes four times as long for an object of more than four.
 */
export interface EdgeAttributes extends Pick<ViewEdgeAttributes, 'act' | 'count'> {
  /** How many of its statements the filters leave. */
  left: number
  /** How many of these are directed to the target, or are meetings with it; the others only speak about it. */
  directed: number
  /** How it differs from the days that it is compared with; absent or undefined where it does not. */
  change?: Change | undefined
  /** How far the middle of its arc lies to the side, as @sigma/edge-curve counts; absent or 0 where it is straight. */
  curvature?: number
  /** For a strand: its statement, and that statement's ISO day. */
  statement?: string
  day?: string | null
}

interface GraphAttributes {
  /** The actors of the selected path or comparison; the two that are compared come first. */
  way?: readonly string[]
  /** The edges of the unfolded pair, one for each statement, in order of time. */
  strands?: readonly string[]
  /** The box around all actors, drawn or not. */
  extent?: Box
  /** Changes with what the camera must be aimed at anew; filters leave it as it is. */
  frame?: string
  /** Where pinned actors lay before. */
  homes?: ReadonlyMap<string, Point>
}

export type Graph = MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/**
 * The graph that is drawn: the views' nodes and edges, each once, with sizes and arcs. A later view adds to the
 * earlier.
 */
export function toGraph(...views: readonly View[]): Graph {
  return graphOf(views, sizes)
}

/** The same with sizes as pictures had them before: those of many statements are all alike. */
export function toGraphAsBefore(view: View): Graph {
  return graphOf([view], () => (statements) => Math.min(22, 5 + 2.2 * Math.sqrt(statements)))
}

function graphOf(views: readonly View[], sizesFor: typeof sizes): Graph {
  const graph: Graph = new MultiGraph({ allowSelfLoops: false })
  const all = views.flatMap(({ nodes }) => nodes.map(({ attributes }) => attributes.statements))
  const sizeOf = sizesFor(all.reduce((most, one) => Math.max(most, one), 0))
  for (const { nodes, edges } of views) {
    for (const { key, attributes } of nodes) {
      graph.mergeNode(key, { ...attributes, size: sizeOf(attributes.statements) })
    }
    for (const { key, source, target, undirected, attributes } of edges) {
      if (graph.hasEdge(key) || !graph.hasNode(source) || !graph.hasNode(target)) continue
      const { act, count, about = 0 } = attributes
      const drawn = { act, count, left: count, directed: count - about }
      if (undirected) graph.addUndirectedEdgeWithKey(key, source, target, drawn)
      else graph.addDirectedEdgeWithKey(key, source, target, drawn)
    }
  }
  if (!isPlain(graph.size)) {
    for (const [key, curvature] of curvatures(graph)) graph.setEdgeAttribute(key, 'curvature', curvature)
  }
  return graph
}

/** Radii of actors' marks, in pixels; even the largest mark is narrower than most names. */
export const [smallestMark, largestMark] = [4.5, 26]

/**
 * Radii for the values of a measure: areas grow with the values, so that the eye compares areas. Only values too small to
 * be seen get a larger mark than that.
 * @param greatest the greatest value, which gets the largest mark of the picture: smaller where it is a small number.
 */
function sizes(greatest: number): (value: number) => number {
  const largest = Math.min(largestMark, 8 + 2.2 * Math.sqrt(greatest))
  return (value) => Math.max(smallestMark, largest * Math.sqrt(value / (greatest || 1)))
}
