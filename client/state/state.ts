import type { Act, ActorKind, TargetRole } from '../../server/shapes/vocabulary.ts'
import { ACTOR_KINDS, ACTS, TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import type { Exploration } from './exploration.ts'
import { unexplored } from './exploration.ts'

/** How a link differs between two periods or publishers; `turned`: proposed in the earlier period, then rejected. */
export const CHANGES = ['new', 'gone', 'turned'] as const
export type Change = (typeof CHANGES)[number]
/** `both`: told by either publisher; between periods such a link has not changed. */
export type Difference = Change | 'both'

/** One drawn line: all statements of one act between one pair. */
export interface Link {
  readonly source: string
  readonly act: Act
  readonly target: string
}

/** What the panel shows. */
export type Selection =
  | { readonly what: 'actor'; readonly id: string }
  | ({ readonly what: 'link' } & Link)
  | { readonly what: 'statement'; readonly id: string }
  | { readonly what: 'article'; readonly id: string }
  /** The shortest way from one actor to another. */
  | { readonly what: 'path'; readonly from: string; readonly to: string }
  /** The counterparts that two actors share. */
  | { readonly what: 'common'; readonly one: string; readonly other: string }

/** What a search finds. */
export type Findable = Extract<Selection, { readonly what: 'actor' | 'statement' | 'article' }>

/** ISO days, inclusive. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** What is compared with what is shown: other days, or what another publisher reports of the same days. */
export type Against = Period | { readonly publisher: string }

/** What the table lists. */
export const TABLES = ['links', 'statements', 'actors', 'changes'] as const
export type Table = (typeof TABLES)[number]

/** What the page shows: the picture, the table, or the table below the picture. */
export const PANES = ['picture', 'both', 'table'] as const
export type Panes = (typeof PANES)[number]

/** Every column that some table can be sorted by. */
export const COLUMNS = [
  'date',
  'who',
  'act',
  'whom',
  'role',
  'publisher',
  'confidence',
  'identity',
  'count',
  'directed',
  'kind',
  'made',
  'about',
] as const
export type Column = (typeof COLUMNS)[number]

/** What the area of an actor's mark stands for. */
export const SIZES = ['statements', 'links', 'pagerank', 'betweenness'] as const
export type Size = (typeof SIZES)[number]

/** What the colour of an actor's mark stands for. */
export const COLOURINGS = ['kind', 'community'] as const
export type Colouring = (typeof COLOURINGS)[number]

/** Where the actors are drawn: at their stored positions, by forces between them, on a ring, or in columns by kind. */
export const LAYOUTS = ['map', 'force', 'circle', 'kind'] as const
export type Layout = (typeof LAYOUTS)[number]

/** How the picture is drawn. */
export interface Arrangement {
  readonly size: Size
  /** Null: by community where there are many actors, else by kind. */
  readonly colouring: Colouring | null
  readonly layout: Layout
}

/** The least number of statements with which lines and actors are drawn. */
export interface Least {
  /** Of a line that is directed to its target; null: so many that the picture starts with few enough lines. */
  readonly lines: number | null
  /** The same of a line that only speaks about its target. */
  readonly about: number | null
  /** Of an actor with a line; null: any; 0: actors without a line, too. */
  readonly actors: number | null
}

/** Draws what a picture can hold so that it is read. */
export const asAtStart: Least = { lines: null, about: null, actors: null }
/** Draws every line and every actor. */
export const drawsAll: Least = { lines: 1, about: 1, actors: 0 }

export interface Sort {
  readonly column: Column
  readonly descending: boolean
}

/** Everything that the reader can set; the address holds all of it. */
export interface State {
  readonly selection: Selection | null
  /** Acts whose links are shown, in the order of ACTS; never empty. */
  readonly acts: readonly Act[]
  /** Only statements that have to do with a target in one of these ways, in the order of TARGET_ROLES; never empty. */
  readonly roles: readonly TargetRole[]
  /** Kinds of actors that are shown, in the order of ACTOR_KINDS; never empty. */
  readonly kinds: readonly ActorKind[]
  /** Only statements by or about this actor; null: all. */
  readonly actor: string | null
  /** Only what articles of these publishers report; empty: all. */
  readonly publishers: readonly string[]
  /** Ids of articles: only what they report; empty: all. */
  readonly articles: readonly string[]
  /** Only statements that hold all of these words; '': all. */
  readonly words: string
  /** Whether of articles with nearly the same text only one counts. */
  readonly once: boolean
  /** Only statements that are at least so sure, 0 to 1. */
  readonly confidence: number
  /** ISO days, inclusive, of the statements that are shown; null: no end. */
  readonly from: string | null
  readonly to: string | null
  /** What the days above, or the publishers, are compared with; null: nothing. */
  readonly against: Against | null
  /** At most so many actors; null: as many as a picture takes. */
  readonly limit: number | null
  readonly panes: Panes
  readonly table: Table
  /** Null: the table's own order. */
  readonly sort: Sort | null
  /** Whether the selected statement is shown inside its whole article. */
  readonly article: boolean
  readonly exploration: Exploration
  readonly arrangement: Arrangement
  readonly least: Least
}

export const initialState: State = {
  selection: null,
  acts: ACTS,
  roles: TARGET_ROLES,
  kinds: ACTOR_KINDS,
  actor: null,
  publishers: [],
  articles: [],
  words: '',
  once: false,
  confidence: 0,
  from: null,
  to: null,
  against: null,
  limit: null,
  panes: 'picture',
  table: 'links',
  sort: null,
  article: false,
  exploration: unexplored,
  arrangement: { size: 'statements', colouring: null, layout: 'map' },
  least: asAtStart,
}

/** Selects something, or nothing, which closes the panel. */
export function select(state: State, selection: Selection | null): State {
  return { ...state, selection, article: false }
}

/** Switches one act on or off. Switching the last one off switches all on, since an empty picture says nothing. */
export function toggleAct(state: State, act: Act): State {
  return { ...state, acts: toggled(ACTS, state.acts, act) }
}

/** Switches one kind of actor on or off, as `toggleAct` does. */
export function toggleKind(state: State, kind: ActorKind): State {
  return { ...state, kinds: toggled(ACTOR_KINDS, state.kinds, kind) }
}

/** Switches one role of targets on or off, as `toggleAct` does. */
export function toggleRole(state: State, role: TargetRole): State {
  return { ...state, roles: toggled(TARGET_ROLES, state.roles, role) }
}

/** The days that those shown are compared with; null: none. */
export function daysAgainst({ against }: Pick<State, 'against'>): Period | null {
  return against !== null && 'from' in against ? against : null
}

/** The publisher that those shown are compared with; null: none. */
export function publisherAgainst({ against }: Pick<State, 'against'>): string | null {
  return against !== null && 'publisher' in against ? against.publisher : null
}

/** Shows what these publishers report; with none, or with the one that they are compared with, the comparison ends. */
export function showPublishers(state: State, publishers: readonly string[]): State {
  const other = publisherAgainst(state)
  const ends = other !== null && (publishers.length === 0 || publishers.includes(other))
  return { ...(ends ? endComparison(state) : state), publishers }
}

/** Compares what is shown with other days or another publisher, and lists what differs. */
export function compareWith(state: State, against: Against): State {
  const panes = state.panes === 'picture' ? 'both' : state.panes
  return { ...state, against, panes, table: 'changes', sort: null }
}

export function endComparison(state: State): State {
  return { ...state, against: null, table: state.table === 'changes' ? 'links' : state.table }
}

/** Takes every filter away. */
export function showEverything(state: State): State {
  const { acts, roles, kinds, actor, publishers, articles, words, once } = initialState
  const { confidence, from, to, against, limit } = initialState
  const found = { articles, words, once }
  return { ...state, acts, roles, kinds, actor, publishers, ...found, confidence, from, to, against, limit }
}

/** Whether the filters leave out single statements, not only whole acts, roles and kinds. */
export function isNarrowed(state: State): boolean {
  const { actor, publishers, confidence, from, to, against } = state
  const hasDays = from !== null || to !== null || against !== null
  return actor !== null || publishers.length > 0 || confidence > 0 || hasDays || isFound(state)
}

/** Whether the filters leave out statements by what only the server knows: their articles, their words, their copies. */
export function isFound({ articles, words, once }: Pick<State, 'articles' | 'words' | 'once'>): boolean {
  return articles.length > 0 || words !== '' || once
}

export function isFiltered(state: State): boolean {
  const { acts, kinds } = state
  return acts.length < ACTS.length || kinds.length < ACTOR_KINDS.length || hasRoles(state) || isNarrowed(state)
}

/** Whether the filters leave out statements by the roles of their targets. */
export function hasRoles({ roles }: Pick<State, 'roles'>): boolean {
  return roles.length < TARGET_ROLES.length
}

function toggled<T>(all: readonly T[], on: readonly T[], one: T): readonly T[] {
  const rest = all.filter((each) => on.includes(each) !== (each === one))
  return rest.length === 0 ? all : rest
}
