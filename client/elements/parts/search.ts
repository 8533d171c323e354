import { css, html, LitElement, nothing } from 'lit'
import { Search as Lens, Newspaper } from 'lucide'
import type { ActorSummary, Evidence, Found, Marked } from '../../../server/types.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { tell } from '../../events.ts'
import type { Findable } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { counted, dayWords, kindWord, namesOf, whence } from '../../words.ts'
import { actGlyph, icon, kindGlyph } from './icon.ts'

/** How many of each are listed. */
const most = { actors: 5, all: 4 }
const onlyActors = 8

interface Option {
  readonly target: Findable
  readonly content: unknown
}
interface Group {
  readonly title: string
  readonly options: readonly Option[]
}

/**
 * Finds actors, statements and articles by their words: a combobox with a list in groups, after the ARIA Authoring
 * Practices. Tells of what was chosen by `find` (a Findable).
 */
export class Search extends LitElement {
  static override properties = {
    api: { attribute: false },
    label: {},
    only: {},
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
        border-radius: var(--corner);
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
        border-radius: var(--corner);
        font: inherit;
        font-size: var(--text-s);
      }
      .list {
        position: absolute;
        z-index: 20;
        inset: calc(100% + 4px) 0 auto 0;
        background: var(--sheet);
        border: 1px solid var(--border);
        border-radius: var(--corner);
        box-shadow: var(--shade);
      }
      [role='listbox'] {
        max-height: min(36rem, 75vh);
        overflow-y: auto;
      }
      .title {
        padding: var(--space-2) var(--space-3) var(--space-1);
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--muted);
      }
      [role='group'] + [role='group'] {
        border-top: 1px solid var(--rule);
      }
      [role='option'] {
        display: grid;
        grid-template-columns: 28px 1fr auto;
        gap: 0 var(--space-2);
        align-items: baseline;
        padding: var(--space-2) var(--space-3);
        cursor: pointer;
      }
      [role='option'] > svg {
        justify-self: center;
        align-self: center;
      }
      [role='option'] .second {
        grid-column: 2 / -1;
      }
      .quoted {
        font-family: var(--serif);
        line-height: 1.35;
      }
      mark {
        background: none;
        color: inherit;
        font-weight: 700;
        text-decoration: underline 2px var(--accent);
        text-underline-offset: 0.18em;
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
  /** Whether only actors are looked for. */
  declare only: 'actors' | undefined
  declare private words: string
  declare private open: boolean
  declare private active: number
  private readonly remote = new Remote<readonly Group[]>(this)

  constructor() {
    super()
    this.label = 'Find an actor, a statement or an article'
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
      const limit = this.only === 'actors' ? onlyActors : most.actors
      return groupsOf(await this.api.search(q.slice(0, longestQuery), limit, signal), this.only === 'actors')
    })
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('active')) return
    const selected = this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')
    selected?.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    const options = this.options()
    const shown = this.open && this.words.trim() !== '' && this.remote.state.is !== 'loading'
    const active = shown ? options[this.active] : undefined
    const placeholder =
      this.only === 'actors' ? 'Find a person, country, organisation' : 'Find people, countries, words'
    return html`
      <div class="box">
        ${icon(Lens)}
        <input
          type="text" role="combobox" aria-label=${this.label} placeholder=${placeholder}
          autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
          aria-autocomplete="list" aria-controls="results" aria-expanded=${shown && options.length > 0}
          aria-activedescendant=${active === undefined ? nothing : `result-${this.active}`}
          .value=${this.words} @input=${this.type} @keydown=${this.key}
          @focus=${() => (this.open = true)} @blur=${() => (this.open = false)}
        />
        ${this.only === 'actors' ? nothing : html`<kbd aria-hidden="true">/</kbd>`}
      </div>
      <div class="list" ?hidden=${!shown}>
        <div id="results" role="listbox" aria-label="Found">${this.groups()}</div>
        ${this.note(options)}
      </div>
      <p class="visually-hidden" role="status">${shown ? `${counted(options.length, 'result')} found` : ''}</p>
    `
  }

  private groups() {
    let index = 0
    return (this.remote.state.is === 'ready' ? this.remote.state.value : []).map(
      ({ title, options }) => html`<div role="group" aria-label=${title}>
        <p class="title" aria-hidden="true">${title}</p>
        ${options.map((option) => this.option(option, index++))}
      </div>`,
    )
  }

  private option({ target, content }: Option, index: number) {
    return html`<div
      role="option" id="result-${index}" aria-selected=${index === this.active}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(target)}
      @mousemove=${() => (this.active = index)}
    >${content}</div>`
  }

  private note(found: readonly Option[]) {
    const { state } = this.remote
    if (state.is === 'failed') {
      return html`<div class="none"><p>${state.message}</p><button type="button" @mousedown=${() => this.remote.again()}>Try again</button></div>`
    }
    if (state.is !== 'ready' || found.length > 0) return nothing
    return html`<p class="none muted">${
      this.only === 'actors'
        ? 'No actor of that name. Try a surname, a capital or an abbreviation.'
        : 'Nothing holds all of these words. Try fewer, or only their beginnings.'
    }</p>`
  }

  private options(): readonly Option[] {
    return this.remote.state.is === 'ready' ? this.remote.state.value.flatMap(({ options }) => options) : []
  }

  private type(event: InputEvent): void {
    this.words = (event.target as HTMLInputElement).value
    this.open = true
    this.active = 0
  }

  private key(event: KeyboardEvent): void {
    const options = this.options()
    const last = options.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active <= 0 ? last : this.active - 1,
    }
    const step = steps[event.key]
    if (step !== undefined && options.length > 0) {
      this.open = true
      this.active = step
      event.preventDefault()
    } else if (event.key === 'Enter') {
      const option = options[this.active]
      if (option !== undefined && this.remote.state.is === 'ready') this.choose(option.target)
    } else if (event.key === 'Escape' && (this.words !== '' || this.open)) {
      if (this.words !== '') event.stopPropagation()
      this.words = ''
      this.open = false
    }
  }

  private choose(target: Findable): void {
    this.words = ''
    this.open = false
    this.renderRoot.querySelector('input')?.blur()
    tell(this, 'find', target)
  }
}

/** The server takes no longer ones. */
const longestQuery = 500

/** All actors where only they are wanted, else some of each; empty groups are left out. */
function groupsOf({ actors, statements, articles }: Found, onlyActors: boolean): Group[] {
  const groups: Group[] = [
    { title: 'Actors', options: actors.map(actorOption) },
    ...(onlyActors
      ? []
      : [
          { title: 'Statements', options: statements.slice(0, most.all).map(statementOption) },
          { title: 'Articles', options: articles.slice(0, most.all).map(articleOption) },
        ]),
  ]
  return groups.filter(({ options }) => options.length > 0)
}

function actorOption({ actor, name, alias }: Found['actors'][number]): Option {
  return {
    target: { what: 'actor', id: actor.id },
    content: html`
      ${kindGlyph(actor.kind)}
      <span>${highlighted(name)}<span class="visually-hidden">, ${kindWord[actor.kind]},</span></span>
      <span class="muted small">${counted(statementsOf(actor), 'statement')}</span>
      ${alias === undefined ? nothing : html`<span class="second muted small">also “${highlighted(alias)}”</span>`}
    `,
  }
}

function statementsOf({ made, about }: ActorSummary): number {
  return made + about
}

function statementOption({ statement, words }: Found['statements'][number]): Option {
  return {
    target: { what: 'statement', id: statement.id },
    content: html`
      ${actGlyph(statement.act)}
      <span class="small">${whoDidWhat(statement)}</span>
      <span class="muted small">${dayOf(statement)}</span>
      <span class="second quoted">${highlighted(words)}</span>
    `,
  }
}

function whoDidWhat({ sources, act, targets }: Evidence): string {
  return [namesOf(sources), act, act === 'met' ? namesOf(targets) : ''].filter((part) => part !== '').join(' ')
}

function dayOf({ date, article }: Evidence) {
  const day = date ?? article.publishedAt
  return day === undefined ? nothing : dayWords(day)
}

function articleOption({ article, title, words }: Found['articles'][number]): Option {
  return {
    target: { what: 'article', id: article.id },
    content: html`
      ${icon(Newspaper)}
      <span class="second">${highlighted(title)}</span>
      <span class="second muted small">${whence(article)}</span>
      <span class="second quoted small">${highlighted(words)}</span>
    `,
  }
}

/** The text with the words that were sought brought out. */
function highlighted({ text, marks }: Marked) {
  let at = 0
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return html`${before}<mark>${text.slice(start, end)}</mark>`
  })
  return html`${parts}${text.slice(at)}`
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
