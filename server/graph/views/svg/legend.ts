import type { View } from '../../../shapes/views.ts'
import { ACTOR_KINDS, ACTS } from '../../../shapes/vocabulary.ts'
import { dashOf, isOnlyAbout } from './lines.ts'
import { widthOf } from './names.ts'
import { shapeOf } from './shapes.ts'

/**
 * Draws the legend, in one row from x = 16: only the acts, the lighter lines and the kinds that occur in the drawing.
 * @returns its markup, and the width that it needs.
 */
export function drawLegend({ nodes, edges }: Pick<View, 'nodes' | 'edges'>, y: number) {
  let x = 16
  const parts: string[] = []
  for (const act of ACTS.filter((one) => edges.some(({ attributes }) => attributes.act === one))) {
    const head = act === 'met' ? '' : `<path class="head" d="M${x + 28} ${y}l-9 -4.5v9z"/>`
    parts.push(
      `<g class="${act}"><path class="line" d="M${x} ${y}h${act === 'met' ? 28 : 21}" stroke-width="2"${dashOf(act)}/>${head}</g><text class="note" x="${x + 34}" y="${y + 4}">${act}</text>`,
    )
    x += Math.round(34 + widthOf(act) + 18)
  }
  const light = edges.find(isOnlyAbout)
  if (light !== undefined) {
    const arrow = `<path class="line" d="M${x} ${y}h28m-8 -4l8 4l-8 4" stroke-width="1"/>`
    const words = 'speaks about'
    parts.push(
      `<g class="${light.attributes.act}">${arrow}</g><text class="note" x="${x + 34}" y="${y + 4}">${words}</text>`,
    )
    x += Math.round(34 + widthOf(words) + 18)
  }
  for (const kind of ACTOR_KINDS.filter((one) => nodes.some(({ attributes }) => attributes.kind === one))) {
    parts.push(
      `<g class="${kind}">${shapeOf(kind, { x: x + 6, y }, 6)}</g><text class="note" x="${x + 18}" y="${y + 4}">${kind}</text>`,
    )
    x += Math.round(18 + widthOf(kind) + 18)
  }
  return { markup: `<g class="legend" role="presentation">${parts.join('')}</g>`, width: x }
}
