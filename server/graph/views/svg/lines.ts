import type { ViewEdge } from '../../../shapes/views.ts'
import type { Act } from '../../../shapes/vocabulary.ts'
import { escapeText } from './markup.ts'
import type { Box } from './names.ts'
import { type Point, round } from './shapes.ts'

/** Lengths of dashes and gaps in pixels, for the acts whose lines are not solid, as in the client's pictures. */
const dashes: Readonly<Partial<Record<Act, string>>> = { proposed: '2 3', rejected: '7 4' }

/** The attribute that makes an act's line distinguishable without its colour. @param times how many times as long. */
export function dashOf(act: Act, times = 1): string {
  const dash = dashes[act]
  if (dash === undefined) return ''
  const lengths = dash.split(' ').map((length) => round(Number(length) * times))
  return ` stroke-dasharray="${lengths.join(' ')}"`
}

export interface LineOfDrawing {
  readonly edge: ViewEdge
  readonly from: Point
  readonly to: Point
  /** The bounds of the mark at which the line ends. */
  readonly mark: Box
  /** How far the control point lies beside the straight line, in pixels. */
  readonly bend: number
  readonly words: string
  readonly href: string
  /** Pixels, before `times`. */
  readonly widest: number
  /** How many times as wide lines and their heads are; absent: once. */
  readonly times?: number
}

/** Whether a link only speaks about its target, so that its line is lighter. */
export function isOnlyAbout({ attributes: { about = 0, count } }: ViewEdge): boolean {
  return about === count
}

/** Bends lines between the same two actors apart. */
export function bends(edges: readonly ViewEdge[]): { edge: ViewEdge; bend: number }[] {
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join('\n'))
  return [...pairs.values()].flatMap((pair) =>
    pair.map((edge, at) => {
      const bend = (at - (pair.length - 1) / 2) * 30
      return { edge, bend: edge.source < edge.target ? bend : -bend }
    }),
  )
}

/**
 * Draws a line as a link, with an invisible wider line that is easier to point at. One that only speaks about its target
 * is thin, with an open head.
 */
export function drawLine({ edge, from, to, mark, bend, words, href, widest, times = 1 }: LineOfDrawing): string {
  const { act, count } = edge.attributes
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  }
  const gap = (mark.right - mark.left) / 2 + 2
  const angle = Math.atan2(to.y - control.y, to.x - control.x)
  const back = (distance: number, aside = 0) =>
    `${round(to.x - Math.cos(angle) * distance - Math.sin(angle) * aside)} ${round(to.y - Math.sin(angle) * distance + Math.cos(angle) * aside)}`
  const light = isOnlyAbout(edge)
  const wide = times * (light ? 1 : Math.min(widest, 1.4 + Math.log2(count)))
  const half = 3.5 * times + wide
  const headed = act !== 'met'
  const d = `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${back(headed && !light ? gap + half : gap)}`
  const sides = [back(gap + 2 * half, half), back(gap + 2 * half, -half)]
  const filled = `<path class="head" d="M${back(gap)}L${sides.join('L')}Z"/>`
  const open = `<path class="line" d="M${sides[0]}L${back(gap)}L${sides[1]}" stroke-width="${times}"/>`
  const head = headed ? (light ? open : filled) : ''
  return `<a href="${escapeText(href)}" target="_blank" class="${act}" data-key="${escapeText(edge.key)}"><title>${escapeText(words)}</title><path class="reach" d="${d}"/><path class="line" d="${d}" stroke-width="${round(wide)}"${dashOf(act, times)}/>${head}</a>`
}
