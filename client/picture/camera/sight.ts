import type { Box } from '../geometry/box.ts'
import { boxAround } from '../geometry/box.ts'
import type { Point } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'
import { isTurned } from './aim.ts'

/** What a drawing has instead of a camera: how points of the graph, which count y upwards, come onto it. */
export interface Sight {
  /** Pixels for each unit of the graph. */
  readonly scale: number
  /** Pixels from the drawing's corner to the graph's origin. */
  readonly x: number
  readonly y: number
  /** Whether a wide map is turned by 90°. */
  readonly turned: boolean
}

/** Room for the names at the borders. Pixels. */
const margin = { side: 70, top: 36 }
/** Actors that are brought into sight are at most so much larger than where the whole graph is. */
const largest = 2.2

/** The sight that brings some actors into a part of the drawing. */
export function sightOf(graph: Graph, actors: readonly string[], free: Box): Sight {
  const all = boxAround(graph.mapNodes((_, { x, y }) => ({ x, y })))
  const turned = all !== undefined && isTurned({ width: all.right - all.left, height: all.bottom - all.top }, free)
  const whole = fit(graph, graph.nodes(), free, turned, Number.POSITIVE_INFINITY)
  return actors.length === graph.order ? whole : fit(graph, actors, free, turned, whole.scale * largest)
}

/** The sight after zooming by a factor (above 1: nearer); one point of the drawing stays where it is. */
export function zoomed(sight: Sight, by: number, about: Point): Sight {
  return {
    ...sight,
    scale: sight.scale * by,
    x: about.x + (sight.x - about.x) * by,
    y: about.y + (sight.y - about.y) * by,
  }
}

export function toScreen(sight: Sight, { x, y }: Point): Point {
  const [right, down] = sight.turned ? [y, x] : [x, -y]
  return { x: sight.x + right * sight.scale, y: sight.y + down * sight.scale }
}

export function toGraph(sight: Sight, { x, y }: Point): Point {
  const [right, down] = [(x - sight.x) / sight.scale, (y - sight.y) / sight.scale]
  return sight.turned ? { x: down, y: right } : { x: right, y: -down }
}

function fit(graph: Graph, actors: readonly string[], free: Box, turned: boolean, most: number): Sight {
  const unit: Sight = { scale: 1, x: 0, y: 0, turned }
  const box = boxAround(actors.map((actor) => toScreen(unit, graph.getNodeAttributes(actor))))
  if (box === undefined) return unit
  const side = Math.min(margin.side, (free.right - free.left) * 0.15)
  const [width, height] = [free.right - free.left - 2 * side, free.bottom - free.top - 2 * margin.top]
  const scale = Math.min(
    most,
    Math.max(1, width) / (box.right - box.left || 1),
    Math.max(1, height) / (box.bottom - box.top || 1),
  )
  return {
    scale,
    x: (free.left + free.right) / 2 - (scale * (box.left + box.right)) / 2,
    y: (free.top + free.bottom) / 2 - (scale * (box.top + box.bottom)) / 2,
    turned,
  }
}
