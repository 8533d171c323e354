import type { ActorOnScreen, Screen } from '../camera/screen.ts'
import { actorsInSight, courseOf } from '../camera/screen.ts'
import type { Box } from '../geometry/box.ts'
import { boxAt } from '../geometry/box.ts'
import type { Graph } from '../graph/graph.ts'
import type { Composition } from '../look/composition.ts'
import { inkOfName } from '../look/look.ts'
import type { LabelWish, Line, PlacedLabel } from '../names/labels.ts'
import { placeLabels } from '../names/labels.ts'
import { lettersOf, lineHeight, setFace, write } from '../names/lettering.ts'
import { namesLayer } from '../programs/layers.ts'
import { drawCaptions } from './captions.ts'
import { drawPin, drawRing, ringOf } from './rings.ts'

/** Nobody reads more names than this, and each costs time in every frame. */
const mostLabels = 300
/**
 * The most names that may lie apart from their marks, and the square pixels of the picture that each of them needs.
 */
const roaming = { most: 20, room: 8000, broughtOut: 40 }
/** So many of the most important actors in sight keep names off their marks. */
const mostObstacles = 3000
/** Where more links than this are drawn, names cannot keep clear of them. */
const mostLines = 200

/**
 * Draws names, captions and rings over the graph, on the layer `names`.
 * @param bounds the part of the picture where names may lie.
 * @param covered parts of it that something else covers.
 * @returns where the names of the actors lie.
 */
export function drawOverlay(
  screen: Screen,
  graph: Graph,
  composition: Composition,
  bounds: Box,
  covered: readonly Box[],
): PlacedLabel[] {
  const canvas = screen.getCanvases()[namesLayer]
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return []
  context.clearRect(0, 0, canvas.width, canvas.height)
  const actors = actorsInSight(screen, graph, composition.order, mostObstacles)
  for (const actor of actors) {
    drawRing(context, composition, actor)
    drawPin(context, composition, actor)
  }
  const captions = drawCaptions(context, composition, screen, graph)
  const links = composition.edges.size > mostLines ? [] : [...composition.edges]
  const labels = placeLabels(wishes(context, screen, composition, actors), {
    bounds,
    nodes: new Map(actors.map((actor) => [actor.key, boxOf(composition, actor)])),
    barred: [...captions, ...covered],
    lines: links.map((link) => courseOf(screen, graph, link)),
  })
  for (const { leader } of labels) if (leader !== undefined) drawLeader(context, composition, leader)
  for (const label of labels) drawName(context, composition, graph, label)
  return labels
}

/** The mark of an actor, with its ring. */
function boxOf(composition: Composition, actor: ActorOnScreen): Box {
  const across = 2 * (actor.radius + ringOf(composition, actor))
  return boxAt(actor, across, across)
}

/** The names that are wanted, the most important first. */
function wishes(
  context: CanvasRenderingContext2D,
  screen: Screen,
  composition: Composition,
  actors: readonly ActorOnScreen[],
): LabelWish[] {
  const { names, foreground, attended, scene } = composition
  const { width, height } = screen.getDimensions()
  const foremost = Math.min(roaming.most, (width * height) / roaming.room)
  const wanted = actors.filter(({ key }) => names || foreground.has(key)).slice(0, mostLabels)
  return wanted.map((actor, rank) => {
    const { key, x, y, radius, attributes } = actor
    setFace(context, attributes.kind)
    const text = context.measureText(lettersOf(attributes.label, attributes.kind))
    return {
      key,
      x,
      y,
      radius: radius + ringOf(composition, actor),
      width: Math.ceil(text.width),
      height: lineHeight,
      roams: scene.highlight === null ? rank < foremost : foreground.has(key) && rank < roaming.broughtOut,
      insists: attended.has(key),
    }
  })
}

/** Draws the line from an actor's mark to a name that does not lie beside it. */
function drawLeader(context: CanvasRenderingContext2D, { scene }: Composition, { from, to }: Line): void {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.strokeStyle = scene.palette.muted
  context.lineWidth = 1
  context.stroke()
}

function drawName(
  context: CanvasRenderingContext2D,
  { scene }: Composition,
  graph: Graph,
  { key, left, top, bottom }: PlacedLabel,
): void {
  const { label: name, kind } = graph.getNodeAttributes(key)
  setFace(context, kind)
  write(
    context,
    lettersOf(name, kind),
    { x: left, y: (top + bottom) / 2 },
    { ink: inkOfName(scene, key), halo: scene.palette.paper },
  )
}
