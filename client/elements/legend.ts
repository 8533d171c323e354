import { css, html, LitElement } from 'lit'
import type { Act, ActorKind } from '../../server/types.ts'
import { ACTOR_KINDS, ACTS } from '../../server/types.ts'
import type { Graph } from '../picture/graph.ts'
import type { Arrangement, State } from '../state.ts'
import { COLOURINGS, LAYOUTS, SIZES, toggleAct, toggleKind } from '../state.ts'
import { shared } from '../style/shared.ts'
import { actWord, colouringWord, counted, kindWords, layoutWord, sizeWord } from '../words.ts'
import { actGlyph, kindGlyph } from './icon.ts'

/** Explains the marks of the picture, and filters by them. */
export class Legend extends LitElement {
  static override properties = { state: { attribute: false }, graph: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
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
        padding: var(--space-1) var(--space-2);
        color: var(--muted);
        cursor: pointer;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.4em;
        padding: 0 var(--space-2);
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
        svg {
          max-width: 18px;
        }
      }
    `,
  ]
  declare state: State
  declare graph: Graph

  override render() {
    const { state } = this
    return html`
      <div role="group" aria-label="Acts shown">
        ${ACTS.map((act) => this.toggle(state.acts.includes(act), actGlyph(act), actWord[act], this.actCount(act), 'link', toggleAct(state, act)))}
      </div>
      <div role="group" aria-label="Kinds of actors shown">
        ${ACTOR_KINDS.map((kind) => this.toggle(state.kinds.includes(kind), kindGlyph(kind), kindWords[kind], this.kindCount(kind), 'actor', toggleKind(state, kind)))}
      </div>
      <details>
        <summary>How it is drawn</summary>
        <div role="group" aria-label="How the picture is drawn">
          ${this.choice('Size', SIZES, 'size', sizeWord)} ${this.choice('Colour', COLOURINGS, 'colouring', colouringWord)}
          ${this.choice('Places', LAYOUTS, 'layout', layoutWord)}
        </div>
      </details>
    `
  }

  private choice<K extends keyof Arrangement>(
    name: string,
    all: readonly Arrangement[K][],
    part: K,
    words: Readonly<Record<Arrangement[K], string>>,
  ) {
    const { arrangement } = this.state
    const choose = (value: string) => {
      const chosen = all.find((each) => each === value) as Arrangement[K]
      const detail: State = { ...this.state, arrangement: { ...arrangement, [part]: chosen } }
      this.dispatchEvent(new CustomEvent('go', { detail }))
    }
    return html`<label>${name}
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${all.map((each) => html`<option value=${each} ?selected=${arrangement[part] === each}>${words[each]}</option>`)}
      </select>
    </label>`
  }

  private toggle(on: boolean, glyph: unknown, word: string, count: number, what: string, next: State) {
    return html`<button type="button" aria-pressed=${on} @click=${() => this.dispatchEvent(new CustomEvent('go', { detail: next }))}>
      ${glyph}<span class="word">${word}</span
      ><span class="count muted" ?hidden=${!on}>${count}<span class="visually-hidden"> ${counted(count, what).replace(/^\S+ /, '')}</span></span>
    </button>`
  }

  private actCount(act: Act): number {
    return this.graph.filterEdges((_, attributes) => attributes.act === act).length
  }

  private kindCount(kind: ActorKind): number {
    return this.graph.filterNodes((_, attributes) => attributes.kind === kind).length
  }
}

customElements.define('parley-legend', Legend)
