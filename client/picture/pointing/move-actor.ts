import type { Pin } from '../../state/exploration.ts'
import type { Point } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'

/** Moves one actor at a time, for as long as somebody holds it. */
interface ActorMover {
  /** Moves an actor to a point of the graph. */
  move(graph: Graph, actor: string, to: Point): void
  /**
   * Puts a moved actor back where it lay.
   * @returns where it was moved to; undefined where it was not moved, or has left the graph.
   */
  letGo(graph: Graph, actor: string): Pin | undefined
}

export function createActorMover(): ActorMover {
  /** Where the actor lay before it was moved. */
  let before: Pin | undefined
  return {
    move(graph, actor, to) {
      const { x, y } = graph.getNodeAttributes(actor)
      before ??= { actor, x, y }
      graph.mergeNodeAttributes(actor, { x: to.x, y: to.y })
    },
    letGo(graph, actor) {
      const home = before
      before = undefined
      if (home?.actor !== actor || !graph.hasNode(actor)) return undefined
      const { x, y } = graph.getNodeAttributes(actor)
      graph.mergeNodeAttributes(actor, { x: home.x, y: home.y })
      return { actor, x, y }
    },
  }
}
