import { css, html, LitElement, nothing, svg } from 'lit'
import { live } from 'lit/directives/live.js'
import { ChevronRight } from 'lucide'
import { arrowWords } from '../../act-words.ts'
import { tell } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { isOnlyAbout, shownEdges } from '../../picture/look/look.ts'
import type { Strength } from '../../picture/look/strengths.ts'
import { barOf, strengthsOf } from '../../picture/look/strengths.ts'
import type { Strongest } from '../../picture/look/strongest.ts'
import type { Least, State } from '../../state/state.ts'
import { asAtStart, drawsAll } from '../../state/state.ts'
import { foldStyle } from '../../style/fold-style.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'
import { foldOnEscape } from '../parts/fold-on-escape.ts'
import { icon } from '../parts/icon.ts'

/** Pixels. */
const [width, height] = [220, 34]

/**
 * How many of the lines the picture draws, and how many statements lines and actors need to be drawn: a small histogram
 * for each, with a slider below it. Tells `try` while a slider moves, and `go`.
 */
class Threshold extends LitElement {
  static override properties = {
    state: { attribute: false },
    graph: { attribute: false },
    strongest: { attribute: false },
    isOpen: { state: true },
  }
  static override styles = [
    shared,
    foldStyle,
    css`
      .opened {
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
      }
      label {
        display: grid;
        width: ${width}px;
      }
      svg {
        display: block;
        overflow: visible;
      }
      rect {
        fill: var(--said);
      }
      .lines rect {
        fill: var(--proposed);
      }
      .actors rect {
        fill: var(--person);
      }
      rect.out {
        opacity: 0.25;
      }
      input {
        width: 100%;
        margin: 0;
        accent-color: var(--accent);
      }
      .buttons {
        display: flex;
        gap: var(--space-2);
      }
    `,
  ]
  declare state: State
  /** All lines that the filters leave, drawn or not. */
  declare graph: Graph
  declare strongest: Strongest
  declare private isOpen: boolean

  constructor() {
    super()
    this.isOpen = false
  }

  override render() {
    const { graph, state, strongest } = this
    const all = [...shownEdges(graph, state)]
    const drawn = strongest.edges.size
    const words =
      drawn < all.length ? `${drawn.toLocaleString('en-GB')} of ${counted(all.length, 'line')}` : counted(drawn, 'line')
    return html`<details @keydown=${foldOnEscape} @toggle=${(event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open)}>
      <summary>${icon(ChevronRight)}<span class="visually-hidden">Drawn: </span>${words}</summary>
      ${this.isOpen ? this.sliders(all) : nothing}
    </details>`
  }

  private sliders(all: readonly string[]) {
    const { graph, state, strongest } = this
    const counts = (edges: readonly string[], isAbout: boolean) =>
      edges
        .map((edge) => graph.getEdgeAttributes(edge))
        .filter((edge) => isOnlyAbout(edge) === isAbout)
        .map(({ left }) => left)
    const drawn = (isAbout: boolean) => counts([...strongest.edges], isAbout).length
    const actors = graph.mapNodes((_, { statements }) => statements).filter((number) => number > 0)
    return html`<div class="opened" role="group" aria-label="What is drawn">
      ${this.slider('lines', arrowWords.directed, 'line', counts(all, false), strongest.lines, drawn(false))}
      ${this.slider('about', arrowWords.about, 'line', counts(all, true), strongest.about, drawn(true))}
      ${this.slider('actors', 'Actors', 'actor', actors, Math.max(1, state.least.actors ?? 1), strongest.nodes.size)}
      <div class="buttons">
        <button type="button" ?disabled=${isSame(state.least, asAtStart)} @click=${() => this.go(asAtStart)}>The strongest</button>
        <button type="button" ?disabled=${isSame(state.least, drawsAll)} @click=${() => this.go(drawsAll)}>Everything</button>
      </div>
    </div>`
  }

  private slider(
    part: keyof Least,
    title: string,
    what: string,
    numbers: readonly number[],
    now: number,
    drawn: number,
  ) {
    const strengths = strengthsOf(numbers)
    if (strengths.length === 0) return nothing
    const at = barOf(strengths, now)
    const isOpen = this.state.least[part] === null
    const words = isOpen
      ? part === 'actors'
        ? `those with a line: ${counted(drawn, what)}`
        : `the strongest: ${counted(drawn, what)}`
      : `at least ${counted(now, 'statement')}: ${counted(drawn, what)}`
    const least = (event: Event): Least => {
      const chosen = strengths[Number((event.target as HTMLInputElement).value)]
      return { ...this.state.least, [part]: chosen?.from ?? now }
    }
    return html`<label class=${part}><span>${title}</span>
      ${histogram(strengths, at)}
      <input type="range" name=${part} min="0" max=${strengths.length - 1} step="1" .value=${live(String(Math.min(at, strengths.length - 1)))}
        aria-label="${title}: the least number of statements" aria-valuetext=${words}
        @input=${(event: Event) => tell(this, 'try', { ...this.state, least: least(event) })}
        @change=${(event: Event) => this.go(least(event))} />
      <span class="muted">${words}</span>
    </label>`
  }

  private go(least: Least): void {
    tell(this, 'go', { ...this.state, least })
  }
}

/** Bars of the roots of their counts, since the first is so much higher than all others. @param first the first that counts. */
function histogram(strengths: readonly Strength[], first: number) {
  const most = Math.sqrt(strengths.reduce((high, { count }) => Math.max(high, count), 1))
  const step = width / strengths.length
  return html`<svg width=${width} height=${height} aria-hidden="true">${strengths.map(({ count }, at) => {
    const high = count === 0 ? 0 : Math.max(1, (Math.sqrt(count) / most) * height)
    return svg`<rect class=${at < first ? 'out' : ''} x=${at * step} y=${height - high} width=${Math.max(1, step - 1)} height=${high} />`
  })}</svg>`
}

function isSame(one: Least, other: Least): boolean {
  return one.lines === other.lines && one.about === other.about && one.actors === other.actors
}

customElements.define('parley-threshold', Threshold)
