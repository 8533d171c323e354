import { ACTOR_KINDS, ACTS, TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import type { Exploration, Pair, Pin } from './exploration.ts'
import { STEPS } from './exploration.ts'
import { everyone } from './extent.ts'
import type { Against, Arrangement, Least, Link, Period, Selection, Sort, State } from './state.ts'
import { COLOURINGS, COLUMNS, drawsAll, hasRoles, initialState, LAYOUTS, SIZES, TABLES } from './state.ts'

/**
 * The address of a state: `/`, `/actors/<id>`, `/statements/<id>`, `/articles/<id>`, `/?link=<source>~<act>~<target>`,
 * `/?path=<id>&path=<id>` or `/?common=<id>&common=<id>`, with `focus=<id>~<steps>`, any number of
 * `expand=<id>~<neighbours>`, `collapse=<id>`, `hide=<id>` and `only=<id>`, `unfold=<id>&unfold=<id>`, any number of
 * `pin=<id>~<x>~<y>`, and `acts=`, `roles=`, `kinds=`, `actor=`, any number of `publisher=` and `article=`, `words=`,
 * `once=true`, `confidence=`, `from=`, `to=`, `against=<day>..<day>` or `against-publisher=`, `size=`, `colour=`, `layout=`, `lines=`, `about=` and
 * `actors=` (the least numbers of statements), `limit=`, `view=both` or `view=list` (the panes), `table=`, `sort=<column>` or
 * `sort=-<column>` and `text=article` where they differ from the initial state. One that decides about the picture ends in
 * `look=3`: without it, it is of an earlier version, and means a picture of all lines and actors, coloured by kind.
 */
export function addressOf(state: State): string {
  const { selection } = state
  const query = [
    selection?.what === 'link' && `link=${encode(linkKey(selection))}`,
    selection?.what === 'path' && `path=${encode(selection.from)}&path=${encode(selection.to)}`,
    selection?.what === 'common' && `common=${encode(selection.one)}&common=${encode(selection.other)}`,
    ...explorationParts(state.exploration),
    state.acts.length < ACTS.length && `acts=${state.acts.join(',')}`,
    hasRoles(state) && `roles=${state.roles.join(',')}`,
    state.kinds.length < ACTOR_KINDS.length && `kinds=${state.kinds.join(',')}`,
    state.actor !== null && `actor=${encode(state.actor)}`,
    ...state.publishers.map((publisher) => `publisher=${encode(publisher)}`),
    ...state.articles.map((article) => `article=${encode(article)}`),
    state.words !== '' && `words=${encode(state.words)}`,
    state.once && 'once=true',
    state.confidence > 0 && `confidence=${state.confidence}`,
    state.from !== null && `from=${state.from}`,
    state.to !== null && `to=${state.to}`,
    state.against !== null && againstPart(state.against),
    state.limit !== null && `limit=${state.limit}`,
    ...arrangementParts(state.arrangement),
    ...leastParts(state.least),
    state.panes !== 'picture' && `view=${state.panes === 'table' ? 'list' : state.panes}`,
    state.table !== 'links' && `table=${state.table}`,
    state.sort !== null && `sort=${state.sort.descending ? '-' : ''}${state.sort.column}`,
    state.article && selection?.what === 'statement' && 'text=article',
  ].filter((part) => part !== false)
  return (
    pathOf(selection) + (query.length === 0 ? '' : `?${[...query, ...(isAmbiguous(query) ? [look] : [])].join('&')}`)
  )
}

/** Marks the addresses whose pictures start with what can be read. Before, a picture had every line and actor. */
const look = 'look=3'
/** What decides about the picture in earlier addresses. */
const earlier =
  'focus expand collapse hide only unfold pin acts roles kinds actor publisher confidence from to against size colour layout limit'.split(
    ' ',
  )

/** Whether a query without `look` would be taken for that of an earlier version. */
function isAmbiguous(query: readonly string[]): boolean {
  return query.some((part) => earlier.some((name) => part.startsWith(`${name}=`)))
}

/** The state that an address stands for. Parts that it cannot read count as absent. */
export function stateOf(address: { readonly pathname: string; readonly search: string }): State {
  const query = new URLSearchParams(address.search)
  const selection = selectionOf(address.pathname, query)
  const isEarlier = query.get('look') !== '3' && earlier.some((name) => query.has(name))
  return {
    selection,
    acts: chosen(ACTS, query.get('acts')),
    roles: chosen(TARGET_ROLES, query.get('roles')),
    kinds: chosen(ACTOR_KINDS, query.get('kinds')),
    actor: query.get('actor') || null,
    publishers: eachOf(query, 'publisher'),
    articles: eachOf(query, 'article'),
    words: (query.get('words') ?? '').trim(),
    once: query.get('once') === 'true',
    confidence: shareIn(query.get('confidence')),
    from: dayIn(query.get('from')),
    to: dayIn(query.get('to')),
    against: againstIn(query),
    limit: limitIn(query.get('limit')),
    panes: panesIn(query.get('view')),
    table: TABLES.find((table) => table === query.get('table')) ?? 'links',
    sort: sortIn(query.get('sort')),
    article: selection?.what === 'statement' && query.get('text') === 'article',
    exploration: explorationOf(query),
    arrangement: arrangementOf(query, isEarlier ? 'kind' : null),
    least: isEarlier ? drawsAll : leastOf(query),
  }
}

/** The address of the page of an actor. */
export function actorPageOf(id: string): string {
  return `/a/${encode(id)}`
}

/** The key of a link in the graph: `source~act~target`. */
export function linkKey({ source, act, target }: Link): string {
  return `${source}~${act}~${target}`
}

/** The link of such a key; undefined for any other text. */
export function parseLinkKey(key: string): Link | undefined {
  for (const act of ACTS) {
    const at = key.indexOf(`~${act}~`)
    const target = key.slice(at + act.length + 2)
    if (at > 0 && target !== '') return { source: key.slice(0, at), act, target }
  }
  return undefined
}

function pathOf(selection: Selection | null): string {
  if (selection?.what === 'actor') return `/actors/${encode(selection.id)}`
  if (selection?.what === 'statement') return `/statements/${encode(selection.id)}`
  if (selection?.what === 'article') return `/articles/${encode(selection.id)}`
  return '/'
}

function selectionOf(pathname: string, query: URLSearchParams): Selection | null {
  const [, what, id] = /^\/(actor|statement|article)s\/([^/]+)$/.exec(pathname) ?? []
  const decoded = id === undefined ? undefined : decode(id)
  if (decoded !== undefined && (what === 'actor' || what === 'statement' || what === 'article'))
    return { what, id: decoded }
  const link = parseLinkKey(query.get('link') ?? '')
  if (link !== undefined) return { what: 'link', ...link }
  const [from, to] = query.getAll('path')
  if (from && to && from !== to) return { what: 'path', from, to }
  const [one, other] = query.getAll('common')
  return one && other && one !== other ? { what: 'common', one, other } : null
}

function arrangementParts({ size, colouring, layout }: Arrangement): string[] {
  const usual = initialState.arrangement
  return [
    ...(size === usual.size ? [] : [`size=${size}`]),
    ...(colouring === null ? [] : [`colour=${colouring}`]),
    ...(layout === usual.layout ? [] : [`layout=${layout}`]),
  ]
}

function leastParts({ lines, about, actors }: Least): string[] {
  return [
    ...(lines === null ? [] : [`lines=${lines}`]),
    ...(about === null ? [] : [`about=${about}`]),
    ...(actors === null ? [] : [`actors=${actors}`]),
  ]
}

function leastOf(query: URLSearchParams): Least {
  const number = (name: string, fewest: number) => {
    const text = query.get(name) ?? ''
    return /^\d{1,6}$/.test(text) && Number(text) >= fewest ? Number(text) : null
  }
  return { lines: number('lines', 1), about: number('about', 1), actors: number('actors', 0) }
}

function arrangementOf(query: URLSearchParams, otherwise: Arrangement['colouring']): Arrangement {
  const usual = initialState.arrangement
  return {
    size: SIZES.find((size) => size === query.get('size')) ?? usual.size,
    colouring: COLOURINGS.find((colouring) => colouring === query.get('colour')) ?? otherwise,
    layout: LAYOUTS.find((layout) => layout === query.get('layout')) ?? usual.layout,
  }
}

function explorationParts({ focus, expanded, collapsed, hidden, only, unfolded, pinned }: Exploration): string[] {
  return [
    ...(focus === null ? [] : [`focus=${encode(focus.actor)}~${focus.steps}`]),
    ...expanded.map(({ actor, neighbours }) => `expand=${encode(actor)}~${neighbours}`),
    ...collapsed.map((actor) => `collapse=${encode(actor)}`),
    ...hidden.map((actor) => `hide=${encode(actor)}`),
    ...only.map((actor) => `only=${encode(actor)}`),
    ...(unfolded ?? []).map((actor) => `unfold=${encode(actor)}`),
    ...pinned.map(({ actor, x, y }) => `pin=${encode(actor)}~${x}~${y}`),
  ]
}

function explorationOf(query: URLSearchParams): Exploration {
  const focus = numbered(query.get('focus') ?? '')
  const steps = STEPS.find((each) => each === focus?.number)
  const expanded = query.getAll('expand').flatMap((text) => numbered(text) ?? [])
  return {
    focus: focus === undefined || steps === undefined ? null : { actor: focus.id, steps },
    expanded: [...new Map(expanded.map(({ id, number }) => [id, number]))].map(([actor, neighbours]) => ({
      actor,
      neighbours,
    })),
    collapsed: eachOf(query, 'collapse'),
    hidden: eachOf(query, 'hide'),
    only: eachOf(query, 'only'),
    unfolded: pairIn(eachOf(query, 'unfold')),
    pinned: [...new Map(query.getAll('pin').flatMap(pinIn)).values()],
  }
}

/** The values of a parameter that may be repeated, each once. */
function eachOf(query: URLSearchParams, name: string): string[] {
  return [...new Set(query.getAll(name))].filter((value) => value !== '')
}

function pairIn(ids: readonly string[]): Pair | null {
  const [one, other] = [...ids].sort()
  return ids.length === 2 && one !== undefined && other !== undefined ? [one, other] : null
}

/** Reads `id~x~y`, as an entry of a map: of two pins of one actor the later one holds. */
function pinIn(text: string): [string, Pin][] {
  const [, actor, x, y] = /^(.+)~(-?\d{1,7}(?:\.\d{1,2})?)~(-?\d{1,7}(?:\.\d{1,2})?)$/s.exec(text) ?? []
  return actor === undefined ? [] : [[actor, { actor, x: Number(x) + 0, y: Number(y) + 0 }]]
}

/** Reads `id~number`; an id may hold `~` itself. */
function numbered(text: string): { id: string; number: number } | undefined {
  const [, id, number] = /^(.+)~([1-9]\d{0,3})$/s.exec(text) ?? []
  return id === undefined ? undefined : { id, number: Number(number) }
}

function chosen<T extends string>(all: readonly T[], list: string | null): readonly T[] {
  const named = new Set(list?.split(','))
  const known = all.filter((each) => named.has(each))
  return known.length === 0 ? all : known
}

function dayIn(text: string | null): string | null {
  const [year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)$/
      .exec(text ?? '')
      ?.slice(1)
      .map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? text : null
}

function periodIn(text: string | null): Period | null {
  const [from, to] = (text ?? '').split('..').map(dayIn)
  return from && to && from <= to ? { from, to } : null
}

function againstPart(against: Against): string {
  return 'from' in against ? `against=${against.from}..${against.to}` : `against-publisher=${encode(against.publisher)}`
}

/** A publisher can be compared with others only where these are named. */
function againstIn(query: URLSearchParams): Against | null {
  const publisher = query.get('against-publisher')
  const shown = eachOf(query, 'publisher')
  if (publisher && shown.length > 0 && !shown.includes(publisher)) return { publisher }
  return periodIn(query.get('against'))
}

function shareIn(text: string | null): number {
  return text !== null && /^(0?\.\d{1,3}|1)$/.test(text) ? Number(text) : 0
}

/** Addresses call the table `list`, as they did when there was only one, so that old ones still work. */
function panesIn(text: string | null): State['panes'] {
  return text === 'list' ? 'table' : text === 'both' ? 'both' : 'picture'
}

function sortIn(text: string | null): Sort | null {
  const column = COLUMNS.find((one) => one === text?.replace(/^-/, ''))
  return column === undefined ? null : { column, descending: text?.startsWith('-') === true }
}

function limitIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), everyone) : null
}

/** Percent-encoding that leaves the colon of ids readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
