import { css, html, LitElement, nothing } from 'lit'
import { Search as Lens } from 'lucide'
import type { ActorSummary } from '../../server/types.ts'
import type { Api } from '../api.ts'
import { shared } from '../style/shared.ts'
import { counted, kindWord } from '../words.ts'
import { icon, kindGlyph } from './icon.ts'
import { Remote } from './remote.ts'

const mostResults = 8

/** Finds actors by name and alias: a combobox with a list, after the ARIA Authoring Practices. */
export class Search extends LitElement {
  static override properties = {
    api: { attribute: false },
    label: {},
    words: { state: true },
    open: { state: true },
    active: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
      }
      .box {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding-inline: var(--space-3);
        border: 1px solid var(--border);
        border-radius: 3px;
        background: var(--sheet);
        color: var(--muted);
      }
      .box:focus-within {
        outline: 2.5px solid var(--accent);
        outline-offset: 1px;
      }
      input {
        flex: 1;
        min-width: 0;
        height: 2.4rem;
        border: none;
        background: none;
        color: var(--ink);
        font: inherit;
      }
      input:focus-visible {
        outline: none;
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      kbd {
        padding: 0 0.45em;
        border: 1px solid var(--rule);
        border-radius: 3px;
        font: inherit;
        font-size: var(--text-s);
      }
      .list {
        position: absolute;
        z-index: 20;
        inset: calc(100% + 4px) 0 auto 0;
        max-height: min(26rem, 70vh);
        overflow-y: auto;
        background: var(--sheet);
        border: 1px solid var(--border);
        border-radius: 3px;
        box-shadow: 0 6px 24px rgb(0 0 0 / 0.14);
      }
      [role='option'] {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 0 var(--space-2);
        align-items: baseline;
        padding: var(--space-2) var(--space-3);
        cursor: pointer;
      }
      [role='option'] .alias {
        grid-column: 2;
      }
      [aria-selected='true'] {
        background: var(--marker);
      }
      [aria-selected='true'] .muted {
        color: var(--ink);
      }
      .none {
        padding: var(--space-3);
      }
      @media (max-width: 719px) {
        kbd {
          display: none;
        }
      }
    `,
  ]
  declare api: Api
  /** What the box is called. */
  declare label: string
  declare private words: string
  declare private open: boolean
  declare private active: number
  private readonly remote = new Remote<readonly ActorSummary[]>(this)

  constructor() {
    super()
    this.label = 'Find an actor'
    this.words = ''
    this.open = false
    this.active = 0
  }

  override focus(): void {
    const input = this.renderRoot.querySelector('input')
    input?.focus()
    input?.select()
  }

  override willUpdate(): void {
    const q = this.words.trim()
    this.remote.ask(q === '' ? undefined : q, async (signal) => {
      await pause(signal)
      return (await this.api.findActors(q, mostResults, signal)).items
    })
  }

  override render() {
    const found = this.found()
    const shown = this.open && this.words.trim() !== '' && this.remote.state.is !== 'loading'
    const active = shown ? found[this.active] : undefined
    return html`
      <div class="box">
        ${icon(Lens)}
        <input
          type="text" role="combobox" aria-label=${this.label} placeholder="Find a person, country, organisation"
          autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
          aria-autocomplete="list" aria-controls="results" aria-expanded=${shown && found.length > 0}
          aria-activedescendant=${active === undefined ? nothing : `result-${this.active}`}
          .value=${this.words} @input=${this.type} @keydown=${this.key}
          @focus=${() => (this.open = true)} @blur=${() => (this.open = false)}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div class="list" ?hidden=${!shown}>
        <div id="results" role="listbox" aria-label="Actors">${found.map((actor, index) => this.option(actor, index))}</div>
        ${this.note(found)}
      </div>
      <p class="visually-hidden" role="status">${shown ? `${counted(found.length, 'actor')} found` : ''}</p>
    `
  }

  private option(actor: ActorSummary, index: number) {
    const alias = matchingAlias(actor, this.words)
    return html`<div
      role="option" id="result-${index}" aria-selected=${index === this.active}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(actor)}
      @mousemove=${() => (this.active = index)}
    >
      ${kindGlyph(actor.kind)}
      <span>${actor.name}<span class="visually-hidden">, ${kindWord[actor.kind]},</span></span>
      <span class="muted small">${counted(actor.made + actor.about, 'statement')}</span>
      ${alias === undefined ? nothing : html`<span class="alias muted small">also “${alias}”</span>`}
    </div>`
  }

  private note(found: readonly ActorSummary[]) {
    const { state } = this.remote
    if (state.is === 'failed') {
      return html`<div class="none"><p>${state.message}</p><button type="button" @mousedown=${() => this.remote.again()}>Try again</button></div>`
    }
    return state.is === 'ready' && found.length === 0
      ? html`<p class="none muted">No actor of that name. Try a surname, a capital or an abbreviation.</p>`
      : nothing
  }

  private found(): readonly ActorSummary[] {
    return this.remote.state.is === 'ready' ? this.remote.state.value : []
  }

  private type(event: InputEvent): void {
    this.words = (event.target as HTMLInputElement).value
    this.open = true
    this.active = 0
  }

  private key(event: KeyboardEvent): void {
    const found = this.found()
    const last = found.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active <= 0 ? last : this.active - 1,
    }
    const step = steps[event.key]
    if (step !== undefined && found.length > 0) {
      this.open = true
      this.active = step
      event.preventDefault()
    } else if (event.key === 'Enter') {
      const actor = found[this.active]
      if (actor !== undefined && this.remote.state.is === 'ready') this.choose(actor)
    } else if (event.key === 'Escape' && (this.words !== '' || this.open)) {
      if (this.words !== '') event.stopPropagation()
      this.words = ''
      this.open = false
    }
  }

  private choose(actor: ActorSummary): void {
    this.words = ''
    this.open = false
    this.renderRoot.querySelector('input')?.blur()
    this.dispatchEvent(new CustomEvent('find', { detail: actor.id, bubbles: true, composed: true }))
  }
}

/** The alias that explains a hit whose name does not hold the words. */
function matchingAlias({ name, aliases }: ActorSummary, words: string): string | undefined {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const sought = fold(words.trim())
  return fold(name).includes(sought) ? undefined : aliases.find((alias) => fold(alias).includes(sought))
}

/** Waits until the typing rests; rejects when a newer letter comes first. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 120)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}

customElements.define('parley-search', Search)
