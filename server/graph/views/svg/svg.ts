import type { View, ViewDocument, ViewEdge, ViewNode } from '../../../shapes/views.ts'
import { anchorOfActor, anchorOfLine } from './anchors.ts'
import { drawLegend } from './legend.ts'
import { bends, drawLine } from './lines.ts'
import { escapeText } from './markup.ts'
import { type Box, fitTo, placeNames } from './names.ts'
import { type Point, round, shapeOf } from './shapes.ts'
import { drawingStyle } from './style.ts'
import { attributionOf, lineWords, markWords } from './words.ts'

export interface Drawing {
  readonly title: string
  readonly description?: string
  /** The line below the legend. */
  readonly attribution?: string
  /** Addresses that a line and an actor link to. */
  readonly edgeHref: (edge: ViewEdge) => string
  readonly nodeHref: (node: ViewNode) => string
  /** Whether the areas of marks are to each other as their statements; absent: as drawings were before. */
  readonly toScale?: boolean
}

type Drawn = Pick<View, 'nodes' | 'edges'>

const margin = { side: 90, top: 56, bottom: 96 }

/** Draws a saved view: every line links to its sentences on the page of the view. */
export function drawDocument(document: ViewDocument, id: string): string {
  const { title, description } = document.attributes
  const page = (anchor: string | undefined) => `/v/${id}${anchor === undefined ? '' : `#${anchor}`}`
  return drawView(document, {
    title,
    ...(description === undefined ? {} : { description }),
    attribution: attributionOf(document),
    toScale: document.attributes.look === 3,
    edgeHref: ({ key }) => page(anchorOfLine(key)),
    nodeHref: ({ key }) => page(anchorOfActor(key, document.edges)),
  })
}

/**
 * Draws a view, at the stored positions, as a complete SVG document without scripts, in which every line and every
 * actor is a link. Its theme is the reader's system theme.
 */
export function drawView({ nodes, edges }: Drawn, drawing: Drawing): string {
  const radiusOf = drawing.toScale ? radiiToScale(nodes) : smallRadius
  const points = toDrawing(nodes)
  const height = round(Math.max(margin.top, ...[...points.values()].map(({ y }) => y)) + margin.bottom)
  const legend = drawLegend({ nodes, edges }, height - 44)
  const right = Math.max(0, ...[...points.values()].map(({ x }) => x)) + margin.side
  const width = round(Math.max(640, legend.width, right))
  const marks = new Map(nodes.map((node) => [node.key, markBox(points.get(node.key) as Point, radiusOf(node))]))
  const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]))
  const { title, description = '', attribution } = drawing
  const summary = `${nodes.length} actors and ${edges.length} links between them. ${description}`.trim()
  const lines = bends(edges).map(({ edge, bend }) =>
    drawLine({
      edge,
      bend,
      from: points.get(edge.source) as Point,
      to: points.get(edge.target) as Point,
      mark: marks.get(edge.target) as Box,
      words: lineWords(edge, (key) => labels.get(key) ?? key),
      href: drawing.edgeHref(edge),
      widest: drawing.toScale ? 5 : Number.POSITIVE_INFINITY,
    }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="parley" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeText(title)}">`,
    `<title>${escapeText(title)}</title><desc>${escapeText(summary)}</desc><style>${drawingStyle}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="title" x="16" y="28">${escapeText(fitTo((width - 32) * 0.68, title))}</text>`,
    ...lines,
    ...nodes.map((node) => mark(node, points.get(node.key) as Point, radiusOf(node), drawing)),
    ...placeNames(nodes, marks).map(
      ({ node, text, x, y }) =>
        `<a href="${escapeText(drawing.nodeHref(node))}" target="_blank" data-key="${escapeText(node.key)}"><text class="name" x="${round(x)}" y="${round(y)}">${escapeText(text)}</text></a>`,
    ),
    ...(nodes.length === 0 ? ['<text class="note" x="16" y="52">No actors match this view.</text>'] : []),
    legend.markup,
    ...(attribution === undefined
      ? []
      : [
          `<text class="note" x="16" y="${round(height - 14)}">${escapeText(fitTo((width - 32) * 1.05, attribution))}</text>`,
        ]),
    '</svg>',
  ].join('\n')
}

/** Converts stored positions, which are in pixels with y upwards, to points of the drawing. */
function toDrawing(nodes: readonly ViewNode[]): Map<string, Point> {
  const left = Math.min(...nodes.map(({ attributes }) => attributes.x))
  const top = Math.max(...nodes.map(({ attributes }) => attributes.y))
  return new Map(
    nodes.map(({ key, attributes: { x, y } }) => [key, { x: x - left + margin.side, y: top - y + margin.top }]),
  )
}

/** Radii as drawings had them before: those of many statements are all alike. */
function smallRadius({ attributes }: ViewNode): number {
  return Math.min(14, 5 + 1.6 * Math.sqrt(attributes.statements))
}

/** Radii by which areas are to each other as statements are; only the smallest marks are larger than that. */
function radiiToScale(nodes: readonly ViewNode[]): (node: ViewNode) => number {
  const greatest = Math.max(1, ...nodes.map(({ attributes }) => attributes.statements))
  const largest = Math.min(22, 6 + 2 * Math.sqrt(greatest))
  return ({ attributes }) => round(Math.max(4, largest * Math.sqrt(attributes.statements / greatest)))
}

function markBox({ x, y }: Point, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

function mark(node: ViewNode, at: Point, radius: number, { nodeHref }: Drawing): string {
  const { kind } = node.attributes
  return `<a href="${escapeText(nodeHref(node))}" target="_blank" class="${kind}" data-key="${escapeText(node.key)}"><title>${escapeText(markWords(node))}</title>${shapeOf(kind, at, radius)}</a>`
}
