import type { Evidence } from '../../server/shapes/answers.ts'
import type { DrawnQuery, LinkFilter, StatementFilter, ViewQuery } from '../../server/shapes/views.ts'
import { ACTOR_KINDS, ACTS } from '../../server/shapes/vocabulary.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { byImportance } from '../picture/look/by-importance.ts'
import { legibleLines } from '../picture/look/strongest.ts'
import { neighboursAtOnce } from '../state/exploration.ts'
import { everyone, extentOf, legible } from '../state/extent.ts'
import type { State } from '../state/state.ts'
import { daysAgainst, hasRoles, isFound, publisherAgainst } from '../state/state.ts'

/**
 * The query for the network of a state. A network that fits into the page is loaded whole and filtered here; of a larger
 * one the server picks the actors that matter most under the filters.
 * @param tooFew the largest number of actors that is known not to hold the whole network.
 */
export function viewQuery(state: State, tooFew: number): ViewQuery {
  const { focus, only } = state.exploration
  const served = isServed(state, tooFew)
  return {
    // A focus goes over the links of its roles alone.
    ...(served ? linkFilterOf(state) : focus === null ? {} : rolesOf(state)),
    ...(focus === null && state.actor !== null && served ? { actor: state.actor } : {}),
    ...(focus === null ? {} : { actor: focus.actor, steps: focus.steps }),
    ...(only.length === 0 ? {} : { actors: only }),
    limit: extentOf(state),
  }
}

/** Whether the server applies the filters, and not this page. Only the server knows what articles and words find. */
export function isServed(state: State, tooFew: number): boolean {
  const { limit } = state
  return isFound(state) || extentOf(state) <= tooFew || (limit !== null && limit < everyone)
}

/**
 * The filters of a state for a query for links or statements. In a comparison, from the first day of both periods to
 * the last, or of all publishers that are compared.
 */
export function linkFilterOf(state: State): LinkFilter {
  return {
    ...(state.acts.length < ACTS.length ? { acts: state.acts } : {}),
    ...(state.kinds.length < ACTOR_KINDS.length ? { kinds: state.kinds } : {}),
    ...statementFilterOf(state),
  }
}

/** The filters of a state that leave acts and kinds aside: roles, publishers, articles, words, confidence and days. */
export function statementFilterOf(state: State): StatementFilter {
  const { confidence, from, to } = state
  const [against, other] = [daysAgainst(state), publisherAgainst(state)]
  const publishers = other === null ? state.publishers : [...state.publishers, other]
  const first = against !== null && from !== null && against.from < from ? against.from : from
  const last = against !== null && to !== null && against.to > to ? against.to : to
  return {
    ...rolesOf(state),
    ...(publishers.length === 0 ? {} : { publishers }),
    ...foundFilterOf(state),
    ...(confidence === 0 ? {} : { confidence }),
    ...(first === null ? {} : { from: first }),
    ...(last === null ? {} : { to: last }),
  }
}

/** The filters of a state that only the server can apply. */
export function foundFilterOf({ articles, words, once }: State): StatementFilter {
  return {
    ...(articles.length === 0 ? {} : { articles }),
    ...(words === '' ? {} : { words }),
    ...(once ? { once } : {}),
  }
}

/** The roles of a state for a query; nothing where all are shown. */
function rolesOf(state: State): Pick<StatementFilter, 'roles'> {
  return hasRoles(state) ? { roles: state.roles } : {}
}

/**
 * The queries for what is shown beside the network: neighbours that the reader added, and what is selected but not in it.
 * @param network ids of its actors.
 * @param evidence the selected statement, once it has loaded.
 */
export function addedQueries(state: State, network: ReadonlySet<string>, evidence?: Evidence): ViewQuery[] {
  const most = state.selection?.what === 'link' ? legible : neighboursAtOnce + 1
  return [
    ...state.exploration.expanded.map(({ actor, neighbours }) => ({
      actor,
      ...linkFilterOf(state),
      limit: neighbours + 1,
    })),
    ...missingActors(state, network, evidence).map((actor) => ({ actor, limit: most })),
  ]
}

/** The most actors that the server lets a saved view name. */
const mostSaved = 200

/**
 * The query that a saved view keeps of a state: its filters, around the focus or the selected actor if there is one. Where
 * the reader added, collapsed or hid actors, it names those that are shown.
 * @param graph what is drawn.
 */
export function savedQuery(state: State, graph?: Graph): DrawnQuery {
  const { selection, limit, exploration } = state
  const { expanded, collapsed, hidden, only } = exploration
  if (graph !== undefined && expanded.length + collapsed.length + hidden.length + only.length > 0) {
    const actors = byImportance(graph, { ...state, highlight: null }, []).slice(0, mostSaved)
    if (actors.length > 0) return { ...linkFilterOf(state), ...drawnPart(state), actors }
  }
  const actor = selection?.what === 'actor' ? selection.id : state.actor
  const selected = actor === null ? {} : { actor }
  return {
    ...linkFilterOf(state),
    ...drawnPart(state),
    ...(exploration.focus === null ? selected : exploration.focus),
    ...(limit === null || limit >= everyone ? {} : { limit }),
  }
}

/** The query for files of what the filters of a state leave, around its focus if it has one: drawn or not. */
export function exportQuery(state: State): ViewQuery {
  const { focus, only } = state.exploration
  return {
    ...linkFilterOf(state),
    ...(focus === null
      ? state.actor === null
        ? {}
        : { actor: state.actor }
      : { actor: focus.actor, steps: focus.steps }),
    ...(only.length === 0 ? {} : { actors: only }),
  }
}

/** Which part of the network is drawn. */
function drawnPart({
  least: { lines, about, actors },
}: State): Pick<DrawnQuery, 'links' | 'lines' | 'about' | 'statements'> {
  const least = (name: 'lines' | 'about', number: number | null) =>
    number === null || number === 1 ? {} : { [name]: number }
  return {
    ...(lines === null || about === null ? { links: legibleLines } : {}),
    ...least('lines', lines),
    ...least('about', about),
    ...(actors === null || actors < 1 ? {} : { statements: actors }),
  }
}

/**
 * The actors that the network lacks of those selected: an actor, the ends of a link or of the unfolded pair, those of a
 * statement.
 */
export function missingActors(
  { selection, exploration }: State,
  network: ReadonlySet<string>,
  evidence?: Evidence,
): string[] {
  const ofStatement = selection?.what === 'statement' && evidence?.id === selection.id ? actorsOf(evidence) : []
  const named = selection?.what === 'actor' || selection?.what === 'link' ? selectedActors(selection) : ofStatement
  return [...new Set([...named, ...(exploration.unfolded ?? [])])].filter((actor) => !network.has(actor))
}

function actorsOf({ sources, targets }: Evidence): string[] {
  return [...new Set([...sources, ...targets].flatMap(({ actor }) => actor?.id ?? []))]
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
