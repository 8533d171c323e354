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
import { isCrowd, isPlain } from './graph/plain.ts'
import type { LinkShape } from './graph/shapes-of-links.ts'
import { beneath, LINK_SHAPES } from './graph/shapes-of-links.ts'
import { ShapeProgram } from './programs/actor-shapes.ts'
import { DashedEdgeProgram } from './programs/dashed-edge.ts'
import { namesLayer } from './programs/layers.ts'
import { sendWhenChanged } from './programs/send-when-changed.ts'

export type Renderer = Sigma
export type Looks = Pick<Settings, 'nodeReducer' | 'edgeReducer'>

/** Whether this browser can draw the picture at all. The question is costly: ask it only after drawing has failed. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/**
 * Sigma, set up for Parley: a shape for each kind of actor, straight and curved links with and without an arrow.
 * `drawOverlay` draws names and what is hovered, since Sigma's own labels may lie over one another. It draws nothing
 * until `setGraph`, so that the camera can be aimed before the first picture.
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
    nodeProgramClasses: { actor: sendWhenChanged(ShapeProgram) },
    // Sigma draws them in this order.
    edgeProgramClasses: { ...beneathAll(linkPrograms()), ...linkPrograms() },
  })
  addNamesLayer(renderer)
  return renderer
}

/** A program for each shape of a link. */
function linkPrograms(): Record<LinkShape, EdgeProgramType> {
  return {
    line: linkProgram(EdgeRectangleProgram),
    arrow: createEdgeCompoundProgram([
      linkProgram(createEdgeClampedProgram(head)),
      linkProgram(createEdgeArrowHeadProgram(head)),
    ]),
    arc: linkProgram(createEdgeCurveProgram({ arrowHead: null })),
    dashed: linkProgram(DashedEdgeProgram),
    arcArrow: linkProgram(createEdgeCurveProgram({ arrowHead: { extremity: 'target', ...head } })),
  }
}

function beneathAll(programs: ReturnType<typeof linkPrograms>): Record<string, EdgeProgramType> {
  return Object.fromEntries(LINK_SHAPES.map((shape) => [beneath[shape], programs[shape]]))
}

/**
 * Adds the layer of names and sets its size here: Sigma's `resize` would make the layers of the graphics card again.
 */
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

/** Links are found by where they lie (`linkNear`), not by their pixels: a hand seldom hits so thin a line. */
function linkProgram<Program extends EdgeProgramType>(program: Program): Program {
  return sendWhenChanged(program, { picked: false })
}

/**
 * In a plain picture links are thin, and hidden while the camera moves. Marks and links keep their sizes on the screen
 * however near the camera is, except in a crowd.
 */
export function loadSettings(graph: Graph) {
  const plain = isPlain(graph.size)
  return {
    hideEdgesOnMove: plain,
    minEdgeThickness: plain ? 0.4 : 1.2,
    zoomToSizeRatioFunction: isCrowd(graph.order) ? Math.sqrt : always,
  }
}

const always = () => 1
