/**
 * A drawing on a canvas, so many pixels of the file to one of the page, to be drawn over and saved.
 * @param svg a whole document of SVG with its size.
 * @throws DOMException where the browser cannot read the drawing.
 */
export async function canvasOfSvg(svg: string, density: number): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = density * image.width
    canvas.height = density * image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A canvas as a PNG. Rejects where the browser cannot make one so large. */
export function pngOfCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error('The picture is too large for this browser.')) : resolve(blob),
    ),
  )
}
