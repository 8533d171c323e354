import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  EdgeRectangleProgram,
} from 'sigma/rendering'
import type { Settings } from 'sigma/settings'
import { head } from './arrow-head.ts'
import { DashedEdgeProgram } from './dashed-edge.ts'
import { isPlain } from './detail.ts'
import type { Graph } from './graph.ts'
import { namesLayer } from './layers.ts'
import { shapeProgram } from './shapes.ts'
import { steady } from './steady.ts'

export type Renderer = Sigma
export type Looks = Pick<Settings, 'nodeReducer' | 'edgeReducer'>

/** Whether this browser can draw the picture at all. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/**
 * Sigma, set up for Parley: a shape for each kind of actor, straight and curved links with and without an arrow.
 * Labels and hovering are drawn by `drawOverlay`, since sigma's own labels may lie over one another.
 */
export function createRenderer(graph: Graph, container: HTMLElement, looks: Looks): Renderer {
  const renderer: Renderer = new Sigma(graph, container, {
    ...looks,
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    ...loadSettings(graph),
    zIndex: true,
    stagePadding: 40,
    minCameraRatio: 0.04,
    maxCameraRatio: 3,
    // No double clicks: the second of two quick clicks on different things would be lost.
    doubleClickTimeout: 0,
    nodeProgramClasses: {
      person: steady(shapeProgram('person')),
      country: steady(shapeProgram('country')),
      organisation: steady(shapeProgram('organisation')),
    },
    edgeProgramClasses: {
      line: steady(EdgeRectangleProgram),
      arrow: createEdgeCompoundProgram([
        steady(createEdgeClampedProgram(head)),
        steady(createEdgeArrowHeadProgram(head)),
      ]),
      arc: steady(createEdgeCurveProgram({ arrowHead: null })),
      dashed: DashedEdgeProgram,
      arcArrow: steady(createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...head } })),
    },
  })
  const below = { style: {}, beforeLayer: 'hovers' }
  renderer.createCanvasContext(namesLayer, below)
  renderer.resize(true)
  return renderer
}

/** In a plain picture links are thin, stand still only, and are found by a click near them, not by their pixels. */
export function loadSettings(graph: Graph) {
  const plain = isPlain(graph.size)
  return { enableEdgeEvents: !plain, hideEdgesOnMove: plain, minEdgeThickness: plain ? 0.4 : 1.2 }
}
