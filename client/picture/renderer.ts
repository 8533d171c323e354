import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Graph } from './graph.ts'
import { shapeProgram } from './shapes.ts'

export type Renderer = Sigma

const head = { lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.5 }

/** Whether this browser can draw the picture at all. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/**
 * Sigma, set up for Parley: a shape for each kind of actor, straight and curved links with and without an arrow.
 * Labels and hovering are drawn by `drawOverlay`, since sigma's own labels may lie over one another.
 */
export function createRenderer(graph: Graph, container: HTMLElement): Renderer {
  return new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 40,
    minCameraRatio: 0.04,
    maxCameraRatio: 3,
    minEdgeThickness: 1.2,
    // No double clicks: the second of two quick clicks on different things would be lost.
    doubleClickTimeout: 0,
    nodeProgramClasses: {
      person: shapeProgram('person'),
      country: shapeProgram('country'),
      organisation: shapeProgram('organisation'),
    },
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      arrow: createEdgeArrowProgram(head),
      arc: createEdgeCurveProgram({ arrowHead: null }),
      arcArrow: createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...head } }),
    },
  })
}
