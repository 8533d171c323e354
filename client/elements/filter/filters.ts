import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { SlidersHorizontal, X } from 'lucide'
import { ACTOR_KINDS, ACTS, TARGET_ROLES } from '../../../server/shapes/vocabulary.ts'
import { roleFilterWords, rolesWords } from '../../act-words.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { tell } from '../../events.ts'
import type { ActorWords } from '../../ledger/actor-words.ts'
import { actorWords } from '../../ledger/actor-words.ts'
import type { Book } from '../../ledger/book.ts'
import type { Left } from '../../ledger/left-by-filters.ts'
import type { State } from '../../state/state.ts'
import {
  compareWith,
  daysAgainst,
  endComparison,
  hasRoles,
  initialState,
  isFiltered,
  isFound,
  publisherAgainst,
  showEverything,
  showPublishers,
  toggleRole,
} from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { actWord, againstWords, counted, kindWords, partWords, periodWords, shortened } from '../../words.ts'
import { icon } from '../parts/icon.ts'
import { filtersStyle } from './filters-style.ts'

/** A list of more names opens slowly. */
const mostOffered = 2000

interface Chip {
  readonly words: string
  /** The state without it. */
  readonly without: State
}

/**
 * The filters that are on, each with a button to take it off, how many statements they hide, and a form to set them.
 */
export class Filters extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    book: { attribute: false },
    left: { attribute: false },
    open: { state: true },
    written: { state: true },
    fault: { state: true },
  }
  static override styles = [shared, filtersStyle]
  declare api: Api
  declare state: State
  declare book: Book | undefined
  declare left: Left | undefined
  declare private open: boolean
  /** The words in the box for an actor that are not its filter yet; undefined: the box shows the filter. */
  declare private written: string | undefined
  /** Why these words cannot be the filter. */
  declare private fault: string | undefined
  /** The titles of the articles that the filter names. */
  private readonly titles = new Remote<ReadonlyMap<string, string>>(this)
  private words: ActorWords = actorWords({ actors: [] })

  constructor() {
    super()
    this.open = false
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.open) return
      event.preventDefault()
      this.toggle()
      this.renderRoot.querySelector('button')?.focus()
    })
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('book') && this.book !== undefined) this.words = actorWords(this.book)
    if (changed.has('state')) this.forget()
    const { articles } = this.state
    this.titles.ask(articles.length === 0 ? undefined : JSON.stringify(articles), async (signal) => {
      const { items } = await this.api.articles({ articles, limit: 100 }, signal)
      return new Map(items.map((article) => [article.id, article.title ?? article.publisher ?? article.id]))
    })
  }

  override render() {
    const chips = this.chips()
    return html`
      <div class="line">
        <button type="button" class="bare opens" aria-expanded=${this.open} aria-controls="form" @click=${this.toggle}>${icon(SlidersHorizontal)} Filter</button>
        ${chips.length === 0 ? nothing : html`<ul aria-label="Filters that are on">${chips.map((chip) => html`<li>${this.chip(chip)}</li>`)}</ul>`}
        ${chips.length > 0 ? html`<button type="button" class="bare" @click=${() => this.go(showEverything(this.state))}>Clear all</button>` : nothing}
        <span class="muted small hidden-count">${this.hiddenWords()}</span>
      </div>
      <form id="form" ?hidden=${!this.open} @submit=${(event: Event) => event.preventDefault()}>${this.open ? this.form() : nothing}</form>
    `
  }

  private chip({ words, without }: Chip) {
    return html`<button type="button" class="chip" @click=${() => this.go(without)}><span class="visually-hidden">Remove the filter </span>${words} ${icon(X)}</button>`
  }

  private chips(): Chip[] {
    const { state } = this
    const { acts, roles, kinds, actor, publishers, articles, words, confidence, from, to, against, limit } = state
    const none = initialState
    const list = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)
    return [
      ...(acts.length < ACTS.length
        ? [
            {
              words: `Acts: ${list(acts.map((act) => actWord[act].toLowerCase()))}`,
              without: { ...state, acts: none.acts },
            },
          ]
        : []),
      ...(hasRoles(state) ? [{ words: rolesWords(roles), without: { ...state, roles: none.roles } }] : []),
      ...(kinds.length < ACTOR_KINDS.length
        ? [{ words: list(kinds.map((kind) => kindWords[kind])), without: { ...state, kinds: none.kinds } }]
        : []),
      ...(actor === null ? [] : [{ words: `With ${this.wordsOf(actor)}`, without: { ...state, actor: null } }]),
      ...publishers.map((publisher) => ({
        words: publisher,
        without: showPublishers(
          state,
          publishers.filter((one) => one !== publisher),
        ),
      })),
      ...articles.map((article) => ({
        words: `In ${this.titleOf(article)}`,
        without: { ...state, articles: articles.filter((one) => one !== article) },
      })),
      ...(words === '' ? [] : [{ words: `Holds “${words}”`, without: { ...state, words: '' } }]),
      ...(state.once ? [{ words: 'The same text counts once', without: { ...state, once: false } }] : []),
      ...(confidence === 0
        ? []
        : [{ words: `At least ${Math.round(confidence * 100)} % sure`, without: { ...state, confidence: 0 } }]),
      ...(from === null && to === null
        ? []
        : [
            {
              words: periodWords({ from: from ?? '', to: to ?? '' }),
              without: { ...state, from: null, to: null, against: daysAgainst(state) === null ? against : null },
            },
          ]),
      ...(against === null ? [] : [{ words: `Against ${againstWords(against)}`, without: endComparison(state) }]),
      ...(limit === null
        ? []
        : [{ words: partWords({ from: null, to: null, limit }), without: { ...state, limit: null } }]),
    ]
  }

  private hiddenWords(): string {
    const { book, left } = this
    if (book === undefined || left === undefined) return ''
    const all = book.statements.id.length
    const shown = new Set([...left.rows, ...left.before]).size
    const more = book.truncated ? `The last ${counted(all, 'statement')} in time` : counted(all, 'statement')
    // The server has left out the others, and nobody has counted them.
    if (isFound(this.state) && shown === all) return more
    return isFiltered(this.state)
      ? `${shown.toLocaleString('en-GB')} of ${more}, ${(all - shown).toLocaleString('en-GB')} hidden`
      : more
  }

  private form() {
    const { state } = this
    const set = (change: Partial<State>) => this.go({ ...state, ...change })
    const text = (event: Event) => (event.currentTarget as HTMLInputElement).value
    return html`
      <label>Only statements with <input name="actor" list="actors" autocomplete="off" placeholder="any actor"
        aria-invalid=${this.fault === undefined ? 'false' : 'true'} aria-describedby="fault" .value=${live(this.written ?? this.wordsOf(state.actor))}
        @input=${(event: Event) => (this.written = text(event))} @change=${(event: Event) => this.take(text(event))} /></label>
      <p id="fault" class="fault" role="alert" ?hidden=${this.fault === undefined}>${this.fault}</p>
      <datalist id="actors">${[...this.words.of.values()].slice(0, mostOffered).map((words) => html`<option value=${words}></option>`)}</datalist>
      <label>Only statements that hold the words <input type="search" name="words" maxlength="200" placeholder="any words"
        .value=${live(state.words)} @change=${(event: Event) => set({ words: text(event).trim() })} /></label>
      <label class="check"><input type="checkbox" name="once" .checked=${live(state.once)} @change=${() => set({ once: !state.once })} /> The same text in several outlets counts once</label>
      <fieldset>
        <legend>Only statements that are</legend>
        ${TARGET_ROLES.map(
          (role) =>
            html`<label class="check"><input type="checkbox" name="role" .checked=${live(state.roles.includes(role))} @change=${() => this.go(toggleRole(state, role))} /> ${roleFilterWords[role]}</label>`,
        )}
      </fieldset>
      <label>Sure at least <span class="range"><input type="range" name="confidence" min="0" max="1" step="0.05" .value=${String(state.confidence)}
        @input=${(event: Event) => tell(this, 'try', { ...state, confidence: Number(text(event)) })}
        @change=${(event: Event) => set({ confidence: Number(text(event)) })} /><output>${state.confidence === 0 ? 'any' : `${Math.round(state.confidence * 100)} %`}</output></span></label>
      <div class="days">
        <label>From <input type="date" name="from" .value=${state.from ?? ''} @change=${(event: Event) => set({ from: text(event) || null })} /></label>
        <label>To <input type="date" name="to" .value=${state.to ?? ''} @change=${(event: Event) => set({ to: text(event) || null })} /></label>
      </div>
      ${this.publishers()}
    `
  }

  private publishers() {
    const { state, book } = this
    if (book === undefined || book.publishers.length === 0) return nothing
    const counts = new Map<number, number>()
    for (const one of book.statements.publisher) counts.set(one, (counts.get(one) ?? 0) + 1)
    return html`<fieldset>
      <legend>Publishers</legend>
      ${book.publishers.map((publisher, at) => {
        const on = state.publishers.includes(publisher)
        const next = on ? state.publishers.filter((one) => one !== publisher) : [...state.publishers, publisher]
        return html`<label class="check"><input type="checkbox" .checked=${on} @change=${() => this.go(showPublishers(state, next))} /> ${publisher} <span class="muted">${(counts.get(at) ?? 0).toLocaleString('en-GB')}</span></label>`
      })}
      ${this.otherPublisher(book.publishers)}
    </fieldset>`
  }

  /** The choice of the publisher that those shown are compared with. */
  private otherPublisher(all: readonly string[]) {
    const { state } = this
    const others = all.filter((one) => !state.publishers.includes(one))
    if (state.publishers.length === 0 || others.length === 0) return nothing
    const chosen = publisherAgainst(state)
    const choose = (event: Event) => {
      const { value } = event.currentTarget as HTMLSelectElement
      this.go(value === '' ? endComparison(state) : compareWith(state, { publisher: value }))
    }
    return html`<label class="against">Compare with <select name="against" @change=${choose}>
      <option value="" ?selected=${chosen === null}>nobody</option>
      ${others.map((one) => html`<option value=${one} ?selected=${one === chosen}>${one}</option>`)}
    </select></label>`
  }

  private titleOf(article: string): string {
    const { state } = this.titles
    const title = state.is === 'ready' ? state.value.get(article) : undefined
    return title === undefined ? 'one article' : `“${shortened(title, 60)}”`
  }

  private wordsOf(actor: string | null): string {
    return actor === null ? '' : (this.words.of.get(actor) ?? actor)
  }

  /** Sets the filter for an actor from the words in its box, or says why they mean none. */
  private take(words: string): void {
    const ids = this.words.meant(words)
    const [actor = null] = ids
    if (ids.length > 1) this.fault = 'Several actors have this name. Choose one of them from the list.'
    else if (actor === null && words.trim() !== '')
      this.fault = 'No actor here has this name. Choose one from the list.'
    else if (actor === this.state.actor) this.forget()
    else this.go({ ...this.state, actor })
  }

  private forget(): void {
    this.written = undefined
    this.fault = undefined
  }

  private toggle(): void {
    this.open = !this.open
    this.forget()
  }

  private go(state: State): void {
    tell(this, 'go', state)
  }
}

customElements.define('parley-filters', Filters)
