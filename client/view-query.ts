import type { LinkFilter, ViewQuery } from '../server/types.ts'
import { ACTOR_KINDS, ACTS } from '../server/types.ts'
import { neighboursAtOnce } from './exploration.ts'
import type { State } from './state.ts'

/** More actors than this make a picture that nobody can read; filters, search and panels reach the rest. */
const mostActors = 250

/**
 * What to ask the server for. A network that fits is asked for whole, and filtered here; from one that does not fit
 * (`tooLarge`) the server picks those that matter most under the filters.
 */
export function viewQuery(state: State, tooLarge: boolean): ViewQuery {
  const { focus } = state.exploration
  return {
    ...(tooLarge ? linkFilterOf(state) : periodOf(state)),
    ...(focus === null ? {} : { actor: focus.actor, steps: focus.steps }),
    limit: Math.min(state.limit ?? mostActors, mostActors),
  }
}

/** The acts, kinds and days that the state shows, for a query. */
export function linkFilterOf(state: State): LinkFilter {
  return {
    ...(state.acts.length < ACTS.length ? { acts: state.acts } : {}),
    ...(state.kinds.length < ACTOR_KINDS.length ? { kinds: state.kinds } : {}),
    ...periodOf(state),
  }
}

/**
 * What to ask for beside the network: the neighbours that were added, and what is around a selection that it lacks.
 * @param network ids of its actors.
 */
export function addedQueries(state: State, network: ReadonlySet<string>): ViewQuery[] {
  const most = state.selection?.what === 'actor' ? neighboursAtOnce + 1 : mostActors
  return [
    ...state.exploration.expanded.map(({ actor, neighbours }) => ({
      actor,
      ...linkFilterOf(state),
      limit: neighbours + 1,
    })),
    ...missingActors(state, network).map((actor) => ({ actor, ...periodOf(state), limit: most })),
  ]
}

/** The days that the state shows, for a query. */
export function periodOf({ from, to }: State): Pick<ViewQuery, 'from' | 'to'> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}

/** What a saved view keeps of a state: what its filters leave, around the focus or the selected actor if there is one. */
export function savedQuery(state: State): ViewQuery {
  const { selection, limit, exploration } = state
  const selected = selection?.what === 'actor' ? { actor: selection.id } : {}
  return {
    ...linkFilterOf(state),
    ...(exploration.focus === null ? selected : exploration.focus),
    ...(limit === null ? {} : { limit }),
  }
}

/** The selected actor, or the ends of the selected link, as far as the network does not hold them. */
export function missingActors({ selection }: State, network: ReadonlySet<string>): string[] {
  const needed = selection?.what === 'actor' || selection?.what === 'link' ? selectedActors(selection) : []
  return needed.filter((actor) => !network.has(actor))
}

/** The actors that a selection names. */
export function selectedActors(selection: State['selection']): string[] {
  switch (selection?.what) {
    case 'actor':
      return [selection.id]
    case 'link':
      return [selection.source, selection.target]
    case 'path':
      return [selection.from, selection.to]
    case 'common':
      return [selection.one, selection.other]
    default:
      return []
  }
}
