import { html, nothing } from 'lit'
import type { ActorRef, Evidence } from '../../../server/shapes/answers.ts'
import type { TargetRole } from '../../../server/shapes/vocabulary.ts'
import { actWordsOf, reachOf, roleWord, verbOf, wordsBefore } from '../../act-words.ts'
import { excerptOf } from '../../evidence/excerpt.ts'
import type { ActorRow, ChangeRow, LinkRow, StatementRow } from '../../ledger/rows.ts'
import { actorPageOf } from '../../state/address.ts'
import type { Column, Selection, State, Table } from '../../state/state.ts'
import { publisherAgainst } from '../../state/state.ts'
import { dayWords, differenceWords, kindWord, percent } from '../../words.ts'
import { actGlyph } from '../parts/icon.ts'
import { markedText } from '../parts/marked.ts'
import type { AnyRow } from './row.ts'
import { selectionOf, statementsOf } from './row.ts'
import '../parts/chip.ts'

/** The address that shows a selection. */
export type AddressOf = (selection: Selection) => string

/** What the cells of a table depend on besides their rows. */
export interface Setting {
  readonly state: State
  readonly addressOf: AddressOf
  /** The statements that have loaded, by id. */
  readonly evidence: ReadonlyMap<string, Evidence>
}

/** The cell of a row and a column. Its link that opens the row has the class `main`. */
export function cell(row: AnyRow, column: Column, table: Table, { state, addressOf, evidence }: Setting) {
  const of = row as StatementRow & LinkRow & ActorRow & Partial<ChangeRow>
  switch (column) {
    case 'who':
      return [
        ...of.who.map((actor) => chip(actor, table === 'actors', addressOf)),
        table === 'actors' ? of.who.map(pageLink) : nothing,
      ]
    case 'whom':
      return 'roles' in row ? whomByRole(row, addressOf) : of.whom.map((actor) => chip(actor, false, addressOf))
    case 'act':
      return 'roles' in row ? statementActCell(row, evidence.get(row.id)) : actCell(of, state, addressOf)
    case 'role':
      return of.role.map((role) => roleWord[role]).join(', ')
    case 'date':
      return of.date === null
        ? html`<span class="muted">undated</span>`
        : html`<time datetime=${of.date}>${dayWords(of.date)}</time>`
    case 'confidence':
    case 'identity':
      return of[column] === null ? nothing : percent(of[column])
    case 'kind':
      return kindWord[of.who[0]?.kind ?? 'person']
    case 'publisher':
      return of.publisher
    default:
      return of[column].toLocaleString('en-GB')
  }
}

/** What a statement did to the first of its targets by role; in the words of its cue, once they have loaded. */
function statementActCell({ act, role }: StatementRow, evidence: Evidence | undefined) {
  const first = firstRole(role)
  const told = { act, cue: evidence?.cue ?? null, ...(evidence?.by === undefined ? {} : { by: evidence.by }) }
  const words = first === undefined ? actWordsOf(told) : wordsBefore(told, first)
  return html`<span class="act">${actGlyph(act, first === 'about')} ${words}</span>`
}

/** The targets that the act is directed to, then those that it is about, with words before them where there are both. */
function whomByRole({ act, whom, roles, role }: StatementRow, addressOf: AddressOf) {
  const first = firstRole(role)
  const chips = (of: (role: TargetRole | undefined) => boolean) =>
    whom.filter((_, at) => of(roles[at])).map((actor) => chip(actor, false, addressOf))
  const rest = chips((one) => one !== first)
  const between = html`<span class="muted">${verbOf(act, 'about')}</span>`
  return html`${chips((one) => one === first)}${rest.length === 0 ? nothing : [between, rest]}`
}

function firstRole(roles: readonly TargetRole[]): TargetRole | undefined {
  return roles.find((role) => role !== 'about') ?? roles[0]
}

function actCell(row: LinkRow & Partial<ChangeRow>, state: State, addressOf: AddressOf) {
  const { act, own, directed, change } = row
  const reach = reachOf({ left: own, directed })
  const changed =
    change === undefined ? nothing : html`<span class="change ${change}">${differenceWords(change, state)}</span>`
  return html`${changed}<a class="main" href=${addressOf(selectionOf(row))}>${actGlyph(act, reach === 'about')} ${verbOf(act, reach)}</a>`
}

function chip(actor: ActorRef, main: boolean, addressOf: AddressOf) {
  return html`<parley-chip class=${main ? 'main' : ''} .actor=${actor} href=${addressOf({ what: 'actor', id: actor.id })}></parley-chip>`
}

function pageLink({ id, name }: ActorRef) {
  return html`<a class="page small" href=${actorPageOf(id)}>Page<span class="visually-hidden"> of ${name}</span></a>`
}

/** The words of a row's statement as a link to it; a change shows several, each with its day or its publisher. */
export function wordsCell(row: AnyRow, { state, addressOf, evidence }: Setting) {
  const isChange = 'change' in row
  return statementsOf(row).map((id) => {
    const one = evidence.get(id)
    const when = one?.date ?? one?.article.publishedAt
    const publisher = publisherAgainst(state) === null ? undefined : one?.article.publisher
    const day = when === undefined ? nothing : html`<time class="muted">${dayWords(when)}</time> `
    const from = publisher === undefined ? day : html`<span class="from muted">${publisher}</span> `
    return html`<a class=${isChange ? 'quote' : 'main quote'} href=${addressOf({ what: 'statement', id })}
      >${one === undefined ? html`<span class="muted">…<span class="visually-hidden">the words are coming</span></span>` : html`${isChange ? from : nothing}${markedText(excerptOf(one, 180))}`}</a>`
  })
}
