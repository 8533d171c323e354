import type { SVGTemplateResult } from 'lit'
import { html, nothing, svg } from 'lit'
import type { IconNode } from 'lucide'
import type { Act, ActorKind } from '../../../server/shapes/vocabulary.ts'
import { DASHES } from '../../style/dashes.ts'

/** A Lucide icon. It is hidden from screen readers: words beside it must say what it means. */
export function icon(node: IconNode) {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${node.map(part)}</svg>`
}

/** The shape of a kind of actor, as the picture draws it. */
export function kindGlyph(kind: ActorKind) {
  return html`<svg class="glyph ${kind}" viewBox="0 0 16 16" width="12" height="12" fill="currentColor" aria-hidden="true">
    ${kindShapes[kind]}
  </svg>`
}

/** The line of an act, as the picture draws it; `isLighter` where it only speaks about its target. */
export function actGlyph(act: Act, isLighter = false) {
  const width = isLighter ? 1.2 : 2.4
  return html`<svg class="glyph ${act} ${isLighter ? 'lighter' : ''}" viewBox="0 0 28 10" width="28" height="10" fill="currentColor" aria-hidden="true">
    <path d=${act === 'met' ? 'M0 5.2h28' : 'M0 5.2h19'} stroke="currentColor" stroke-width=${width} stroke-dasharray=${DASHES[act]?.join(' ') ?? nothing} />
    ${act === 'met' ? nothing : svg`<path d=${isLighter ? 'M19 2.2 25 5.2 19 8.2z' : 'M19 .4 28 5.2 19 10z'} />`}
  </svg>`
}

const kindShapes: Readonly<Record<ActorKind, SVGTemplateResult>> = {
  person: svg`<circle cx="8" cy="8" r="6" />`,
  country: svg`<rect x="2.7" y="2.7" width="10.6" height="10.6" />`,
  organisation: svg`<path d="M8 .5 15.5 8 8 15.5.5 8z" />`,
}

function part([name, attributes]: IconNode[number]): SVGTemplateResult {
  const { d, cx, cy, r, x1, x2, y1, y2, x, y, width, height, rx, points } = attributes as Record<string, string>
  switch (name) {
    case 'path':
      return svg`<path d=${d} />`
    case 'circle':
      return svg`<circle cx=${cx} cy=${cy} r=${r} />`
    case 'line':
      return svg`<line x1=${x1} x2=${x2} y1=${y1} y2=${y2} />`
    case 'rect':
      return svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${rx ?? 0} />`
    case 'polyline':
      return svg`<polyline points=${points} />`
    default:
      throw new Error(`icon: lucide draws with <${name}>, which is not known here; add it`)
  }
}
