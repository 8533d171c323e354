import { MultiGraph } from 'graphology'
import type { View, ViewEdgeAttributes, ViewNodeAttributes } from '../../../server/shapes/views.ts'
import type { Change } from '../../state/state.ts'
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
  /** Where pinned actors lay before. */
  homes?: ReadonlyMap<string, Point>
}

export type Graph = MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/**
 * The graph that is drawn: the views' nodes and edges, each once, with sizes and arcs. A later view adds to the
 * earlier.
 */
export function toGraph(...views: readonly View[]): Graph {
  const graph: Graph = new MultiGraph({ allowSelfLoops: false })
  for (const { nodes, edges } of views) {
    for (const { key, attributes } of nodes) {
      graph.mergeNode(key, { ...attributes, size: nodeSize(attributes.statements) })
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
export const [smallestMark, largestMark] = [5, 22]

/** Area grows with the statements, so that the eye compares areas. */
function nodeSize(statements: number): number {
  return Math.min(largestMark, smallestMark + 2.2 * Math.sqrt(statements))
}
