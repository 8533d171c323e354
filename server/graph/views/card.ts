import type { ViewDocument } from '../../types.ts'
import { colours } from './colours.ts'
import { escapeText } from './markup.ts'
import { fitTo, widthOf } from './names.ts'
import { faces } from './style.ts'
import { attributionOf } from './words.ts'

/** What Open Graph and Twitter show of a large picture. Pixels. */
export const cardSize = { width: 1200, height: 630 }

const inner = { x: 40, y: 150, width: 1120, height: 410 }

/**
 * The picture that goes with a link in a feed: title, drawing and attribution, in the light theme.
 * @param flat the drawing with `plain`, as `flatten` gives it.
 */
export function drawCard(document: ViewDocument, flat: string): string {
  const { title } = document.attributes
  const [first = '', second] = linesOf(title, 1120 / 3.1)
  const { width, height } = cardSize
  const [paper] = colours.paper
  const text = (y: number, size: number, weight: number, fill: string, words: string) =>
    `<text x="40" y="${y}" font-family="${faces}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(words)}</text>`
  const nested = flat.replace(
    /^<svg [^>]*?viewBox="([^"]*)" width="[^"]*" height="[^"]*"/,
    (_, box: string) =>
      `<svg class="parley plain transparent" viewBox="${box}" x="${inner.x}" y="${inner.y}" width="${inner.width}" height="${inner.height}"`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
${text(72, 42, 600, colours.ink[0], first)}
${second === undefined ? '' : text(122, 42, 600, colours.ink[0], second)}
${nested}
${text(604, 21, 400, colours.muted[0], fitTo(1120 / 1.62, attributionOf(document)))}
</svg>`
}

/** At most two lines, broken between words. @param room in pixels at 13 pixels of height. */
function linesOf(title: string, room: number): [string, string?] {
  if (widthOf(title) <= room) return [title]
  const words = title.split(' ')
  let count = 1
  while (count < words.length && widthOf(words.slice(0, count + 1).join(' ')) <= room) count++
  const rest = words.slice(count).join(' ')
  return rest === '' ? [fitTo(room, title)] : [fitTo(room, words.slice(0, count).join(' ')), fitTo(room, rest)]
}
