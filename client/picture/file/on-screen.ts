import { courseOf, pointOf, radiusOf, type Screen } from '../camera/screen.ts'
import { linkPaths, markPath } from '../geometry/svg-shapes.ts'
import type { Graph } from '../graph/graph.ts'
import type { Composition } from '../look/composition.ts'
import { edgeLook, isOnlyAbout, nodeLook } from '../look/look.ts'

/** A link as it lies on the screen, in pixels: paths of SVG for its line and the tip of its arrow. */
interface LinkOnScreen {
  readonly key: string
  readonly line: string
  readonly tip: string
  readonly colour: string
  readonly thickness: number
  /** Lengths of dashes and gaps; absent: a whole line. */
  readonly dash?: string
}

/** An actor's mark as it lies on the screen: a path of SVG. */
interface MarkOnScreen {
  readonly key: string
  readonly path: string
  readonly colour: string
}

/**
 * The links of a picture in the order in which they are drawn: those that only speak about their target first, and what
 * stands out last. @param most of more links, those with the most statements.
 */
export function linksOnScreen(screen: Screen, graph: Graph, composition: Composition, most = Infinity): LinkOnScreen[] {
  const { scene, edges } = composition
  const weight = (edge: string) => {
    const attributes = graph.getEdgeAttributes(edge)
    const layer = scene.highlight?.edges.has(edge) ? 2 : isOnlyAbout(attributes) ? 0 : 1
    return layer * 1e9 + attributes.left
  }
  const drawn = [...edges]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .reverse()
  return drawn.map((key) => {
    const attributes = graph.getEdgeAttributes(key)
    const { color, size, dash } = edgeLook(scene, key, attributes, true)
    const thickness = Math.max(1.2, screen.scaleSize(size) - 0.5)
    const { line, tip } = linkPaths(
      courseOf(screen, graph, key),
      thickness,
      radiusOf(screen, graph.target(key)),
      attributes.act !== 'met',
    )
    const scaled = dash?.map((part) => part * Math.max(1, thickness / 2.5)).join(' ')
    return { key, line, tip, colour: color, thickness, ...(scaled === undefined ? {} : { dash: scaled }) }
  })
}

/** The actors of a picture in the order in which they are drawn. @param most of more actors, the most important ones. */
export function marksOnScreen(screen: Screen, graph: Graph, composition: Composition, most = Infinity): MarkOnScreen[] {
  const { scene, order, forward } = composition
  return order
    .slice(0, most)
    .reverse()
    .map((key) => {
      const attributes = graph.getNodeAttributes(key)
      const { color } = nodeLook(scene, key, attributes, forward.has(key))
      const path = markPath(attributes.kind, pointOf(screen, graph, key), radiusOf(screen, key))
      return { key, path, colour: color }
    })
}
