import type { ViewQuery } from '../server/types.ts'
import { ACTOR_KINDS, ACTS } from '../server/types.ts'
import type { Graph } from './picture/graph.ts'
import type { State } from './state.ts'

/** More actors than this make a picture that nobody can read; filters, search and panels reach the rest. */
const mostActors = 250

/**
 * What to ask the server for. A network that fits is asked for whole, and filtered here; from one that does not fit
 * (`tooLarge`) the server picks those that matter most under the filters.
 */
export function viewQuery(state: State, tooLarge: boolean): ViewQuery {
  return {
    ...(tooLarge && state.acts.length < ACTS.length ? { acts: state.acts } : {}),
    ...(tooLarge && state.kinds.length < ACTOR_KINDS.length ? { kinds: state.kinds } : {}),
    ...periodOf(state),
    limit: Math.min(state.limit ?? mostActors, mostActors),
  }
}

/** The days that the state shows, for a query. */
export function periodOf({ from, to }: State): Pick<ViewQuery, 'from' | 'to'> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}

/** What a saved view keeps of a state: what its filters leave, around the selected actor if one is selected. */
export function savedQuery(state: State): ViewQuery {
  const { selection, acts, kinds, limit } = state
  return {
    ...(acts.length < ACTS.length ? { acts } : {}),
    ...(kinds.length < ACTOR_KINDS.length ? { kinds } : {}),
    ...(selection?.what === 'actor' ? { actor: selection.id } : {}),
    ...periodOf(state),
    ...(limit === null ? {} : { limit }),
  }
}

/** The selected actor, or an end of the selected link, that the graph does not hold. */
export function missingActor({ selection }: State, graph: Graph): string | undefined {
  const actors =
    selection?.what === 'actor'
      ? [selection.id]
      : selection?.what === 'link'
        ? [selection.source, selection.target]
        : []
  return actors.find((actor) => !graph.hasNode(actor))
}
