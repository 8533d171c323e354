import { captionWords, reachOf } from '../../act-words.ts'
import { shortDayWords } from '../../words.ts'
import type { Screen } from '../camera/screen.ts'
import { courseOf, radiusOf } from '../camera/screen.ts'
import type { Box } from '../geometry/box.ts'
import { boxAt, overlap } from '../geometry/box.ts'
import type { Course } from '../geometry/shape-of-link.ts'
import { pointOn } from '../geometry/shape-of-link.ts'
import type { EdgeAttributes, Graph } from '../graph/graph.ts'
import type { Composition } from '../look/composition.ts'
import { lineHeight, setFace, write } from '../names/lettering.ts'

/**
 * Parts of a link where its caption may lie, the best first: nearer to the source, since an arrow ends at the target.
 */
const parts = [0.44, 0.56, 0.34, 0.64, 0.27]
/** How much longer than its caption a link must be. Pixels. */
const spare = 44

/**
 * Writes on links what they are: words for act and role with their count, or for a single statement its day.
 * @returns where the captions lie; a link without room for one has none.
 */
export function drawCaptions(
  context: CanvasRenderingContext2D,
  { captioned, scene: { palette } }: Composition,
  screen: Screen,
  graph: Graph,
): Box[] {
  const taken: Box[] = []
  for (const link of captioned) {
    const text = captionOf(graph.getEdgeAttributes(link))
    setFace(context, 'caption')
    const { width } = context.measureText(text)
    const box = roomFor(width, link, screen, graph, taken)
    if (box === undefined) continue
    taken.push(box)
    write(context, text, { x: box.left, y: (box.top + box.bottom) / 2 }, { ink: palette.ink, halo: palette.paper })
  }
  return taken
}

function roomFor(width: number, link: string, screen: Screen, graph: Graph, taken: readonly Box[]): Box | undefined {
  const course = courseOf(screen, graph, link)
  const radii = graph.extremities(link).reduce((sum, end) => sum + radiusOf(screen, end), 0)
  if (lengthOf(course) < width + radii + spare) return undefined
  const boxes = parts.map((part) => boxAt(pointOn(course, part), width, lineHeight))
  return boxes.find((box) => !taken.some((other) => overlap(box, other)))
}

function lengthOf({ from, to }: Course): number {
  return Math.hypot(to.x - from.x, to.y - from.y)
}

function captionOf(edge: EdgeAttributes): string {
  const { act, left, statement, day } = edge
  const words = captionWords(act, reachOf(edge))
  if (statement === undefined) return left > 1 ? `${words} ×${left}` : words
  return day ? `${words}, ${shortDayWords(day)}` : words
}
