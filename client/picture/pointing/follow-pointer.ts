import type { Point } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'
import type { Hit } from '../look/composition.ts'
import type { PlacedLabel } from '../names/labels.ts'
import { labelAt } from '../names/labels.ts'
import type { Renderer } from '../renderer.ts'
import type { DragListener } from './drag.ts'
import { letDrag } from './drag.ts'
import { askNothingWhileHeld } from './hold.ts'
import { createLinkFinder } from './link-finder.ts'

/** What a pointer can hit just now. */
interface Targets {
  readonly graph: Graph
  /** Links in the picture. */
  readonly links: Iterable<string>
  readonly labels: readonly PlacedLabel[]
  readonly hovered: Hit
  /** Whether the pointer brings out links: not where there are thousands of them. */
  readonly bringsOutLinks: boolean
}

interface PointerListener {
  hovered(hit: Hit): void
  clicked(hit: Hit): void
}

/** How far from a link a pointer still counts as on it. Pixels. */
const reach = { mouse: 5, finger: 14 }

/**
 * Tells what the pointer is over and what it clicks: an actor by its mark or its name, else the link that passes near.
 * @param drag what happens when the mouse drags an actor; without it actors stay where they are.
 */
export function followPointer(
  renderer: Renderer,
  targets: () => Targets,
  listener: PointerListener,
  drag?: DragListener,
): void {
  const finder = createLinkFinder(renderer)
  const linkAt = (point: Point, within: number) => {
    const { graph, links } = targets()
    const edge = finder.near(graph, links, point, within)
    return edge === undefined ? null : { edge }
  }
  const nameAt = (point: Point) => {
    const node = labelAt(targets().labels, point)
    return node === undefined ? null : { node }
  }

  renderer.on('enterNode', ({ node }) => listener.hovered({ node }))
  renderer.on('leaveNode', () => listener.hovered(null))
  const mouse = renderer.getMouseCaptor()
  mouse.on('mousemove', (point) => {
    const { hovered, bringsOutLinks } = targets()
    if (!bringsOutLinks || (hovered !== null && 'node' in hovered)) return
    const link = linkAt(point, reach.mouse)
    if (link?.edge !== hovered?.edge) listener.hovered(link)
  })
  mouse.on('mouseleave', () => listener.hovered(null))
  askNothingWhileHeld(renderer)

  const hasDragged = drag === undefined ? () => false : letDrag(renderer, drag)
  renderer.on('clickNode', ({ node }) => {
    if (!hasDragged()) listener.clicked({ node })
  })
  renderer.on('clickStage', ({ event }) => {
    if (hasDragged()) return
    const within = 'touches' in event.original ? reach.finger : reach.mouse
    listener.clicked(nameAt(event) ?? linkAt(event, within))
  })
}
