import type { TemplateResult } from 'lit'
import { nothing, svg } from 'lit'
import { ACTS } from '../../../server/shapes/vocabulary.ts'
import type { Bin } from '../../ledger/histogram.ts'
import type { Range } from './brush.ts'

/** Height of the plot, in pixels. */
export const height = 44

/** A bar for each bin, with its acts stacked. @param barWidth distance from bar to bar, in pixels. */
export function bars(bins: readonly Bin[], { first, last }: Range, barWidth: number): TemplateResult {
  const most = Math.max(1, ...bins.map(({ total }) => total))
  const scale = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * (height - 4)))
  const wide = Math.max(1, barWidth - (barWidth > 4 ? 1 : 0))
  return svg`${bins.map((bin, at) => {
    let y = height
    return svg`<g class=${at < first || at > last ? 'out' : ''}>${ACTS.map((act) => {
      const high = scale(bin.counts[act])
      y -= high
      return high === 0 ? nothing : svg`<rect class=${act} x=${at * barWidth} y=${y} width=${wide} height=${high} />`
    })}</g>`
  })}` as unknown as TemplateResult
}

/** A band behind some bars: the days that are shown, or those that they are compared with. */
export function band(what: 'chosen' | 'against', { first, last }: Range, barWidth: number) {
  return svg`<rect class="band ${what}" x=${first * barWidth} y="0.5" width=${(last - first + 1) * barWidth} height=${height - 1} />`
}

/** The handle at an end of the chosen days. @param x in pixels. */
export function handleShape(x: number) {
  return svg`<rect class="reach" x=${x - 10} width="20" height=${height} /><rect class="bar" x=${x - 1.5} width="3" height=${height} /><rect class="knob" x=${x - 4} y=${height / 2 - 8} width="8" height="16" rx="3" />`
}
