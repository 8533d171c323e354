import { html, LitElement, nothing } from 'lit'
import { Search as Lens } from 'lucide'
import type { Api } from '../../data/api.ts'
import { pause } from '../../data/pause.ts'
import { Remote } from '../../data/remote.ts'
import { tell } from '../../events.ts'
import type { Findable } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'
import { icon } from './icon.ts'
import type { Group, Option } from './search-results.ts'
import { groupsOf, limitOf } from './search-results.ts'
import { searchStyle } from './search-style.ts'

/** The server refuses longer queries. Characters. */
const longestQuery = 500
/** The search waits so long for the next letter. Milliseconds. */
const patience = 120

/** What a search found, and how many more actors articles only name. */
interface Found {
  readonly groups: readonly Group[]
  readonly named: number
}

/**
 * Finds actors, statements and articles by their words: a combobox with a list in groups, after the ARIA Authoring
 * Practices. Sends `find` with what the reader chooses.
 */
export class Search extends LitElement {
  static override properties = {
    api: { attribute: false },
    label: {},
    only: {},
    words: { state: true },
    open: { state: true },
    named: { state: true },
    active: { state: true },
  }
  static override styles = [shared, searchStyle]
  declare api: Api
  /** Accessible name of the box. */
  declare label: string
  /** Whether it finds actors alone. */
  declare only: 'actors' | undefined
  declare private words: string
  declare private open: boolean
  /** Whether actors are listed that articles only name. */
  declare private named: boolean
  declare private active: number
  private readonly remote = new Remote<Found>(this)

  constructor() {
    super()
    this.label = 'Find an actor, a statement or an article'
    this.words = ''
    this.open = false
    this.named = false
    this.active = 0
  }

  override focus(): void {
    const input = this.renderRoot.querySelector('input')
    input?.focus()
    input?.select()
  }

  override willUpdate(): void {
    const q = this.words.trim()
    this.remote.ask(q === '' ? undefined : `${this.named} ${q}`, async (signal) => {
      await pause(patience, signal)
      const onlyActors = this.only === 'actors'
      const results = await this.api.search(q.slice(0, longestQuery), limitOf(onlyActors), this.named, signal)
      return { groups: groupsOf(results, onlyActors), named: results.named ?? 0 }
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
    const placeholder = this.only === 'actors' ? 'A name' : 'People, countries, words'
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
        ${this.note(options)}${this.others()}
      </div>
      <p class="visually-hidden" role="status">${shown ? `${counted(options.length, 'result')} found` : ''}</p>
    `
  }

  private groups() {
    let index = 0
    return (this.remote.state.is === 'ready' ? this.remote.state.value.groups : []).map(
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

  /** Offers the actors that are left out at first. */
  private others() {
    const { state } = this.remote
    if (state.is !== 'ready' || state.value.named === 0) return nothing
    return html`<button type="button" class="others"
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => (this.named = true)}
    >also ${state.value.named.toLocaleString('en')} named without a statement</button>`
  }

  private options(): readonly Option[] {
    return this.remote.state.is === 'ready' ? this.remote.state.value.groups.flatMap(({ options }) => options) : []
  }

  private type(event: InputEvent): void {
    this.words = (event.target as HTMLInputElement).value
    this.named = false
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

customElements.define('parley-search', Search)
