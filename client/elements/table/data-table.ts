import type { VirtualItem } from '@tanstack/lit-virtual'
import { VirtualizerController } from '@tanstack/lit-virtual'
import { html, LitElement, nothing } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { ArrowDown, ArrowUp, Download, Rows4 } from 'lucide'
import type { Api } from '../../data/api.ts'
import { tell } from '../../events.ts'
import { saveFile } from '../../files/save-file.ts'
import type { Rows } from '../../ledger/rows.ts'
import { layouts, sorted, sortOf } from '../../ledger/rows.ts'
import { csvOfRows } from '../../ledger/rows-as-csv.ts'
import { addressOf } from '../../state/address.ts'
import type { Column, Selection, State, Table } from '../../state/state.ts'
import { select } from '../../state/state.ts'
import { isChosen, keepChoice } from '../../style/kept-choice.ts'
import { shared } from '../../style/shared.ts'
import { columnWord, differenceWords, tableWords } from '../../words.ts'
import { icon } from '../parts/icon.ts'
import { tableStyle } from './data-table-style.ts'
import { EvidenceInSight } from './evidence-in-sight.ts'
import type { AnyRow } from './row.ts'
import { hasPart, isSelected, statementsOf } from './row.ts'
import { cell, wordsCell } from './row-cells.ts'

/**
 * What the filters leave as a table: statements, links, actors, or what changed. Only rows in sight are in the
 * document.
 */
export class DataTable extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    rows: { attribute: false },
    tables: { attribute: false },
    compact: { state: true },
  }
  static override styles = [shared, tableStyle]
  declare api: Api
  declare state: State
  declare rows: Rows
  /** The tables to choose from, with the number of their rows. */
  declare tables: readonly { readonly table: Table; readonly count: number }[]
  /** Whether each row is one low line. */
  declare private compact: boolean
  private list: readonly AnyRow[] = []
  private readonly evidence = new EvidenceInSight(this)
  private readonly inSight = new VirtualizerController<HTMLElement, HTMLTableRowElement>(this, {
    count: 0,
    getScrollElement: () => this.renderRoot?.querySelector<HTMLElement>('.scroll') ?? null,
    estimateSize: () => (this.compact ? 26 : this.rows.table === 'changes' ? 120 : 46),
    getItemKey: (index) => this.list[index]?.key ?? index,
    overscan: 6,
  })

  constructor() {
    super()
    this.compact = isChosen('rows')
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.key)
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('rows') || changed.has('state')) this.list = sorted<AnyRow>(this.rows.rows, sortOf(this.state))
    const { virtual } = this
    virtual.setOptions({ ...virtual.options, count: this.list.length })
  }

  override render() {
    const { state, rows, virtual } = this
    const items = virtual.getVirtualItems()
    const [first, last] = [items[0], items.at(-1)]
    const total = virtual.getTotalSize()
    const { columns } = layouts[rows.table]
    const width = columns.length + (this.hasWords ? 1 : 0)
    return html`
      <div class="bar" role="group" aria-label="Tables">
        ${this.tables.map(
          ({ table, count }) => html`<button
            type="button" class="bare" aria-pressed=${table === rows.table}
            @click=${() => this.go({ ...state, table, sort: null })}
          >${tableWords(table, state)} <span class="muted">${count.toLocaleString('en-GB')}</span></button>`,
        )}
        <button type="button" class="bare density" aria-pressed=${this.compact} @click=${this.squeeze}>${icon(Rows4)} Compact</button>
        <button type="button" class="bare download" ?disabled=${this.list.length === 0} @click=${this.download}>${icon(Download)} CSV<span class="visually-hidden"> of all these rows</span></button>
      </div>
      <div class="scroll">
        ${this.list.length === 0 ? html`<p class="empty muted">${emptyWords[rows.table]}</p>` : nothing}
        <table role="table" class="${rows.table} ${this.compact ? 'compact' : ''}" aria-rowcount=${this.list.length + 1} aria-label=${tableWords(rows.table, state)} ?hidden=${this.list.length === 0}>
          <thead role="rowgroup"><tr role="row">
            ${columns.map((column) => this.header(column))}${this.hasWords ? html`<th role="columnheader" scope="col" class="words">Words</th>` : nothing}
          </tr></thead>
          <tbody role="rowgroup">
            ${space(first?.start ?? 0, width)}
            ${repeat(
              items,
              (item) => item.key,
              (item) => this.row(item),
            )}
            ${space(last === undefined ? total : total - last.end, width)}
          </tbody>
        </table>
      </div>
    `
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    // Not by a ref: Lit calls that before a row is in the document, where it has no height yet.
    for (const row of this.renderRoot.querySelectorAll<HTMLTableRowElement>('tr[data-index]'))
      this.virtual.measureElement(row)
    const before = changed.get('state') as State | undefined
    if (before === undefined || before.selection !== this.state.selection) this.showSelected()
    if (before !== undefined && before.table !== this.state.table) this.virtual.scrollToOffset(0)
    this.fetchWords()
  }

  private get virtual() {
    return this.inSight.getVirtualizer()
  }

  private header(column: Column) {
    const sort = sortOf(this.state)
    const is = sort?.column === column
    const next = { column, descending: is ? !sort.descending : numeric.has(column) }
    return html`<th role="columnheader" scope="col" class=${column} aria-sort=${is ? (sort.descending ? 'descending' : 'ascending') : nothing}>
      <button type="button" class="bare" @click=${() => this.go({ ...this.state, sort: next })}>
        ${columnWord(column, this.rows.table)}${is ? icon(sort.descending ? ArrowDown : ArrowUp) : nothing}
      </button>
    </th>`
  }

  private row({ index }: VirtualItem) {
    const row = this.list[index]
    if (row === undefined) return nothing
    const { state, addressOf } = this
    const { selection } = state
    const { table } = this.rows
    const setting = { state, addressOf, evidence: this.evidence.loaded }
    return html`<tr
      role="row" data-index=${index} aria-rowindex=${index + 2} aria-current=${isSelected(row, selection) ? 'true' : nothing}
      class=${hasPart(row, selection) ? 'with' : ''}
    >${layouts[table].columns.map((column) => html`<td role="cell" class=${column}>${cell(row, column, table, setting)}</td>`)}${
      this.hasWords ? html`<td role="cell" class="words">${wordsCell(row, setting)}</td>` : nothing
    }</tr>`
  }

  private get hasWords(): boolean {
    return this.rows.table === 'statements' || this.rows.table === 'changes'
  }

  private showSelected(): void {
    const { selection } = this.state
    if (selection === null) return
    const exact = this.list.findIndex((row) => isSelected(row, selection))
    const index = exact >= 0 ? exact : this.list.findIndex((row) => hasPart(row, selection))
    const inSight = this.virtual.getVirtualItems().some((item) => item.index === index) === true
    if (index >= 0 && !inSight) this.virtual.scrollToIndex(index, { align: 'center' })
  }

  /** Loads the words of the rows in sight. */
  private fetchWords(): void {
    if (!this.hasWords) return
    const ids = this.virtual.getVirtualItems().flatMap(({ index }) => {
      const row = this.list[index]
      return row === undefined ? [] : statementsOf(row)
    })
    this.evidence.ask(ids, this.api)
  }

  /** Moves the focus from row to row by arrow keys, Page Up and Down, Home and End. */
  private readonly key = (event: KeyboardEvent) => {
    const row = event.composedPath().find((one) => one instanceof HTMLTableRowElement)
    const from = Number(row?.dataset.index ?? Number.NaN)
    const to = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + 10,
      PageUp: from - 10,
      Home: 0,
      End: Infinity,
    }[event.key]
    if (to === undefined || Number.isNaN(from) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    void this.focusRow(Math.max(0, Math.min(this.list.length - 1, to)))
  }

  private async focusRow(index: number): Promise<void> {
    this.virtual.scrollToIndex(index)
    const link = () => this.renderRoot.querySelector<HTMLElement>(`tr[data-index="${index}"] .main`)
    for (let tries = 0; tries < 30 && link() === null; tries++) {
      await new Promise((frame) => requestAnimationFrame(frame))
      await this.updateComplete
    }
    const main = link()
    const inner = main?.shadowRoot?.querySelector<HTMLElement>('a')
    ;(inner ?? main)?.focus()
  }

  private readonly addressOf = (selection: Selection) => addressOf(select(this.state, selection))

  private async squeeze(): Promise<void> {
    this.compact = !this.compact
    keepChoice('rows', this.compact)
    await this.updateComplete
    this.virtual.measure()
  }

  /** Saves the rows in their order, in sight or not. */
  private readonly download = () => {
    const { table } = this.rows
    const csv = csvOfRows(table, this.list, columnWord, (difference) => differenceWords(difference, this.state))
    saveFile(`parley-${table}.csv`, new Blob(['\ufeff', csv], { type: 'text/csv' }))
  }

  private go(state: State): void {
    tell(this, 'go', state)
  }
}

const numeric = new Set<Column>(['count', 'directed', 'confidence', 'made', 'about'])

const emptyWords: Readonly<Record<Table, string>> = {
  statements: 'No statements are left with these filters.',
  links: 'No links are left with these filters.',
  actors: 'No actors are left with these filters.',
  changes: 'Nothing differs between what is compared.',
}

/** A row as high as all rows out of sight above or below. */
function space(height: number, width: number) {
  return html`<tr class="space" role="presentation" ?hidden=${height <= 0}><td role="presentation" colspan=${width} ${ref(
    (td) => {
      if (td instanceof HTMLElement) td.style.height = `${height}px`
    },
  )}></td></tr>`
}

customElements.define('parley-table', DataTable)
