import { html, LitElement } from 'lit'
import type { ActorRef, ActorSummary } from '../../../server/shapes/answers.ts'
import type { GivenDecision } from '../../../server/shapes/decision.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import type { ParleyEvent } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { counted, whence } from '../../words.ts'
import { waiting } from '../parts/notice.ts'
import { type ArticleOfActor, articlesOfActor } from './articles-of-actor.ts'
import { correctStyle } from './correct-style.ts'
import { chanceLetters, partedActorId } from './new-actor-id.ts'
import './pick-actor.ts'

type Split = Extract<GivenDecision['does'], { kind: 'split' }>
type By = 'articles' | 'publisher' | 'period'

const byWords: Readonly<Record<By, string>> = {
  articles: 'In the articles that I tick',
  publisher: 'In all articles of a publisher',
  period: 'In all articles of a period',
}

/**
 * Asks in which articles an actor is another one, and who that is. Tells `draft`: the decision, or null as long as something
 * is missing.
 */
export class SplitForm extends LitElement {
  static override properties = {
    api: { attribute: false },
    actor: { attribute: false },
    by: { state: true },
    ticked: { state: true },
    publisher: { state: true },
    from: { state: true },
    to: { state: true },
    isNew: { state: true },
    name: { state: true },
    other: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare actor: ActorSummary
  declare private by: By
  declare private ticked: ReadonlySet<string>
  declare private publisher: string
  declare private from: string
  declare private to: string
  /** Whether the other actor is none that is stored. */
  declare private isNew: boolean
  declare private name: string
  declare private other: ActorRef | null
  private readonly articles = new Remote<readonly ArticleOfActor[]>(this)
  private readonly letters = chanceLetters()

  constructor() {
    super()
    this.by = 'articles'
    this.ticked = new Set()
    this.publisher = ''
    this.from = ''
    this.to = ''
    this.isNew = true
    this.name = ''
    this.other = null
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { api, actor } = this
    if (changed.has('actor') && this.name === '') this.name = actor.name
    this.articles.ask(actor.id, (signal) => articlesOfActor(api, actor.id, signal))
  }

  override updated(): void {
    const draft = this.draft()
    tell(this, 'draft', draft === null ? [] : [draft])
  }

  override render() {
    const { state } = this.articles
    return html`<fieldset>
        <legend>Where ${this.actor.name} is somebody else</legend>
        ${(Object.keys(byWords) as By[]).map((by) => this.radio('by', byWords[by], this.by === by, () => (this.by = by)))}
      </fieldset>
      ${state.is === 'ready' ? this.where(state.value) : waiting(state, 'list of articles', () => this.articles.again())}
      <fieldset>
        <legend>Who that is</legend>
        ${this.radio('who', 'A new actor', this.isNew, () => (this.isNew = true))}
        ${this.radio('who', 'An actor that is in the graph', !this.isNew, () => (this.isNew = false))}
      </fieldset>
      ${
        this.isNew
          ? html`<label class="field">Its name
              <input maxlength="300" autocomplete="off" .value=${this.name} @input=${(event: Event) => (this.name = entered(event))} /></label>`
          : html`<parley-pick-actor .api=${this.api} .not=${this.actor.id} label="Which actor" @pick=${({ detail }: ParleyEvent<'pick'>) => (this.other = detail)}></parley-pick-actor>`
      }`
  }

  private radio(name: string, words: string, on: boolean, choose: () => void) {
    return html`<label class="choice"><input type="radio" name=${name} .checked=${on} @change=${choose} /><span>${words}</span></label>`
  }

  private where(articles: readonly ArticleOfActor[]) {
    switch (this.by) {
      case 'articles':
        return html`<div class="list" role="group" aria-label="Articles">${articles.map((one) => this.article(one))}</div>`
      case 'publisher': {
        const publishers = [...new Set(articles.flatMap(({ article }) => article.publisher ?? []))].sort()
        return html`<label class="field">Publisher
          <select @change=${(event: Event) => (this.publisher = entered(event))}>
            <option value="" ?selected=${this.publisher === ''}>Choose one</option>
            ${publishers.map((one) => html`<option ?selected=${one === this.publisher}>${one}</option>`)}
          </select></label>`
      }
      case 'period':
        return html`<label class="field">First day of publication
            <input type="date" .value=${this.from} @input=${(event: Event) => (this.from = entered(event))} /></label>
          <label class="field">Last day of publication
            <input type="date" .value=${this.to} @input=${(event: Event) => (this.to = entered(event))} /></label>`
    }
  }

  private article({ article, statements }: ArticleOfActor) {
    const rest = [whence(article), counted(statements, 'statement')].filter((part) => part !== '').join(', ')
    return html`<label class="choice"><input type="checkbox" .checked=${this.ticked.has(article.id)} @change=${() => this.tick(article.id)} />
      <span>${article.title ?? article.id} <span class="muted">${rest}</span></span></label>`
  }

  private tick(id: string): void {
    const ticked = new Set(this.ticked)
    if (!ticked.delete(id)) ticked.add(id)
    this.ticked = ticked
  }

  private draft(): Split | null {
    const where = this.chosen()
    const name = this.name.trim()
    if (where === undefined) return null
    if (!this.isNew) {
      return this.other === null ? null : { kind: 'split', actor: this.actor.id, to: this.other.id, where }
    }
    if (name === '') return null
    return { kind: 'split', actor: this.actor.id, to: partedActorId(this.actor, name, this.letters), name, where }
  }

  private chosen(): Split['where'] | undefined {
    const { by, ticked, publisher, from, to } = this
    if (by === 'articles') return ticked.size === 0 ? undefined : { articles: [...ticked].sort() }
    if (by === 'publisher') return publisher === '' ? undefined : { publisher }
    if (from === '' && to === '') return undefined
    return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
  }
}

function entered(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value
}

customElements.define('parley-split-form', SplitForm)
