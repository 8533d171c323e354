import { canvasOfSvg, pngOfCanvas } from '../../files/canvas-of-svg.ts'
import type { Screen } from '../camera/screen.ts'
import { drawOverlay } from '../overlay/draw-overlay.ts'
import { namesLayer } from '../programs/layers.ts'
import { type PictureWords, type ShownPicture, svgWithoutNames } from './svg-of-picture.ts'

/** Pixels of the file to one of the page. */
const density = 2

/** What is seen of the network as a PNG, at twice its size. Rejects where the browser cannot draw one so large. */
export async function pngOfPicture(shown: ShownPicture, words: PictureWords): Promise<Blob> {
  const canvas = await canvasOfSvg(svgWithoutNames(shown, words), density)
  canvas.getContext('2d')?.drawImage(drawnNames(shown), 0, 0)
  return pngOfCanvas(canvas)
}

/** The names, as they lie on the screen, on a canvas as fine as the file. */
function drawnNames({ screen, graph, composition, bounds, covered }: ShownPicture): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const { width, height } = screen.getDimensions()
  canvas.width = density * width
  canvas.height = density * height
  canvas.getContext('2d')?.scale(density, density)
  const fine: Screen = {
    getDimensions: () => screen.getDimensions(),
    getCanvases: () => ({ [namesLayer]: canvas }),
    graphToViewport: (point) => screen.graphToViewport(point),
    viewportToGraph: (point) => screen.viewportToGraph(point),
    scaleSize: (size) => screen.scaleSize(size),
    getNodeDisplayData: (node) => screen.getNodeDisplayData(node),
  }
  drawOverlay(fine, graph, composition, bounds, covered)
  return canvas
}
