import type { SVGTemplateResult } from 'lit'
import { nothing, svg } from 'lit'
import type { QueryEdge, QueryNode } from '../../../server/shapes/query.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { hrefOf, nameOf, property } from './value.ts'

/** Radius of a node. Pixels. */
export const radius = 7
/** How far edges between the same two nodes lie apart. Pixels. */
const apart = 26

/** The edges with the pixels by which each is bent aside: those between the same two nodes lie apart. */
export function edgesWithBends(edges: readonly QueryEdge[]): { readonly edge: QueryEdge; readonly bend: number }[] {
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join('\n'))
  return [...pairs.values()].flatMap((pair) =>
    pair.map((edge, at) => {
      const bend = (at - (pair.length - 1) / 2) * apart
      return { edge, bend: edge.source < edge.target ? bend : -bend }
    }),
  )
}

export function drawEdge(edge: QueryEdge, from: Point, to: Point, bend: number): SVGTemplateResult {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const control = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend }
  const angle = Math.atan2(to.y - control.y, to.x - control.x)
  const at = (distance: number, aside: number) =>
    `${to.x - Math.cos(angle) * distance - Math.sin(angle) * aside} ${to.y - Math.sin(angle) * distance + Math.cos(angle) * aside}`
  const line = `M${from.x} ${from.y}Q${control.x} ${control.y} ${at(radius + 4, 0)}`
  const head = `M${at(radius + 1, 0)}L${at(radius + 9, 4)}L${at(radius + 9, -4)}Z`
  const words = [edge.type, property(edge, 'text')].filter(Boolean).join(': ')
  const arrow = edge.type === 'MET' ? nothing : svg`<path class="head" d=${head} />`
  return linked(
    edge,
    svg`<g class="edge ${edge.type.toLowerCase()}"><title>${words}</title><path class="reach" d=${line} /><path d=${line} />${arrow}</g>`,
  )
}

export function drawNode(node: QueryNode, point: Point): SVGTemplateResult {
  const kind = property(node, 'kind') || (node.labels.at(-1) ?? '').toLowerCase()
  return linked(node, svg`<g class="node ${kind}"><title>${nameOf(node)}</title>${shape(kind, point)}</g>`)
}

/** What an answer holds, as a link to where Parley shows it. Nodes are tab stops; the table has the edges. */
export function linked(of: QueryNode | QueryEdge, content: SVGTemplateResult): SVGTemplateResult {
  const href = hrefOf(of)
  return href === undefined ? content : svg`<a href=${href} tabindex=${'labels' in of ? 0 : -1}>${content}</a>`
}

function shape(kind: string, { x, y }: Point): SVGTemplateResult {
  const r = radius
  if (kind === 'country' || kind === 'article')
    return svg`<rect x=${x - r * 0.9} y=${y - r * 0.9} width=${r * 1.8} height=${r * 1.8} />`
  if (kind === 'organisation')
    return svg`<path d="M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z" />`
  return svg`<circle cx=${x} cy=${y} r=${kind === 'statement' ? r * 0.7 : r} />`
}
