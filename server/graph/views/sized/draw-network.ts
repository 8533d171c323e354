import type { ViewEdge, ViewNode } from '../../../shapes/views.ts'
import { bends, drawLine } from '../svg/lines.ts'
import { escapeText } from '../svg/markup.ts'
import type { Box } from '../svg/names.ts'
import { type Point, round, shapeOf } from '../svg/shapes.ts'
import { lineWords, markWords } from '../svg/words.ts'
import { arrange, type Room, reachOfMark } from './arrange.ts'
import { placeSizedNames, roomOfName } from './place-names.ts'
import { byStrength, type Network } from './strongest-actors.ts'

export interface NetworkStyle {
  readonly room: Room
  /** Radii of the largest mark and of the smallest, in pixels. */
  readonly radii: { readonly largest: number; readonly smallest: number }
  /** How many times as wide as usual lines are. */
  readonly times: number
  /** How many names at most, and the font sizes of the least and of the strongest. Pixels. */
  readonly names: { readonly most: number; readonly least: number; readonly greatest: number }
  readonly edgeHref: (edge: ViewEdge) => string
  readonly nodeHref: (node: ViewNode) => string
}

/**
 * Draws lines, marks and names of a network within a room whose corner is at 0, 0. The areas of marks are to each other as
 * statements are, except of the smallest.
 */
export function drawNetwork({ nodes, edges }: Network, style: NetworkStyle): string {
  const { room, radii, times, names, edgeHref, nodeHref } = style
  const greatest = Math.max(1, ...nodes.map(({ attributes }) => attributes.statements))
  const weight = ({ attributes }: ViewNode) => Math.sqrt(attributes.statements / greatest)
  const radiusOf = (node: ViewNode) => round(Math.max(radii.smallest, radii.largest * weight(node)))
  const sizeOf = (node: ViewNode) => Math.round(names.least + (names.greatest - names.least) * weight(node))
  const order = byStrength({ nodes, edges })
  const named = new Set(order.slice(0, names.most))
  const points = arrange(nodes, room, radiusOf, (node) =>
    named.has(node) ? roomOfName(node, sizeOf(node)) : undefined,
  )
  const pointOf = (key: string) => points.get(key) as Point
  const marks = new Map(nodes.map((node) => [node.key, boxOf(pointOf(node.key), radiusOf(node))]))
  const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]))
  const lines = bends(edges).map(({ edge, bend }) =>
    drawLine({
      edge,
      bend: bend * times,
      from: pointOf(edge.source),
      to: pointOf(edge.target),
      mark: marks.get(edge.target) as Box,
      words: lineWords(edge, (key) => labels.get(key) ?? key),
      href: edgeHref(edge),
      widest: 5,
      times,
    }),
  )
  const shapes = nodes.map(
    (node) =>
      `<a href="${escapeText(nodeHref(node))}" target="_blank" class="${node.attributes.kind}" data-key="${escapeText(node.key)}"><title>${escapeText(markWords(node))}</title>${shapeOf(node.attributes.kind, pointOf(node.key), radiusOf(node))}</a>`,
  )
  const placed = placeSizedNames(order, { room, marks, most: names.most, sizeOf })
  const texts = placed.map(
    ({ node, text, size, x, y }) =>
      `<a href="${escapeText(nodeHref(node))}" target="_blank" data-key="${escapeText(node.key)}"><text class="name" font-size="${size}" x="${round(x)}" y="${round(y)}">${escapeText(text)}</text></a>`,
  )
  return [...lines, ...shapes, ...texts].join('\n')
}

/** The bounds of a mark. */
function boxOf({ x, y }: Point, radius: number): Box {
  const r = radius * reachOfMark
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}
