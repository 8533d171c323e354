import type { Act, ActorKind } from '../server/types.ts'
import { ACTOR_KINDS, ACTS } from '../server/types.ts'
import type { Exploration } from './exploration.ts'
import { unexplored } from './exploration.ts'

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
  /** The shortest way from one actor to another. */
  | { readonly what: 'path'; readonly from: string; readonly to: string }
  /** The counterparts that two actors share. */
  | { readonly what: 'common'; readonly one: string; readonly other: string }

/** Everything that a person can set; the address holds all of it. */
export interface State {
  readonly selection: Selection | null
  /** Acts whose links are shown, in the order of ACTS; never empty. */
  readonly acts: readonly Act[]
  /** Kinds of actors that are shown, in the order of ACTOR_KINDS; never empty. */
  readonly kinds: readonly ActorKind[]
  /** ISO days, inclusive, of the statements that are shown; null: no end. */
  readonly from: string | null
  readonly to: string | null
  /** At most so many actors; null: as many as a picture takes. */
  readonly limit: number | null
  /** Shown as a list instead of the picture. */
  readonly list: boolean
  /** Whether the selected statement is shown inside its whole article. */
  readonly article: boolean
  readonly exploration: Exploration
}

export const initialState: State = {
  selection: null,
  acts: ACTS,
  kinds: ACTOR_KINDS,
  from: null,
  to: null,
  limit: null,
  list: false,
  article: false,
  exploration: unexplored,
}

/** Selects, or with null closes the panel. */
export function select(state: State, selection: Selection | null): State {
  return { ...state, selection, article: false }
}

/** Switches one act on or off; switching the last one off shows all again, since an empty picture tells nothing. */
export function toggleAct(state: State, act: Act): State {
  return { ...state, acts: toggled(ACTS, state.acts, act) }
}

/** Switches one kind of actor on or off, as `toggleAct` does. */
export function toggleKind(state: State, kind: ActorKind): State {
  return { ...state, kinds: toggled(ACTOR_KINDS, state.kinds, kind) }
}

export function showEverything(state: State): State {
  return { ...state, acts: ACTS, kinds: ACTOR_KINDS, from: null, to: null, limit: null }
}

/** Whether only a part of the time, or of the actors, was asked for. */
export function isPart({ from, to, limit }: State): boolean {
  return from !== null || to !== null || limit !== null
}

export function isFiltered(state: State): boolean {
  return state.acts.length < ACTS.length || state.kinds.length < ACTOR_KINDS.length
}

function toggled<T>(all: readonly T[], on: readonly T[], one: T): readonly T[] {
  const rest = all.filter((each) => on.includes(each) !== (each === one))
  return rest.length === 0 ? all : rest
}
