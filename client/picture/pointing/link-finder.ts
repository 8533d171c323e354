import { pointOf } from '../camera/screen.ts'
import type { Course, Point } from '../geometry/shape-of-link.ts'
import { linkNear } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'
import type { Renderer } from '../renderer.ts'

/** Finds links by where their ends lie, which it looks up at most once in each frame. */
interface LinkFinder {
  /** The one of these links that passes nearest to a point, if one does within `reach`. Pixels of the picture. */
  near(graph: Graph, links: Iterable<string>, point: Point, reach: number): string | undefined
}

export function createLinkFinder(renderer: Renderer): LinkFinder {
  let points = new Map<string, Point>()
  renderer.on('afterRender', () => {
    points = new Map()
  })
  return {
    near(graph, links, point, reach) {
      const endOf = (actor: string): Point => {
        const end = points.get(actor) ?? pointOf(renderer, graph, actor)
        points.set(actor, end)
        return end
      }
      function* courses(): Generator<[string, Course]> {
        for (const link of links) {
          const [from, to] = [endOf(graph.source(link)), endOf(graph.target(link))]
          yield [link, { from, to, curvature: graph.getEdgeAttribute(link, 'curvature') ?? 0 }]
        }
      }
      return linkNear(courses(), point, reach)
    },
  }
}
