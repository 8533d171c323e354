import type { Screen } from '../camera/screen.ts'
import { drawOverlay } from '../overlay/draw-overlay.ts'
import { namesLayer } from '../programs/layers.ts'
import { type PictureWords, type ShownPicture, svgWithoutNames } from './svg-of-picture.ts'

/** Pixels of the file to one of the page. */
const density = 2

/** What is seen of the network as a PNG, at twice its size. Rejects where the browser cannot draw one so large. */
export async function pngOfPicture(shown: ShownPicture, words: PictureWords): Promise<Blob> {
  const { width, height } = shown.screen.getDimensions()
  const canvas = document.createElement('canvas')
  canvas.width = density * width
  canvas.height = density * height
  const context = canvas.getContext('2d')
  const address = URL.createObjectURL(new Blob([svgWithoutNames(shown, words)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    context?.drawImage(drawnNames(shown), 0, 0)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('The picture is too large for this browser.')) : resolve(blob),
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
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
