import type { Evidence } from '../server/shapes/answers.ts'
import type { SecondReader } from '../server/shapes/record.ts'
import type { ArticleRef } from '../server/shapes/text.ts'
import type { Act, ActorKind, Verdict } from '../server/shapes/vocabulary.ts'
import { everyone } from './state/extent.ts'
import type { Against, Change, Colouring, Column, Difference, Layout, Size, State, Table } from './state/state.ts'
import { publisherAgainst } from './state/state.ts'

export const kindWord: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  country: 'Country',
  organisation: 'Organisation',
}

export const kindWords: Readonly<Record<ActorKind, string>> = {
  person: 'Persons',
  country: 'Countries',
  organisation: 'Organisations',
}

export const actWord: Readonly<Record<Act, string>> = {
  said: 'Said',
  proposed: 'Proposed',
  rejected: 'Rejected',
  met: 'Met',
}

const tableWord: Readonly<Record<Table, string>> = {
  statements: 'Statements',
  links: 'Links',
  actors: 'Actors',
  changes: 'What changed',
}

/** The heading of a table: between publishers nothing changes, but their reports differ. */
export function tableWords(table: Table, state: Pick<State, 'against'>): string {
  return table === 'changes' && publisherAgainst(state) !== null ? 'What differs' : tableWord[table]
}

const changeWord: Readonly<Record<Change, string>> = {
  new: 'New',
  gone: 'Gone',
  turned: 'Proposed, then rejected',
}

/** What a difference is called: "New", or "Only Daily News" between publishers. */
export function differenceWords(
  difference: Difference,
  { publishers, against }: Pick<State, 'publishers' | 'against'>,
): string {
  if (difference === 'both') return 'Both'
  const other = publisherAgainst({ against })
  if (other === null || difference === 'turned') return changeWord[difference]
  return `Only ${difference === 'gone' ? other : listFormat.format(publishers)}`
}

/** What the days or publishers that are shown are compared with: "1 – 7 March 2025", "Daily News". */
export function againstWords(against: Against): string {
  return 'from' in against ? periodWords(against) : against.publisher
}

/** "5 changes between the periods", "5 links of either publisher". */
export function comparedWords(links: number, state: Pick<State, 'against'>): string {
  return publisherAgainst(state) === null
    ? `${counted(links, 'change')} between the periods`
    : `${counted(links, 'link')} of either publisher`
}

const listFormat = new Intl.ListFormat('en-GB')

/** The heading of a column. */
export function columnWord(column: Column, table: Table): string {
  if (column === 'who' && table === 'actors') return 'Actor'
  if (column === 'directed' && table === 'actors') return 'Directed at it'
  return columnWords[column]
}

const columnWords: Readonly<Record<Column, string>> = {
  date: 'Date',
  who: 'Who',
  act: 'Act',
  whom: 'Whom',
  role: 'Role',
  publisher: 'Publisher',
  confidence: 'Sure',
  identity: 'Sure who',
  count: 'Statements',
  directed: 'Directed',
  kind: 'Kind',
  made: 'Made',
  about: 'Concern it',
}

export const sizeWord: Readonly<Record<Size, string>> = {
  statements: 'Statements',
  links: 'Links',
  pagerank: 'PageRank',
  betweenness: 'Betweenness',
}

export const colouringWord: Readonly<Record<Colouring, string>> = { kind: 'Kind', community: 'Community' }

export const layoutWord: Readonly<Record<Layout, string>> = {
  map: 'Map',
  force: 'By forces',
  circle: 'On a ring',
  kind: 'By kind',
}

/** "1 statement", "2 statements". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberFormat.format(count)} ${count === 1 ? one : many}`
}

const numberFormat = new Intl.NumberFormat('en-GB')

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "7 March 2025" for an ISO 8601 day or instant; any other text stays as it is. */
export function dayWords(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : dayFormat.format(time)
}

/** "7 Mar 2025" for an ISO 8601 day. */
export function shortDayWords(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : periodFormat.format(time)
}

/** "1 March 2025 – 7 March 2025"; one day alone; "from" or "to" where an end is open. */
export function periodWords(period: { readonly from: string; readonly to: string } | undefined): string {
  if (period === undefined) return ''
  const { from, to } = period
  if (from === to) return dayWords(from)
  if (from === '') return `to ${dayWords(to)}`
  return to === '' ? `from ${dayWords(from)}` : periodFormat.formatRange(Date.parse(from), Date.parse(to))
}

const periodFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/**
 * What part of everything is shown: "Statements from 1 March to 7 March 2025, the 20 actors with the most statements".
 */
export function partWords(part: {
  readonly from: string | null
  readonly to: string | null
  readonly limit: number | null
}) {
  const { from, to, limit } = part
  const days = [from && `from ${dayWords(from)}`, to && `to ${dayWords(to)}`].filter(Boolean).join(' ')
  const all = limit !== null && limit >= everyone
  const most = limit === null ? '' : all ? 'all actors' : `the ${counted(limit, 'actor')} with the most statements`
  const words = [days === '' ? '' : `statements ${days}`, most].filter((one) => one !== '').join(', ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** At most `limit` characters, cut between words where there is one. */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit - 1)
  const space = line[limit - 1] === ' ' ? cut.length : cut.lastIndexOf(' ')
  const words = space > limit / 2 ? cut.slice(0, space) : cut
  return `${words.replace(/[\s,;:.\uD800-\uDBFF]+$/, '')}…`
}

/** A statement in one line: its content, or without any the sentence that reports it. */
export function excerpt(evidence: Evidence, limit = 150): string {
  const content = evidence.content.map((piece) => piece.text).join(' … ')
  return shortened(content === '' ? evidence.sentence.text : content, limit)
}

/** The names behind a statement's sources or targets, each once; unresolved sources as the text has them. */
export function namesOf(mentions: Evidence['sources']): string {
  const names = [...new Set(mentions.map((mention) => mention.actor?.name ?? mention.text))]
  return listFormat.format(names)
}

/**
 * "guessed from the pronoun “he”, 82 %": how the actors were found whom words do not name in full; '' where all are
 * named.
 */
export function guessOf(mentions: Evidence['sources']): string {
  return mentions
    .flatMap(({ text, actor, identity }) =>
      identity === undefined
        ? []
        : `guessed from ${hintWords(text, actor?.name ?? '')} “${text}”, ${percent(identity)}`,
    )
    .join('; ')
}

const pronouns = new Set('he him his himself she her hers herself they them their theirs themselves it its'.split(' '))

/** What kind of words only point to an actor. @param name of the actor. */
function hintWords(text: string, name: string): string {
  const words = text.toLowerCase().split(/\s+/)
  if (words.length === 1 && pronouns.has(words[0] as string)) return 'the pronoun'
  const isPartOfName = name
    .toLowerCase()
    .split(/\s+/)
    .includes(words.at(-1) as string)
  return /^\p{Lu}/u.test(text) && (isPartOfName || words.length === 1) ? 'the bare name' : 'the words'
}

/** "93 %" for a chance from 0 to 1. */
export function percent(chance: number): string {
  return `${Math.round(chance * 100)} %`
}

/** Aliases in one line: at most `limit` that differ by more than their case, and how many more there are. */
export function aliasWords(name: string, aliases: readonly string[], limit = 6): string {
  const byCase = new Map([...aliases].reverse().map((alias) => [alias.toLowerCase(), alias]))
  byCase.delete(name.toLowerCase())
  const distinct = [...byCase.values()].reverse()
  const rest = distinct.length - limit
  return [...distinct.slice(0, limit), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ')
}

/** Publisher and day of an article, as far as they are known. */
export function whence({ publisher, publishedAt }: ArticleRef): string {
  const day = publishedAt === undefined ? undefined : dayWords(publishedAt)
  return [publisher, day].filter((part) => part !== undefined).join(', ')
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  confirms: 'reads the same',
  doubts: 'does not read it so',
  adds: 'alone reads this',
}

/** What a language model that was asked for a second opinion says of a statement. */
export function secondReaderWords({ model, verdict }: SecondReader): string {
  return `${model} ${verdictWords[verdict]}`
}
