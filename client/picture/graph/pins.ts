import type { Pin } from '../../state/exploration.ts'
import type { Graph } from './graph.ts'

/** Puts the pinned actors of a graph where their pins are, and those that are no longer pinned back where they lay. */
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
