import { html, nothing } from 'lit'
import type { ActorRef, Evidence } from '../../../server/shapes/answers.ts'
import type { ActorRow, ChangeRow, LinkRow, StatementRow } from '../../ledger/rows.ts'
import type { Column, Selection, Table } from '../../state/state.ts'
import { actWord, changeWord, dayWords, excerpt, kindWord, percent } from '../../words.ts'
import { actGlyph } from '../parts/icon.ts'
import type { AnyRow } from './row.ts'
import { selectionOf, statementsOf } from './row.ts'
import '../parts/chip.ts'

/** The address that shows a selection. */
export type AddressOf = (selection: Selection) => string

/** The cell of a row and a column. Its link that opens the row has the class `main`. */
export function cell(row: AnyRow, column: Column, table: Table, addressOf: AddressOf) {
  const of = row as StatementRow & LinkRow & ActorRow & Partial<ChangeRow>
  switch (column) {
    case 'who':
    case 'whom':
      return of[column].map((actor) => chip(actor, column === 'who' && table === 'actors', addressOf))
    case 'act':
      return actCell(row, of, addressOf)
    case 'date':
      return of.date === null
        ? html`<span class="muted">undated</span>`
        : html`<time datetime=${of.date}>${dayWords(of.date)}</time>`
    case 'confidence':
      return of.confidence === null ? nothing : percent(of.confidence)
    case 'kind':
      return kindWord[of.who[0]?.kind ?? 'person']
    case 'publisher':
      return of.publisher
    default:
      return of[column].toLocaleString('en-GB')
  }
}

function actCell(row: AnyRow, { act, change }: LinkRow & Partial<ChangeRow>, addressOf: AddressOf) {
  const words = html`${actGlyph(act)} ${actWord[act].toLowerCase()}`
  if (!('link' in row)) return html`<span class="act">${words}</span>`
  const changed = change === undefined ? nothing : html`<span class="change ${change}">${changeWord[change]}</span>`
  return html`${changed}<a class="main" href=${addressOf(selectionOf(row))}>${words}</a>`
}

function chip(actor: ActorRef, main: boolean, addressOf: AddressOf) {
  return html`<parley-chip class=${main ? 'main' : ''} .actor=${actor} href=${addressOf({ what: 'actor', id: actor.id })}></parley-chip>`
}

/** The words of a row's statement as a link to it; a change shows several statements, each with its day. */
export function wordsCell(row: AnyRow, evidence: ReadonlyMap<string, Evidence>, addressOf: AddressOf) {
  const isChange = 'change' in row
  return statementsOf(row).map((id) => {
    const one = evidence.get(id)
    const when = one?.date ?? one?.article.publishedAt
    const day = isChange && when !== undefined ? html`<time class="muted">${dayWords(when)}</time> ` : nothing
    return html`<a class=${isChange ? 'quote' : 'main quote'} href=${addressOf({ what: 'statement', id })}
      >${one === undefined ? html`<span class="muted">…<span class="visually-hidden">the words are coming</span></span>` : html`${day}${excerpt(one, 180)}`}</a>`
  })
}
