import type { SVGTemplateResult } from 'lit'
import { css, html, LitElement, nothing, svg } from 'lit'
import type { QueryAnswer, QueryEdge, QueryNode } from '../../../server/types.ts'
import { shared } from '../../style/shared.ts'
import { shortened } from '../../words.ts'
import { type Placed, place } from './place-nodes.ts'
import { hrefOf, nameOf, property } from './value.ts'

/** A picture of more nodes cannot be read. */
export const mostNodes = 120

interface Point {
  readonly x: number
  readonly y: number
}

const margin = { x: 90, y: 34 }
const radius = 7

/** The nodes and relationships of an answer, and nothing else. */
export class ResultGraph extends LitElement {
  static override properties = { graph: { attribute: false }, width: { state: true } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-height: 16rem;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
      }
      text {
        font-family: var(--sans);
        font-size: 12.5px;
        fill: var(--ink);
        paint-order: stroke;
        stroke: var(--paper);
        stroke-width: 3.5px;
        stroke-linejoin: round;
      }
      .edge {
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.6px;
        color: var(--border);
      }
      .edge.said {
        color: var(--said);
      }
      .edge.proposed {
        color: var(--proposed);
      }
      .edge.rejected {
        color: var(--rejected);
      }
      .edge.met {
        color: var(--met);
      }
      .edge .head {
        fill: currentcolor;
        stroke: none;
      }
      .edge .reach {
        stroke: transparent;
        stroke-width: 12px;
      }
      a:hover .edge,
      a:focus-visible .edge {
        stroke-width: 3px;
      }
      .node {
        fill: currentcolor;
        stroke: var(--paper);
        stroke-width: 1.5px;
        color: var(--muted);
      }
      .node.person {
        color: var(--person);
      }
      .node.country {
        color: var(--country);
      }
      .node.organisation {
        color: var(--organisation);
      }
      .node.statement {
        fill: var(--paper);
        stroke: var(--ink);
      }
      a:hover text {
        fill: var(--accent);
      }
    `,
  ]
  declare graph: QueryAnswer['graph']
  declare private width: number
  private readonly size = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry?.contentRect.width ?? 0)
  })

  constructor() {
    super()
    this.width = 0
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.size.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.size.disconnect()
  }

  /** What is drawn. */
  get drawing(): SVGSVGElement | undefined {
    return this.renderRoot.querySelector('svg') ?? undefined
  }

  override render() {
    const { graph, width } = this
    if (width === 0) return nothing
    const height = Math.round(Math.min(520, Math.max(260, 120 + 40 * Math.sqrt(graph.nodes.length) * 2)))
    const placed = place(graph)
    const pointOf = (id: string): Point => {
      const { x, y } = placed.get(id) as Placed
      return { x: margin.x + x * Math.max(1, width - 2 * margin.x), y: margin.y + y * (height - 2 * margin.y) }
    }
    const count = graph.nodes.length === 1 ? '1 node' : `${graph.nodes.length} nodes`
    return html`<svg viewBox="0 0 ${width} ${height}" role="group" aria-label="The graph of the answer: ${count}; the table has the same.">
      ${edgesWithBends(graph.edges).map(({ edge, bend }) => drawEdge(edge, pointOf(edge.source), pointOf(edge.target), bend))}
      ${graph.nodes.map((node) => drawNode(node, pointOf(node.id)))}
      ${namesApart(graph, pointOf, width).map(({ node, x, y }) => linked(node, svg`<text x=${x} y=${y}>${caption(node)}</text>`))}
    </svg>`
  }
}

/** Edges between the same two nodes bend apart. */
function edgesWithBends(edges: readonly QueryEdge[]): { edge: QueryEdge; bend: number }[] {
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join('\n'))
  return [...pairs.values()].flatMap((pair) =>
    pair.map((edge, at) => {
      const bend = (at - (pair.length - 1) / 2) * 26
      return { edge, bend: edge.source < edge.target ? bend : -bend }
    }),
  )
}

function drawEdge(edge: QueryEdge, from: Point, to: Point, bend: number): SVGTemplateResult {
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

function drawNode(node: QueryNode, { x, y }: Point): SVGTemplateResult {
  const kind = property(node, 'kind') || (node.labels.at(-1) ?? '').toLowerCase()
  const r = radius
  const shape =
    kind === 'country' || kind === 'article'
      ? svg`<rect x=${x - r * 0.9} y=${y - r * 0.9} width=${r * 1.8} height=${r * 1.8} />`
      : kind === 'organisation'
        ? svg`<path d="M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z" />`
        : svg`<circle cx=${x} cy=${y} r=${kind === 'statement' ? r * 0.7 : r} />`
  return linked(node, svg`<g class="node ${kind}"><title>${nameOf(node)}</title>${shape}</g>`)
}

function linked(of: QueryNode | QueryEdge, content: SVGTemplateResult): SVGTemplateResult {
  const href = hrefOf(of)
  return href === undefined ? content : svg`<a href=${href} tabindex=${'labels' in of ? 0 : -1}>${content}</a>`
}

function caption(node: QueryNode): string {
  return shortened(nameOf(node), 26)
}

/** Names that do not lie over one another: those of the nodes with the most edges first, each below, above or beside. */
function namesApart(graph: QueryAnswer['graph'], pointOf: (id: string) => Point, width: number) {
  const degree = (id: string) => graph.edges.filter(({ source, target }) => source === id || target === id).length
  const taken = graph.nodes.map(({ id }) => boxAround(pointOf(id), radius * 2, radius * 2))
  const order = graph.nodes.toSorted((a, b) => degree(b.id) - degree(a.id))
  return order.flatMap((node) => {
    const point = pointOf(node.id)
    const wide = caption(node).length * 6.9
    const spots = [
      { x: point.x, y: point.y + radius + 10 },
      { x: point.x, y: point.y - radius - 10 },
      { x: point.x + radius + 6 + wide / 2, y: point.y },
      { x: point.x - radius - 6 - wide / 2, y: point.y },
    ]
    const boxes = spots.map((spot) => boxAround(spot, wide, 15))
    const free = boxes.find((box) => box.left > 0 && box.right < width && !taken.some((other) => overlaps(box, other)))
    if (free === undefined) return []
    taken.push(free)
    return [{ node, x: free.left, y: free.bottom - 4 }]
  })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxAround({ x, y }: Point, wide: number, high: number): Box {
  return { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

customElements.define('parley-result-graph', ResultGraph)
