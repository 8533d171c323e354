import { canvasOfSvg, pngOfCanvas } from '../../files/canvas-of-svg.ts'

const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'color',
] as const

/** A drawing of the page as an SVG file, with the style sheets' rules written as attributes. */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, at) => {
    const style = getComputedStyle(original)
    for (const property of properties) copies[at]?.setAttribute(property, style.getPropertyValue(property))
  })
  for (const link of copy.querySelectorAll('a')) {
    const href = link.getAttribute('href')
    if (href !== null) link.setAttribute('href', new URL(href, location.href).href)
  }
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

/** The same as a PNG, at twice the size that it has on the page. Rejects where the browser cannot draw one so large. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  return pngOfCanvas(await canvasOfSvg(svgOf(drawing), 2))
}
