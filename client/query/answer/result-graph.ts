import { html, LitElement, nothing, svg } from 'lit'
import type { QueryAnswer } from '../../../server/shapes/query.ts'
import type { Point } from '../../picture/geometry/shape-of-link.ts'
import { shared } from '../../style/shared.ts'
import { drawEdge, drawNode, edgesWithBends, linked } from './draw-graph.ts'
import { namesApart } from './names-apart.ts'
import { placeNodes } from './place-nodes.ts'
import { resultGraphStyle } from './result-graph-style.ts'

/** A drawing of more nodes cannot be read. */
export const mostNodes = 120

/** Room for names at the borders. Pixels. */
const margin = { x: 90, y: 34 }

/** A drawing of the nodes and relationships of an answer, and of nothing else. */
export class ResultGraph extends LitElement {
  static override properties = { graph: { attribute: false }, width: { state: true } }
  static override styles = [shared, resultGraphStyle]
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

  /** What is drawn; undefined before the element has a size. */
  get drawing(): SVGSVGElement | undefined {
    return this.renderRoot.querySelector('svg') ?? undefined
  }

  override render() {
    const { graph, width } = this
    if (width === 0) return nothing
    const height = heightFor(graph.nodes.length)
    const positions = placeNodes(graph)
    const pointOf = (id: string): Point => {
      const { x, y } = positions.get(id) as Point
      return { x: margin.x + x * Math.max(1, width - 2 * margin.x), y: margin.y + y * (height - 2 * margin.y) }
    }
    const count = graph.nodes.length === 1 ? '1 node' : `${graph.nodes.length} nodes`
    return html`<svg viewBox="0 0 ${width} ${height}" role="group" aria-label="The graph of the answer: ${count}; the table has the same.">
      ${edgesWithBends(graph.edges).map(({ edge, bend }) => drawEdge(edge, pointOf(edge.source), pointOf(edge.target), bend))}
      ${graph.nodes.map((node) => drawNode(node, pointOf(node.id)))}
      ${namesApart(graph, pointOf, width).map(({ node, text, x, y }) => linked(node, svg`<text x=${x} y=${y}>${text}</text>`))}
    </svg>`
  }
}

/** Pixels. */
function heightFor(nodes: number): number {
  return Math.round(Math.min(520, Math.max(260, 120 + 80 * Math.sqrt(nodes))))
}

customElements.define('parley-result-graph', ResultGraph)
