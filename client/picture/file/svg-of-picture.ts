import type { Screen } from '../camera/screen.ts'
import type { Box } from '../geometry/box.ts'
import type { Graph } from '../graph/graph.ts'
import type { Composition } from '../look/composition.ts'
import { inkOfName } from '../look/look.ts'
import type { PlacedLabel } from '../names/labels.ts'
import { faces, lettersOf } from '../names/lettering.ts'
import { linksOnScreen, marksOnScreen } from './on-screen.ts'

/** A picture as it stands on the screen. */
export interface ShownPicture {
  readonly screen: Screen
  readonly graph: Graph
  readonly composition: Composition
  /** Where the names lie. */
  readonly labels: readonly PlacedLabel[]
  /** The part of the picture where names may lie, and parts of it that something else covers. */
  readonly bounds: Box
  readonly covered: readonly Box[]
}

/** What a file says of its picture. */
export interface PictureWords {
  readonly title: string
  /** Where the picture was taken. */
  readonly address: string
}

/** What is seen of the network, in its theme and at its size, as an SVG file. */
export function svgOfPicture(shown: ShownPicture, words: PictureWords): string {
  return written(shown, words, names(shown))
}

/** The same without names, which a picture of SVG cannot write in the page's faces. */
export function svgWithoutNames(shown: ShownPicture, words: PictureWords): string {
  return written(shown, words, [])
}

function written({ screen, graph, composition }: ShownPicture, words: PictureWords, names: readonly string[]): string {
  const { width, height } = screen.getDimensions()
  const { paper } = composition.scene.palette
  const links = linksOnScreen(screen, graph, composition).map(
    ({ line, tip, colour, thickness, dash }) =>
      `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${thickness}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>${tip === '' ? '' : `<path d="${tip}" fill="${colour}"/>`}`,
  )
  const marks = marksOnScreen(screen, graph, composition).map(
    ({ path, colour }) => `<path d="${path}" fill="${colour}"/>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(words.title)}</title><desc>${escaped(words.address)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...links,
    ...marks,
    ...names,
    '</svg>\n',
  ].join('\n')
}

function names({ graph, composition, labels }: ShownPicture): string[] {
  const { scene } = composition
  const { palette } = scene
  return labels.map(({ key, left, top, bottom, leader }) => {
    const { label, kind } = graph.getNodeAttributes(key)
    const { family, weight, size, spacing } = faces[kind]
    const line =
      leader === undefined
        ? ''
        : `<path d="M${round(leader.from.x)} ${round(leader.from.y)}L${round(leader.to.x)} ${round(leader.to.y)}" stroke="${palette.muted}"/>`
    return `${line}<text x="${round(left)}" y="${round((top + bottom) / 2)}" dominant-baseline="central" font-family="${escaped(family)}" font-weight="${weight}" font-size="${size}" letter-spacing="${spacing}" fill="${inkOfName(scene, key)}" stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(lettersOf(label, kind))}</text>`
  })
}

function round(pixels: number): number {
  return Math.round(10 * pixels) / 10
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
