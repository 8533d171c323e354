import type { Pin } from '../../state/exploration.ts'
import type { Graph } from './graph.ts'

/** Puts the pinned actors of a graph into their places, and those that were pinned before back where they belong. */
export function holdPinned(graph: Graph, pinned: readonly Pin[]): void {
  for (const [actor, home] of graph.getAttribute('homes') ?? []) {
    graph.mergeNodeAttributes(actor, { ...home, pinned: false })
  }
  const here = pinned.filter(({ actor }) => graph.hasNode(actor))
  const homes = here.map(({ actor }) => {
    const { x, y } = graph.getNodeAttributes(actor)
    return [actor, { x, y }] as const
  })
  graph.setAttribute('homes', new Map(homes))
  for (const { actor, x, y } of here) graph.mergeNodeAttributes(actor, { x, y, pinned: true })
}
