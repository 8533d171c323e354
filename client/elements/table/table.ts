import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core'
import { html, LitElement, nothing } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { ArrowDown, ArrowUp } from 'lucide'
import type { ActorRef, Evidence } from '../../../server/types.ts'
import type { Api } from '../../data/api.ts'
import { tell } from '../../events.ts'
import type { ActorRow, ChangeRow, LinkRow, Rows, StatementRow } from '../../ledger/table.ts'
import { layouts, sorted, sortOf } from '../../ledger/table.ts'
import { addressOf, linkKey } from '../../state/address.ts'
import type { Column, Selection, State, Table } from '../../state/state.ts'
import { select } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { actWord, changeWord, columnWord, dayWords, excerpt, kindWord, tableWord } from '../../words.ts'
import { actGlyph, icon } from '../parts/icon.ts'
import { tableStyle } from './table-style.ts'
import '../parts/chip.ts'

type AnyRow = StatementRow | LinkRow | ChangeRow | ActorRow

/** What the filters leave, as rows: statements, links, actors, or what changed. Only rows in sight are in the page. */
export class DataTable extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    rows: { attribute: false },
    tables: { attribute: false },
  }
  static override styles = [shared, tableStyle]
  declare api: Api
  declare state: State
  declare rows: Rows
  /** The tables that there are, with the number of their rows. */
  declare tables: readonly { readonly table: Table; readonly count: number }[]
  private list: readonly AnyRow[] = []
  private evidence = new Map<string, Evidence>()
  private readonly asked = new Set<string>()
  private virtual: Virtualizer<HTMLElement, HTMLTableRowElement> | undefined
  private unmount = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.key)
    this.unmount()
    this.virtual = undefined
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('rows') || changed.has('state')) this.list = sorted<AnyRow>(this.rows.rows, sortOf(this.state))
    this.virtual?.setOptions({ ...this.virtual.options, count: this.list.length })
  }

  override render() {
    const { state, rows } = this
    const items = this.virtual?.getVirtualItems() ?? []
    const [first, last] = [items[0], items.at(-1)]
    const total = this.virtual?.getTotalSize() ?? 0
    const { columns } = layouts[rows.table]
    const width = columns.length + (this.hasWords ? 1 : 0)
    return html`
      <div class="bar" role="group" aria-label="Tables">
        ${this.tables.map(
          ({ table, count }) => html`<button
            type="button" class="bare" aria-pressed=${table === rows.table}
            @click=${() => this.go({ ...state, table, sort: null })}
          >${tableWord[table]} <span class="muted">${count.toLocaleString('en-GB')}</span></button>`,
        )}
      </div>
      <div class="scroll">
        ${this.list.length === 0 ? html`<p class="empty muted">${emptyWords[rows.table]}</p>` : nothing}
        <table role="table" class=${rows.table} aria-rowcount=${this.list.length + 1} aria-label=${tableWord[rows.table]} ?hidden=${this.list.length === 0}>
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
    if (this.virtual === undefined) this.start()
    this.virtual?._willUpdate()
    const before = changed.get('state') as State | undefined
    if (before === undefined || before.selection !== this.state.selection) this.showSelected()
    if (before !== undefined && before.table !== this.state.table) this.virtual?.scrollToOffset(0)
    this.fetchWords()
  }

  private start(): void {
    const virtual = new Virtualizer<HTMLElement, HTMLTableRowElement>({
      count: this.list.length,
      getScrollElement: () => this.renderRoot.querySelector<HTMLElement>('.scroll'),
      estimateSize: () => (this.rows.table === 'changes' ? 120 : 46),
      getItemKey: (index) => this.list[index]?.key ?? index,
      overscan: 6,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.requestUpdate(),
    })
    this.virtual = virtual
    this.unmount = virtual._didMount()
    this.requestUpdate()
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
    const selection = this.selectionOf(row)
    const current = same(selection, this.state.selection)
    return html`<tr
      role="row" data-index=${index} aria-rowindex=${index + 2} aria-current=${current ? 'true' : nothing}
      class=${this.isWith(row) ? 'with' : ''} ${ref((tr) => this.virtual?.measureElement((tr ?? null) as HTMLTableRowElement | null))}
    >${layouts[this.rows.table].columns.map((column) => html`<td role="cell" class=${column}>${this.cell(row, column, selection)}</td>`)}${
      this.hasWords ? html`<td role="cell" class="words">${this.words(row)}</td>` : nothing
    }</tr>`
  }

  private cell(row: AnyRow, column: Column, selection: Selection) {
    const of = row as StatementRow & LinkRow & ActorRow & Partial<ChangeRow>
    switch (column) {
      case 'who':
      case 'whom':
        return of[column].map((actor) => this.chip(actor, column === 'who' && this.rows.table === 'actors'))
      case 'act': {
        const words = html`${actGlyph(of.act)} ${actWord[of.act].toLowerCase()}`
        const change =
          of.change === undefined ? nothing : html`<span class="change ${of.change}">${changeWord[of.change]}</span>`
        return 'link' in row
          ? html`${change}<a class="main" href=${this.address(selection)}>${words}</a>`
          : html`<span class="act">${words}</span>`
      }
      case 'date':
        return of.date === null
          ? html`<span class="muted">undated</span>`
          : html`<time datetime=${of.date}>${dayWords(of.date)}</time>`
      case 'confidence':
        return of.confidence === null ? nothing : `${Math.round(of.confidence * 100)} %`
      case 'kind':
        return kindWord[of.who[0]?.kind ?? 'person']
      case 'publisher':
        return of.publisher
      default:
        return of[column].toLocaleString('en-GB')
    }
  }

  private chip(actor: ActorRef, main: boolean) {
    return html`<parley-chip class=${main ? 'main' : ''} .actor=${actor} href=${this.address({ what: 'actor', id: actor.id })}></parley-chip>`
  }

  /** The words of a statement as the link to it; of a change those of the statements that show it. */
  private words(row: AnyRow) {
    const ids = idsOf(row)
    return ids.map((id) => {
      const evidence = this.evidence.get(id)
      const when = evidence?.date ?? evidence?.article.publishedAt
      const dated =
        'change' in row && when !== undefined ? html`<time class="muted">${dayWords(when)}</time> ` : nothing
      return html`<a class=${'change' in row ? 'quote' : 'main quote'} href=${this.address({ what: 'statement', id })}
        >${evidence === undefined ? html`<span class="muted">…<span class="visually-hidden">the words are coming</span></span>` : html`${dated}${excerpt(evidence, 180)}`}</a>`
    })
  }

  private get hasWords(): boolean {
    return this.rows.table === 'statements' || this.rows.table === 'changes'
  }

  private selectionOf(row: AnyRow): Selection {
    if ('link' in row) return { what: 'link', ...row.link }
    return 'id' in row ? { what: 'statement', id: row.id } : { what: 'actor', id: row.key }
  }

  /** Whether the selected actor, or both ends of the selected link, have part in a row. */
  private isWith(row: AnyRow): boolean {
    const { selection } = this.state
    const parts = new Set([...row.who, ...('whom' in row ? row.whom : [])].map(({ id }) => id))
    if (selection?.what === 'actor') return parts.has(selection.id)
    return selection?.what === 'link' && parts.has(selection.source) && parts.has(selection.target)
  }

  private showSelected(): void {
    const { selection } = this.state
    if (selection === null) return
    const exact = this.list.findIndex((row) => same(this.selectionOf(row), selection))
    const index = exact >= 0 ? exact : this.list.findIndex((row) => this.isWith(row))
    const inSight = this.virtual?.getVirtualItems().some((item) => item.index === index) === true
    if (index >= 0 && !inSight) this.virtual?.scrollToIndex(index, { align: 'center' })
  }

  /** Asks for the words of the rows in sight that are not there yet. */
  private fetchWords(): void {
    if (!this.hasWords) return
    const inSight = (this.virtual?.getVirtualItems() ?? []).flatMap(({ index }) => {
      const row = this.list[index]
      return row === undefined ? [] : idsOf(row)
    })
    const missing = [...new Set(inSight)].filter((id) => !this.asked.has(id)).slice(0, 100)
    if (missing.length === 0) return
    for (const id of missing) this.asked.add(id)
    this.api.evidence(missing).then(
      (found) => {
        for (const one of found) this.evidence.set(one.id, one)
        this.requestUpdate()
      },
      () => {
        for (const id of missing) this.asked.delete(id)
      },
    )
  }

  /** Arrow keys, Page Up and Down, Home and End go from row to row, as far as there are rows. */
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
    this.virtual?.scrollToIndex(index)
    const link = () => this.renderRoot.querySelector<HTMLElement>(`tr[data-index="${index}"] .main`)
    for (let tries = 0; tries < 30 && link() === null; tries++) {
      await new Promise((frame) => requestAnimationFrame(frame))
      await this.updateComplete
    }
    const main = link()
    const inner = main?.shadowRoot?.querySelector<HTMLElement>('a')
    ;(inner ?? main)?.focus()
  }

  private address(selection: Selection): string {
    return addressOf(select(this.state, selection))
  }

  private go(state: State): void {
    tell(this, 'go', state)
  }
}

const numeric = new Set<Column>(['count', 'confidence', 'made', 'about'])

const emptyWords: Readonly<Record<Table, string>> = {
  statements: 'No statements are left with these filters.',
  links: 'No links are left with these filters.',
  actors: 'No actors are left with these filters.',
  changes: 'Nothing changed between the two periods.',
}

function idsOf(row: AnyRow): readonly string[] {
  if ('change' in row) return row.statements
  return 'id' in row ? [row.id] : []
}

function same(one: Selection, other: Selection | null): boolean {
  if (other === null || one.what !== other.what) return false
  if (one.what === 'link' && other.what === 'link') return linkKey(one) === linkKey(other)
  return 'id' in one && 'id' in other && one.id === other.id
}

/** Stands for the rows that are out of sight. */
function space(height: number, width: number) {
  return html`<tr class="space" role="presentation" ?hidden=${height <= 0}><td role="presentation" colspan=${width} ${ref(
    (td) => {
      if (td instanceof HTMLElement) td.style.height = `${height}px`
    },
  )}></td></tr>`
}

customElements.define('parley-table', DataTable)
