import type { PropertyValues } from 'lit'
import { css, html, LitElement, nothing } from 'lit'
import { ChevronRight } from 'lucide'
import type { Act, ActorKind } from '../../../server/shapes/vocabulary.ts'
import { ACTOR_KINDS, ACTS } from '../../../server/shapes/vocabulary.ts'
import { arrowWords } from '../../act-words.ts'
import { tell } from '../../events.ts'
import { colouringOf } from '../../picture/graph/communities.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { isOnlyAbout } from '../../picture/look/look.ts'
import type { Arrangement, State } from '../../state/state.ts'
import { COLOURINGS, LAYOUTS, SIZES, toggleAct, toggleKind, toggleRole } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { actWord, colouringWord, counted, kindWords, layoutWord, sizeWord } from '../../words.ts'
import { foldOnEscape } from '../parts/fold-on-escape.ts'
import { actGlyph, icon, kindGlyph } from '../parts/icon.ts'
import './community-key.ts'

/** Explains the marks and links of the picture, and filters by them. Tells `go`. */
class Legend extends LitElement {
  static override properties = { state: { attribute: false }, graph: { attribute: false }, drawn: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        min-width: 0;
        flex-direction: column;
        gap: var(--space-1);
        padding: var(--space-2);
        background: var(--sheet);
        border: 1px solid var(--rule);
        border-radius: var(--corner);
        font-size: var(--text-s);
      }
      [role='group'] {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }
      summary {
        min-height: 2rem;
        padding: 0 var(--space-2);
        color: var(--muted);
      }
      details {
        position: relative;
      }
      .drawing {
        position: absolute;
        z-index: 2;
        bottom: calc(100% + var(--space-2));
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3);
        border: 1px solid var(--border);
        background: var(--sheet);
        box-shadow: var(--shade);
      }
      .lines {
        align-items: center;
        column-gap: var(--space-1);
      }
      .shapes svg {
        color: var(--ink);
      }
      parley-community-key {
        flex-basis: 100%;
        min-width: 0;
        max-width: 100%;
        overflow: hidden;
        padding-inline: var(--space-2);
      }
      label {
        display: grid;
        grid-template-columns: 4rem auto;
        align-items: center;
        white-space: nowrap;
      }
      select {
        min-height: 2rem;
        font: inherit;
        color: var(--ink);
        background: var(--sheet);
        border: 1px solid var(--border);
        border-radius: var(--corner);
      }
      button {
        display: flex;
        align-items: center;
        gap: 0.5em;
        min-height: 2rem;
        padding: 0 var(--space-2);
        border-color: transparent;
      }
      button[aria-pressed='false'] .word {
        text-decoration: line-through;
        color: var(--muted);
      }
      button[aria-pressed='false'] svg {
        opacity: 0.35;
      }
      /* Rows fill best in this order where there is room. */
      @container (min-width: 901px) {
        .lines,
        details {
          order: 1;
        }
      }
      @container (max-width: 900px) {
        .count {
          display: none;
        }
      }
      @media (max-width: 719px) {
        button {
          gap: 0.35em;
          padding: 0 0.3rem;
          font-size: var(--text-xs);
        }
        .lines {
          column-gap: 0;
        }
        .lines > button {
          padding-inline: 0.25rem 0;
        }
        svg {
          max-width: 18px;
        }
      }
    `,
  ]
  declare state: State
  /** All that the filters may leave. */
  declare graph: Graph
  /** What of it is drawn. */
  declare drawn: Graph
  private counts = {} as Counts

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state') as State | undefined
    if (changed.has('graph') || before?.acts !== this.state.acts) this.counts = countsOf(this.graph, this.state.acts)
  }

  override render() {
    const { state } = this
    const arrangement = { ...state.arrangement, colouring: colouringOf(this.graph, state.arrangement) }
    const { colouring } = arrangement
    return html`
      <div role="group" aria-label="Acts shown">
        ${ACTS.map((act) => this.toggle(state.acts.includes(act), actGlyph(act), actWord[act], this.counts[act], 'link', toggleAct(state, act)))}
      </div>
      <div role="group" aria-label="What an arrow from A to B means" class="lines">
        ${this.toggle(state.roles.includes('to'), actGlyph('said'), arrowWords.directed, this.counts.directed, 'link', toggleRole(state, 'to'))}
        ${this.toggle(state.roles.includes('about'), actGlyph('said', true), arrowWords.about, this.counts.about, 'link', toggleRole(state, 'about'))}
      </div>
      <div role="group" aria-label="Kinds of actors shown" class=${colouring === 'kind' ? '' : 'shapes'}>
        ${ACTOR_KINDS.map((kind) => this.toggle(state.kinds.includes(kind), kindGlyph(kind), kindWords[kind], this.counts[kind], 'actor', toggleKind(state, kind)))}
      </div>
      ${colouring === 'community' ? html`<parley-community-key .state=${state} .graph=${this.drawn}></parley-community-key>` : nothing}
      <details part="drawing" @keydown=${foldOnEscape}>
        <summary>${icon(ChevronRight)}How it is drawn</summary>
        <div role="group" class="drawing" aria-label="How the picture is drawn">
          ${this.choice('Size', SIZES, 'size', arrangement.size, sizeWord)}
          ${this.choice('Colour', COLOURINGS, 'colouring', colouring, colouringWord)}
          ${this.choice('Places', LAYOUTS, 'layout', arrangement.layout, layoutWord)}
        </div>
      </details>
    `
  }

  private choice<K extends keyof Arrangement, Value extends Arrangement[K] & string>(
    name: string,
    all: readonly Value[],
    part: K,
    now: Value,
    words: Readonly<Record<Value, string>>,
  ) {
    const { arrangement } = this.state
    const choose = (value: string) => {
      const chosen = all.find((each) => each === value)
      const next: State = { ...this.state, arrangement: { ...arrangement, [part]: chosen } }
      tell(this, 'go', next)
    }
    return html`<label>${name}
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${all.map((each) => html`<option value=${each} ?selected=${now === each}>${words[each]}</option>`)}
      </select>
    </label>`
  }

  private toggle(on: boolean, glyph: unknown, word: string, count: number, what: string, next: State) {
    return html`<button type="button" aria-pressed=${on} @click=${() => tell(this, 'go', next)}>
      ${glyph}<span class="word">${word}</span
      ><span class="count muted" ?hidden=${!on}>${count.toLocaleString('en-GB')}<span class="visually-hidden"> ${counted(count, what).replace(/^\S+ /, '')}</span></span>
    </button>`
  }
}

type Counts = Readonly<Record<Act | ActorKind | 'directed' | 'about', number>>

/**
 * How many links each act has in a graph, as far as the filters leave a statement of them, how many arrows of the acts
 * shown are directed to their target and how many only speak about it, and how many actors each kind has.
 */
function countsOf(graph: Graph, shown: readonly Act[]): Counts {
  const counts = Object.fromEntries([...ACTS, ...ACTOR_KINDS, 'directed', 'about'].map((each) => [each, 0])) as Record<
    keyof Counts,
    number
  >
  graph.forEachEdge((_, edge) => {
    if (edge.left === 0) return
    counts[edge.act]++
    if (!shown.includes(edge.act)) return
    if (isOnlyAbout(edge)) counts.about++
    else if (edge.act !== 'met') counts.directed++
  })
  graph.forEachNode((_, { kind }) => counts[kind]++)
  return counts
}

customElements.define('parley-legend', Legend)
