import type { ViewDocument } from '../../../shapes/views.ts'
import { colours } from './colours.ts'
import { flatten } from './flatten.ts'
import { escapeText } from './markup.ts'
import { fitTo, widthOf } from './names.ts'
import { faces } from './style.ts'
import { drawView } from './svg.ts'
import { attributionOf } from './words.ts'

/** The size of a large image in Open Graph and Twitter, in pixels. */
export const cardSize = { width: 1200, height: 630 }

/** Pixels to cut off the drawing's top and bottom, where it has its title and legend: a card has its own. */
const cutOff = { top: 34, bottom: 58 }

/**
 * The image shown with a link in a feed: the title, the actors that have lines, and the attribution, in the light
 * theme.
 */
export function drawCard(document: ViewDocument): string {
  const { width, height } = cardSize
  const [paper] = colours.paper
  const [first = '', second] = linesOf(document.attributes.title, 1120 / 3.1)
  const text = (y: number, size: number, weight: number, fill: string, words: string) =>
    `<text x="40" y="${y}" font-family="${faces}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(words)}</text>`
  const top = second === undefined ? 92 : 142
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
${text(72, 42, 600, colours.ink[0], first)}
${second === undefined ? '' : text(122, 42, 600, colours.ink[0], second)}
${drawingWithin(document, { x: 40, y: top, width: 1120, height: 566 - top })}
${text(604, 21, 400, colours.muted[0], fitTo(1120 / 1.62, attributionOf(document)))}
</svg>`
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawingWithin({ nodes, edges }: ViewDocument, { x, y, width, height }: Room): string {
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const shown = joined.size === 0 ? nodes : nodes.filter(({ key }) => joined.has(key))
  const svg = drawView({ nodes: shown, edges }, { title: '', edgeHref: () => '/', nodeHref: () => '/' })
  return flatten(svg, 'light').replace(
    /^<svg [^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/,
    (_, wide: string, high: string) =>
      `<svg class="parley plain transparent" viewBox="0 ${cutOff.top} ${wide} ${Number(high) - cutOff.top - cutOff.bottom}" x="${x}" y="${y}" width="${width}" height="${height}">`,
  )
}

/** Breaks a title between words into at most two lines. @param room width in pixels at a font size of 13 pixels. */
function linesOf(title: string, room: number): [string, string?] {
  if (widthOf(title) <= room) return [title]
  const words = title.split(' ')
  let count = 1
  while (count < words.length && widthOf(words.slice(0, count + 1).join(' ')) <= room) count++
  const rest = words.slice(count).join(' ')
  return rest === '' ? [fitTo(room, title)] : [fitTo(room, words.slice(0, count).join(' ')), fitTo(room, rest)]
}
