import type { Exploration } from '../../state/exploration.ts'
import type { Graph } from './graph.ts'

/**
 * Removes from a graph the hidden actors, and of each collapsed actor, hidden or not, the neighbours that have no other
 * neighbour.
 * @param kept actors that stay in any case, since they are selected.
 */
export function putAway(
  graph: Graph,
  { collapsed, hidden }: Exploration,
  kept: ReadonlySet<string> = new Set(),
): Graph {
  const away = new Set(hidden.filter((actor) => !kept.has(actor)))
  for (const actor of collapsed) {
    for (const leaf of leavesOf(graph, actor, away)) if (!kept.has(leaf)) graph.dropNode(leaf)
  }
  for (const actor of away) if (graph.hasNode(actor)) graph.dropNode(actor)
  return graph
}

/** The neighbours of an actor that have no other neighbour, apart from actors that are away. */
export function leavesOf(graph: Graph, actor: string, away: ReadonlySet<string> = new Set()): string[] {
  if (!graph.hasNode(actor)) return []
  return graph
    .neighbors(actor)
    .filter((neighbour) => graph.neighbors(neighbour).every((other) => other === actor || away.has(other)))
}
