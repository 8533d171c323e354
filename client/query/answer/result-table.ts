import { VirtualizerController } from '@tanstack/lit-virtual'
import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { QueryAnswer, QueryValue } from '../../../server/shapes/query.ts'
import { shared } from '../../style/shared.ts'
import { cell } from './cell.ts'
import { resultTableStyle } from './result-table-style.ts'

/** The rows of an answer; only those in sight are laid out. */
class ResultTable extends LitElement {
  static override properties = { answer: { attribute: false } }
  static override styles = [shared, resultTableStyle]
  declare answer: QueryAnswer
  private readonly inSight = new VirtualizerController<HTMLElement, HTMLTableRowElement>(this, {
    count: 0,
    getScrollElement: () => this.renderRoot?.querySelector<HTMLElement>('.scroll') ?? null,
    estimateSize: () => 40,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  })

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('answer')) return
    const { rows } = this
    rows.setOptions({ ...rows.options, count: this.answer.data.values.length })
    rows.measure()
  }

  override updated(): void {
    // Not by a ref: Lit calls that before a row is in the document, where it has no height yet.
    for (const row of this.renderRoot.querySelectorAll<HTMLTableRowElement>('tr.row')) this.rows.measureElement(row)
  }

  override render() {
    const { fields, values } = this.answer.data
    if (values.length === 0) return html`<p class="muted">No rows.</p>`
    const numeric = fields.map((_, at) => values.every((row) => typeof row[at] === 'number' || row[at] === null))
    const shown = this.rows.getVirtualItems()
    const above = shown[0]?.start ?? 0
    const below = this.rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Rows of the answer">
      <table aria-rowcount=${values.length + 1}>
        <thead><tr aria-rowindex="1">${fields.map((field, at) => html`<th scope="col" class=${numeric[at] ? 'number' : ''}>${field}</th>`)}</tr></thead>
        <tbody>
          ${space(above, fields.length)}
          ${repeat(
            shown,
            ({ index }) => index,
            ({ index }) =>
              html`<tr class="row" data-index=${index} aria-rowindex=${index + 2}>${values[index]?.map((value) => html`<td>${shownValue(value)}</td>`)}</tr>`,
          )}
          ${space(below, fields.length)}
        </tbody>
      </table>
    </div>`
  }

  private get rows() {
    return this.inSight.getVirtualizer()
  }
}

/** Room for rows that are not laid out. */
function space(height: number, columns: number) {
  return height > 0
    ? html`<tr aria-hidden="true"><td class="space" height=${height} colspan=${columns}></td></tr>`
    : nothing
}

function shownValue(value: QueryValue) {
  return typeof value === 'number' ? html`<span class="number">${value}</span>` : cell(value)
}

customElements.define('parley-result-table', ResultTable)
