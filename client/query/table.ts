import { css, html, LitElement, nothing } from 'lit'
import type { QueryAnswer, QueryValue } from '../../server/types.ts'
import { shared } from '../style/shared.ts'
import { cell } from './cell.ts'

/** More rows than a page can lay out at once; the API gives them all. */
const mostRows = 500

/** The rows of an answer. */
export class ResultTable extends LitElement {
  static override properties = { answer: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        min-width: 100%;
      }
      th,
      td {
        padding: var(--space-2) var(--space-4) var(--space-2) 0;
        border-bottom: 1px solid var(--rule);
        text-align: left;
        vertical-align: top;
        min-width: 7rem;
        max-width: 34rem;
        overflow-wrap: break-word;
      }
      th {
        font-size: var(--text-s);
        font-weight: 600;
      }
      td:has(> .number),
      th.number {
        text-align: right;
      }
      .number {
        font-variant-numeric: tabular-nums;
      }
      .tag {
        font-size: 0.75rem;
        letter-spacing: 0.03em;
        color: var(--muted);
      }
      .step {
        color: var(--muted);
        white-space: nowrap;
        font-size: var(--text-s);
      }
      dl > div {
        display: flex;
        gap: var(--space-2);
      }
      dt {
        color: var(--muted);
      }
    `,
  ]
  declare answer: QueryAnswer

  override render() {
    const { fields, values } = this.answer.data
    const numeric = fields.map((_, at) => values.every((row) => typeof row[at] === 'number' || row[at] === null))
    return html`
      <table>
        <thead><tr>${fields.map((field, at) => html`<th scope="col" class=${numeric[at] ? 'number' : ''}>${field}</th>`)}</tr></thead>
        <tbody>${values.slice(0, mostRows).map((row) => html`<tr>${row.map((value) => html`<td>${shown(value)}</td>`)}</tr>`)}</tbody>
      </table>
      ${values.length > mostRows ? html`<p class="muted small">The first ${mostRows} of ${values.length} rows.</p>` : nothing}
    `
  }
}

function shown(value: QueryValue) {
  return typeof value === 'number' ? html`<span class="number">${value}</span>` : cell(value)
}

customElements.define('parley-result-table', ResultTable)
