import type { Box } from '../geometry/box.ts'
import { boxAround } from '../geometry/box.ts'
import type { Course, Point } from '../geometry/shape-of-link.ts'
import type { Graph, NodeAttributes } from '../graph/graph.ts'
import type { Renderer } from '../renderer.ts'

/** What tells where things lie on the screen: Sigma, or the drawing that stands in for it. */
export interface Screen extends Pick<Renderer, 'getDimensions' | 'scaleSize' | 'getCanvases'> {
  graphToViewport(point: Point): Point
  viewportToGraph(point: Point): Point
  getNodeDisplayData(node: string): { readonly size: number } | undefined
}

/** An actor on the screen; all in pixels, at the camera's present ratio. */
export interface ActorOnScreen extends Point {
  readonly key: string
  readonly radius: number
  readonly attributes: NodeAttributes
}

/** Where an actor lies on the screen. */
export function pointOf(screen: Screen, graph: Graph, actor: string): Point {
  const { x, y } = graph.getNodeAttributes(actor)
  return screen.graphToViewport({ x, y })
}

/** The radius of an actor's mark on the screen. */
export function radiusOf(screen: Screen, actor: string): number {
  return screen.scaleSize(screen.getNodeDisplayData(actor)?.size ?? 0)
}

/** How a link runs on the screen. */
export function courseOf(screen: Screen, graph: Graph, link: string): Course {
  const [from, to] = graph.extremities(link).map((end) => pointOf(screen, graph, end)) as [Point, Point]
  return { from, to, curvature: graph.getEdgeAttribute(link, 'curvature') ?? 0 }
}

/** The actors of a list whose marks are on the screen, in the order of the list and no more than `most`. */
export function actorsInSight(screen: Screen, graph: Graph, order: readonly string[], most: number): ActorOnScreen[] {
  const around = aroundScreen(screen)
  const found: ActorOnScreen[] = []
  for (const key of order) {
    const { x, y } = graph.getNodeAttributes(key)
    if (x < around.left || x > around.right || y < around.top || y > around.bottom) continue
    const actor = actorOnScreen(screen, graph, key)
    if (isOnScreen(screen, actor)) found.push(actor)
    if (found.length === most) break
  }
  return found
}

/** The part of the graph that the screen shows, with a margin: actors outside of it need no exact look. */
function aroundScreen(screen: Screen): Box {
  const { width, height } = screen.getDimensions()
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) => screen.viewportToGraph({ x: (width * (1 + 1.2 * x)) / 2, y: (height * (1 + 1.2 * y)) / 2 })),
  )
  return boxAround(corners) as Box
}

function actorOnScreen(screen: Screen, graph: Graph, key: string): ActorOnScreen {
  const attributes = graph.getNodeAttributes(key)
  return { key, attributes, radius: radiusOf(screen, key), ...pointOf(screen, graph, key) }
}

function isOnScreen(screen: Screen, { x, y, radius }: ActorOnScreen): boolean {
  const { width, height } = screen.getDimensions()
  return x > -radius && y > -radius && x < width + radius && y < height + radius
}
