import { shortDayWords } from '../../words.ts'
import { boxAround } from '../camera/aim.ts'
import type { Course, Point } from '../geometry/shape-of-link.ts'
import { pointOn } from '../geometry/shape-of-link.ts'
import type { EdgeAttributes, Graph, NodeAttributes } from '../graph/graph.ts'
import type { Composition } from '../look/composition.ts'
import type { Scene } from '../look/look.ts'
import { towards } from '../look/look.ts'
import type { Box, LabelWish, PlacedLabel } from '../names/labels.ts'
import { placeLabels } from '../names/labels.ts'
import { lettersOf, lineHeight, setFace, write } from '../names/lettering.ts'
import { namesLayer } from '../programs/layers.ts'
import type { Renderer } from '../renderer.ts'

/** More names than this would not be read, and would cost time in every frame. */
const mostLabels = 300
/** Square pixels of the picture for each name that nodes may not crowd out. */
const roomForOne = 80_000
/** Of actors in sight, so many of the most important keep names off themselves. */
const mostObstacles = 3000
/** Parts of a link where its caption may lie, the best first: nearer to the source, since the arrow's head takes room at the target. */
const captionPlaces = [0.44, 0.56, 0.34, 0.64, 0.27]
/** Where more links than this are drawn, names cannot keep clear of them. */
const mostLines = 200

/** What the overlay must know of what it lies over: sigma itself, or what draws in its place. */
export interface Screen extends Pick<Renderer, 'getDimensions' | 'scaleSize' | 'getCanvases'> {
  graphToViewport(point: Point): Point
  viewportToGraph(point: Point): Point
  getNodeDisplayData(node: string): { readonly size: number } | undefined
}

/**
 * Draws names, captions and rings over the graph, on the layer `names`.
 * @param bounds the part of the picture where names may lie.
 * @param covered what of it something else covers.
 * @returns where the names of the actors lie.
 */
export function drawOverlay(
  renderer: Screen,
  graph: Graph,
  composition: Composition,
  bounds: Box,
  covered: readonly Box[],
): PlacedLabel[] {
  const canvas = renderer.getCanvases()[namesLayer]
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return []
  context.clearRect(0, 0, canvas.width, canvas.height)
  const { scene } = composition
  const nodes = inSight(renderer, graph, composition.order)
  for (const node of nodes) {
    drawRing(context, composition, node)
    if (node.attributes.pinned) drawPin(context, scene, node)
  }
  const { width, height } = renderer.getDimensions()
  const foremost = Math.min(12, (width * height) / roomForOne)
  const nodeBoxes = new Map(nodes.map((node) => [node.key, around(node, node.radius + ringOf(composition, node))]))
  const captions: Box[] = []
  for (const edge of composition.captioned) {
    const caption = drawCaption(context, scene, renderer, graph, edge, captions)
    if (caption !== undefined) captions.push(caption)
  }
  const wishes = nodes
    .filter(({ key }) => composition.names || composition.foreground.has(key))
    .slice(0, mostLabels)
    .map((node, rank) =>
      wish(
        context,
        node,
        ringOf(composition, node),
        scene.highlight === null ? rank < foremost : composition.foreground.has(node.key),
      ),
    )
  const labels = placeLabels(wishes, {
    bounds,
    nodes: nodeBoxes,
    barred: [...captions, ...covered],
    lines:
      composition.edges.size > mostLines ? [] : [...composition.edges].map((edge) => courseOf(renderer, graph, edge)),
  })
  for (const label of labels) drawName(context, scene, graph, label)
  return labels
}

/** The most important of the actors that lie in the picture as the camera has it. */
function inSight(renderer: Screen, graph: Graph, order: readonly string[]): NodeOnScreen[] {
  const { width, height } = renderer.getDimensions()
  const reach = boxAround(
    [-1, 1].flatMap((x) =>
      [-1, 1].map((y) => renderer.viewportToGraph({ x: (width * (1 + 1.2 * x)) / 2, y: (height * (1 + 1.2 * y)) / 2 })),
    ),
  ) as Box
  const nodes: NodeOnScreen[] = []
  for (const key of order) {
    const { x, y } = graph.getNodeAttributes(key)
    if (x < reach.left || x > reach.right || y < reach.top || y > reach.bottom) continue
    const node = nodeOnScreen(renderer, graph, key)
    if (onScreen(renderer, node)) nodes.push(node)
    if (nodes.length === mostObstacles) break
  }
  return nodes
}

/** Where a link runs on the screen. */
export function courseOf(renderer: Screen, graph: Graph, edge: string): Course {
  const [from, to] = graph.extremities(edge).map((end) => pointOf(renderer, graph, end)) as [Point, Point]
  return { from, to, curvature: graph.getEdgeAttribute(edge, 'curvature') ?? 0 }
}

/** Where an actor lies on the screen, in pixels of the picture. */
export function pointOf(renderer: Screen, graph: Graph, node: string): Point {
  const { x, y } = graph.getNodeAttributes(node)
  return renderer.graphToViewport({ x, y })
}

interface NodeOnScreen extends Point {
  readonly key: string
  readonly radius: number
  readonly attributes: NodeAttributes
}

function nodeOnScreen(renderer: Screen, graph: Graph, key: string): NodeOnScreen {
  const attributes = graph.getNodeAttributes(key)
  return { key, attributes, radius: radiusOf(renderer, key), ...pointOf(renderer, graph, key) }
}

/** Pixels, at the camera's present ratio. */
function radiusOf(renderer: Screen, node: string): number {
  return renderer.scaleSize(renderer.getNodeDisplayData(node)?.size ?? 0)
}

function onScreen(renderer: Screen, { x, y, radius }: NodeOnScreen): boolean {
  const { width, height } = renderer.getDimensions()
  return x > -radius && y > -radius && x < width + radius && y < height + radius
}

function around({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

function wish(
  context: CanvasRenderingContext2D,
  { key, x, y, radius, attributes }: NodeOnScreen,
  ring: number,
  insists: boolean,
): LabelWish {
  setFace(context, attributes.kind)
  const { width } = context.measureText(lettersOf(attributes.label, attributes.kind))
  return { key, x, y, radius: radius + ring, width: Math.ceil(width), height: lineHeight, insists }
}

function drawName(context: CanvasRenderingContext2D, scene: Scene, graph: Graph, label: PlacedLabel): void {
  const { label: name, kind } = graph.getNodeAttributes(label.key)
  const back = scene.fades && !scene.highlight?.nodes.has(label.key)
  const { ink, paper } = scene.palette
  setFace(context, kind)
  const at = { x: label.left, y: (label.top + label.bottom) / 2 }
  write(context, lettersOf(name, kind), at, { ink: back ? towards(ink, paper, 0.62) : ink, halo: paper })
}

/** How far a ring reaches beyond a node; 0 where it has none. */
function ringOf(composition: Composition, { key, radius }: NodeOnScreen): number {
  if (composition.focused === key) return radius * 0.25 + 6
  return composition.selected === key ? radius * 0.25 + 4 : 0
}

function drawRing(context: CanvasRenderingContext2D, composition: Composition, node: NodeOnScreen): void {
  const ring = ringOf(composition, node)
  if (ring === 0) return
  context.beginPath()
  context.arc(node.x, node.y, node.radius + ring, 0, 2 * Math.PI)
  context.strokeStyle = composition.scene.palette.accent
  context.lineWidth = composition.focused === node.key ? 3.5 : 2
  context.stroke()
}

/** The hole that a pin has left. */
function drawPin(context: CanvasRenderingContext2D, scene: Scene, { x, y, radius }: NodeOnScreen): void {
  context.beginPath()
  context.arc(x, y, Math.max(2, radius * 0.32), 0, 2 * Math.PI)
  context.fillStyle = scene.palette.paper
  context.fill()
}

/**
 * Says a link's act and count, or the day of a single statement, on its middle or, where another caption lies, beside it.
 * Returns where, or undefined where there is no room.
 */
function drawCaption(
  context: CanvasRenderingContext2D,
  scene: Scene,
  renderer: Screen,
  graph: Graph,
  edge: string,
  others: readonly Box[],
): Box | undefined {
  const attributes = graph.getEdgeAttributes(edge) as EdgeAttributes
  const course = courseOf(renderer, graph, edge)
  const text = captionOf(attributes)
  setFace(context, 'caption')
  const width = context.measureText(text).width
  const radii = graph.extremities(edge).reduce((sum, end) => sum + radiusOf(renderer, end), 0)
  if (Math.hypot(course.to.x - course.from.x, course.to.y - course.from.y) < width + radii + 44) return undefined
  for (const part of captionPlaces) {
    const middle = pointOn(course, part)
    const box = {
      left: middle.x - width / 2,
      top: middle.y - lineHeight / 2,
      right: middle.x + width / 2,
      bottom: middle.y + lineHeight / 2,
    }
    if (others.some((other) => overlap(box, other))) continue
    write(context, text, { x: box.left, y: middle.y }, { ink: scene.palette.ink, halo: scene.palette.paper })
    return box
  }
  return undefined
}

function captionOf({ act, count, statement, day }: EdgeAttributes): string {
  if (statement === undefined) return count > 1 ? `${act} ×${count}` : act
  return day ? `${act}, ${shortDayWords(day)}` : act
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
