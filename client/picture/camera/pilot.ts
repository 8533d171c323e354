import type { CameraState } from 'sigma/types'
import type { Box } from '../geometry/box.ts'
import { boxAround } from '../geometry/box.ts'
import type { Point } from '../geometry/shape-of-link.ts'
import type { Graph } from '../graph/graph.ts'
import type { Renderer } from '../renderer.ts'
import { aimAt, isTurned } from './aim.ts'

/** Moves the camera of one renderer. */
export interface Pilot {
  /** Brings actors into the free part of the picture. */
  aim(graph: Graph, actors: readonly string[], free: Box, animated: boolean): void
  /** Nearer (-1) or farther (1), by one step. */
  zoom(step: number): void
  /** Whether the reader has moved the camera since it was last aimed. */
  isMoved(): boolean
}

/** Sigma's camera before anyone moves it. */
const unmoved: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
/** Room for names at the borders, in pixels; at the sides no more than a tenth of the width. */
const margin = { side: 70, top: 32 }
/** Of a movement of the camera. Milliseconds. */
const duration = 350

export function createPilot(renderer: Renderer): Pilot {
  let aimed = unmoved
  const camera = renderer.getCamera()
  return {
    aim(graph, actors, free, animated) {
      const cameraState = { ...unmoved, angle: angleFor(renderer, free) }
      const box = boxOnScreen(graph, actors, (point) => renderer.graphToViewport(point, { cameraState }))
      const whole = boxOnScreen(graph, graph.nodes(), (point) => renderer.graphToViewport(point, { cameraState }))
      if (box === undefined || whole === undefined) return
      const picture = renderer.getDimensions()
      const side = Math.min(margin.side, picture.width * 0.1)
      const inner = {
        left: free.left + side,
        top: free.top + margin.top,
        right: free.right - side,
        bottom: free.bottom - margin.top,
      }
      const { ratio, ...middle } = aimAt(box, whole, inner, picture)
      const { x, y } = renderer.viewportToFramedGraph(middle, { cameraState })
      // While the page is being laid out there may be almost no room, and the ratio out of bounds.
      aimed = { x, y, ratio: camera.getBoundedRatio(ratio), angle: cameraState.angle }
      if (!animated || isStill()) camera.setState(aimed)
      else void camera.animate(aimed, { duration })
    },
    zoom(step) {
      const { ratio, ...rest } = camera.getState()
      void camera.animate({ ...rest, ratio: ratio * 1.4 ** step }, { duration: isStill() ? 1 : duration / 2 })
    },
    isMoved() {
      const { x, y, ratio } = camera.getState()
      return !camera.isAnimated() && Math.hypot(x - aimed.x, y - aimed.y, ratio - aimed.ratio) > 0.001
    },
  }
}

/** The box around actors: the picture is turned by 90° or not at all, so two corners of it on the map are enough. */
function boxOnScreen(graph: Graph, actors: readonly string[], onScreen: (point: Point) => Point): Box | undefined {
  const around = boxAround(actors.map((actor) => graph.getNodeAttributes(actor)))
  if (around === undefined) return undefined
  return boxAround([onScreen({ x: around.left, y: around.top }), onScreen({ x: around.right, y: around.bottom })])
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** The camera's angle turns the graph; names stay level. */
function angleFor(renderer: Renderer, free: Box): number {
  const { x, y } = renderer.getBBox()
  return isTurned({ width: x[1] - x[0], height: y[1] - y[0] }, free) ? Math.PI / 2 : 0
}
