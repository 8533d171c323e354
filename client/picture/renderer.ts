import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import type { EdgeProgramType } from 'sigma/rendering'
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  EdgeRectangleProgram,
} from 'sigma/rendering'
import type { Settings } from 'sigma/settings'
import { head } from './geometry/arrow-head.ts'
import type { Graph } from './graph/graph.ts'
import { isPlain } from './graph/plain.ts'
import { ShapeProgram } from './programs/actor-shapes.ts'
import { DashedEdgeProgram } from './programs/dashed-edge.ts'
import { namesLayer } from './programs/layers.ts'
import { steady } from './programs/send-when-changed.ts'

export type Renderer = Sigma
export type Looks = Pick<Settings, 'nodeReducer' | 'edgeReducer'>

/** Whether this browser can draw the picture at all; a costly question, to be asked where drawing failed. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/**
 * Sigma, set up for Parley: a shape for each kind of actor, straight and curved links with and without an arrow.
 * Labels and hovering are drawn by `drawOverlay`, since sigma's own labels may lie over one another.
 * It draws nothing until it is given a graph, so that its first picture is already seen as it is to be seen.
 * @param graph decides on settings (`loadSettings`).
 * @returns undefined where the browser has no WebGL 2.
 */
export function createRenderer(graph: Graph, container: HTMLElement, looks: Looks): Renderer | undefined {
  try {
    return start(graph, container, looks)
  } catch (error) {
    if (canDraw()) throw error
    container.replaceChildren()
    return undefined
  }
}

function start(graph: Graph, container: HTMLElement, looks: Looks): Renderer {
  const renderer: Renderer = new Sigma(new MultiGraph(), container, {
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
    nodeProgramClasses: { actor: steady(ShapeProgram) },
    edgeProgramClasses: {
      line: line(EdgeRectangleProgram),
      arrow: createEdgeCompoundProgram([line(createEdgeClampedProgram(head)), line(createEdgeArrowHeadProgram(head))]),
      arc: line(createEdgeCurveProgram({ arrowHead: null })),
      dashed: line(DashedEdgeProgram),
      arcArrow: line(createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...head } })),
    },
  })
  addNamesLayer(renderer)
  return renderer
}

/** Gives the layer its size by itself: to resize all layers would make those of the graphics card anew. */
function addNamesLayer(renderer: Renderer): void {
  const below = { style: {}, beforeLayer: 'hovers' }
  renderer.createCanvasContext(namesLayer, below)
  const { labels, [namesLayer]: names } = renderer.getCanvases()
  if (labels === undefined || names === undefined) return
  Object.assign(names, { width: labels.width, height: labels.height })
  Object.assign(names.style, { width: labels.style.width, height: labels.style.height })
  const ratio = labels.width / renderer.getDimensions().width
  names.getContext('2d')?.scale(ratio, ratio)
}

/** Links are found by where they lie (`linkNear`), not by their pixels: a line is thinner than a hand is steady. */
function line<Program extends EdgeProgramType>(program: Program): Program {
  return steady(program, { picked: false })
}

/** In a plain picture links are thin, and stand still only. */
export function loadSettings(graph: Graph) {
  const plain = isPlain(graph.size)
  return { hideEdgesOnMove: plain, minEdgeThickness: plain ? 0.4 : 1.2 }
}
