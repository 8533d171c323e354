import type { Evidence } from '../../../server/shapes/answers.ts'
import { parseLinkKey } from '../../state/address.ts'
import type { Selection, State } from '../../state/state.ts'
import type { Graph } from '../graph/graph.ts'
import { aroundSelection } from './highlight.ts'

/**
 * The actors that are in sight unless the reader moves the picture: all, or an unfolded pair, or what is selected.
 * @param isTight whether a sheet leaves little room: then the selection comes first.
 */
export function actorsToShow(
  graph: Graph,
  state: State,
  evidence: Evidence | undefined,
  isTight: boolean,
): readonly string[] {
  const around = aroundSelection(graph, state.selection, evidence)
  if (isTight && around !== null) return [...around.nodes]
  const pair = (state.exploration.unfolded ?? []).filter((actor) => graph.hasNode(actor))
  return pair.length === 2 ? pair : graph.nodes()
}

/** What a click on an edge of the graph selects: the statement of a strand, else the link. */
export function selectionOf(graph: Graph, edge: string): Selection | null {
  const statement = graph.getEdgeAttribute(edge, 'statement')
  if (statement !== undefined) return { what: 'statement', id: statement }
  const link = parseLinkKey(edge)
  return link === undefined ? null : { what: 'link', ...link }
}
