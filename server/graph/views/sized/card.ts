import type { ViewDocument } from '../../../shapes/views.ts'
import { colours } from '../svg/colours.ts'
import { flatten } from '../svg/flatten.ts'
import { escapeText } from '../svg/markup.ts'
import { faces } from '../svg/style.ts'
import { counted, dayWords } from '../svg/words.ts'
import { drawNetwork } from './draw-network.ts'
import { cutTo, linesOf } from './measure.ts'
import { strongestActors } from './strongest-actors.ts'
import { sizedStyle } from './style.ts'

/** The size of a large image in Open Graph and Twitter, in pixels. */
export const cardSize = { width: 1200, height: 630 }

/** Feeds on a phone show a card 360 pixels wide, at which this font size is 11 pixels. */
const least = 37

const side = 40
const most = { actors: 15, lines: 30 }

/**
 * The image shown with a link in a feed: the title, the strongest actors, and the day of the data, in the light theme, all
 * large enough for a phone.
 */
export function drawCard(document: ViewDocument): string {
  const { width, height } = cardSize
  const inside = width - 2 * side
  const size = 52
  const lines = linesOf(inside, document.attributes.title, size, 2)
  const text = (y: number, font: number, weight: number, fill: string, words: string) =>
    `<text x="${side}" y="${y}" font-family="${faces}" font-size="${font}" font-weight="${weight}" fill="${fill}">${escapeText(words)}</text>`
  const top = 32 + lines.length * size * 1.12
  const bottom = height - 70
  const network = drawNetwork(strongestActors(document, most.actors, most.lines), {
    room: { width, height: bottom - top },
    radii: { largest: 36, smallest: 10 },
    times: 1.5,
    names: { most: most.actors, least, greatest: 40 },
    edgeHref: () => '/',
    nodeHref: () => '/',
  })
  return flatten(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" class="parley" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${sizedStyle}</style>`,
      `<rect width="${width}" height="${height}" fill="${colours.paper[0]}"/>`,
      ...lines.map((line, at) => text(72 + at * size * 1.12, size, 600, colours.ink[0], line)),
      `<g class="card" transform="translate(0 ${top})">${network}</g>`,
      text(height - 26, least, 500, colours.muted[0], cutTo(inside, footOf(document), least)),
      '</svg>',
    ].join('\n'),
    'light',
  )
}

/** The day of the data, how much it is, and where from. */
function footOf({ attributes, statements }: ViewDocument): string {
  const { frozen } = attributes
  const days = statements.flatMap(({ article }) => article.publishedAt ?? []).sort()
  const last = days.at(-1)
  const day = frozen ?? last
  const sums = counted(attributes.statements, 'statement')
  return [day === undefined ? undefined : dayWords(day.slice(0, 10)), sums, 'Parley']
    .filter((part) => part !== undefined)
    .join(' · ')
}
