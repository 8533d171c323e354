import { pointOf } from '../camera/screen.ts'
import type { Course, Point } from '../geometry/shape-of-link.ts'
import { linkNear } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'
import type { Renderer } from '../renderer.ts'

/** Finds links by the places of their ends, which it looks up once for each frame in which somebody asks. */
export interface LinkFinder {
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
      const placeOf = (actor: string): Point => {
        const place = points.get(actor) ?? pointOf(renderer, graph, actor)
        points.set(actor, place)
        return place
      }
      function* courses(): Generator<[string, Course]> {
        for (const link of links) {
          const [from, to] = [placeOf(graph.source(link)), placeOf(graph.target(link))]
          yield [link, { from, to, curvature: graph.getEdgeAttribute(link, 'curvature') ?? 0 }]
        }
      }
      return linkNear(courses(), point, reach)
    },
  }
}
