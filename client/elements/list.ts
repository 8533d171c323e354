import { css, html, LitElement, nothing } from 'lit'
import { addressOf } from '../address.ts'
import type { Graph } from '../picture/graph.ts'
import { isEdgeShown, isNodeShown } from '../picture/look.ts'
import type { State } from '../state.ts'
import { select } from '../state.ts'
import { shared } from '../style/shared.ts'
import { actWord } from '../words.ts'
import { actGlyph } from './icon.ts'
import './chip.ts'

/** The picture as a table: every link that the filters leave, and the actors that have none. */
export class List extends LitElement {
  static override properties = { state: { attribute: false }, graph: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: var(--space-4) var(--space-5) 8rem;
      }
      table {
        width: 100%;
        max-width: 60rem;
        border-collapse: collapse;
      }
      caption {
        text-align: left;
        padding-bottom: var(--space-3);
        color: var(--muted);
        font-size: var(--text-s);
      }
      th {
        position: sticky;
        top: calc(-1 * var(--space-4));
        background: var(--paper);
        text-align: left;
        font-size: var(--text-s);
        font-weight: 600;
      }
      th,
      td {
        padding: var(--space-2) var(--space-2) var(--space-2) 0;
        border-bottom: 1px solid var(--rule);
        vertical-align: top;
      }
      th:last-child,
      td:last-child {
        text-align: right;
        padding-right: 0;
      }
      td a {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        white-space: nowrap;
      }
      tr[aria-current] td {
        background: var(--marker);
      }
      .alone {
        margin-top: var(--space-5);
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      h2 {
        margin-top: var(--space-5);
        font-size: var(--text-m);
      }
      @media (max-width: 719px) {
        :host {
          padding-inline: var(--space-3);
          font-size: var(--text-s);
        }
        parley-chip::part(chip) {
          padding: 0;
          border: none;
          background: none;
          font-size: var(--text-s);
        }
        td a svg {
          max-width: 20px;
        }
      }
    `,
  ]
  declare state: State
  declare graph: Graph

  override render() {
    const { graph, state } = this
    const edges = graph.filterEdges((edge) => isEdgeShown(graph, state, edge))
    const name = (edge: string) => graph.getNodeAttribute(graph.source(edge), 'label')
    const sorted = edges.toSorted(
      (a, b) =>
        graph.getEdgeAttribute(b, 'count') - graph.getEdgeAttribute(a, 'count') || name(a).localeCompare(name(b), 'en'),
    )
    const alone = graph.filterNodes((node, attributes) => isNodeShown(state, attributes) && graph.degree(node) === 0)
    return html`
      <table>
        <caption>Links between actors; open one to read its statements.</caption>
        <thead><tr><th scope="col">Who</th><th scope="col">Act</th><th scope="col">Whom</th><th scope="col">Count</th></tr></thead>
        <tbody>${sorted.map((edge) => this.row(edge))}</tbody>
      </table>
      ${alone.length === 0 ? nothing : html`<h2>Without links</h2><div class="alone">${alone.map((node) => this.chip(node))}</div>`}
    `
  }

  private row(edge: string) {
    const [source, target] = this.graph.extremities(edge)
    const { act, count } = this.graph.getEdgeAttributes(edge)
    const { selection } = this.state
    const link = { what: 'link', source, act, target } as const
    const current =
      selection?.what === 'link' && selection.source === source && selection.act === act && selection.target === target
    return html`<tr aria-current=${current ? 'true' : nothing}>
      <td>${this.chip(source)}</td>
      <td><a href=${addressOf(select(this.state, link))}>${actGlyph(act)} ${actWord[act].toLowerCase()}</a></td>
      <td>${this.chip(target)}</td>
      <td>${count}</td>
    </tr>`
  }

  private chip(id: string) {
    const { label, kind } = this.graph.getNodeAttributes(id)
    return html`<parley-chip .actor=${{ id, kind, name: label }} href=${addressOf(select(this.state, { what: 'actor', id }))}></parley-chip>`
  }
}

customElements.define('parley-list', List)
