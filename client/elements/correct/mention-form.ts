import { html, LitElement, nothing } from 'lit'
import type { ExtractedMentions } from '../../../server/shapes/decision.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import type { ParleyEvent, Picked } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { waiting } from '../parts/notice.ts'
import { added } from './added.ts'
import { correctStyle } from './correct-style.ts'
import './pick-actor.ts'

type NamedWords = ExtractedMentions['mentions'][number]

/** Asks which words of a statement mean somebody else, and whom: "this “he” is not that person". Tells `draft`. */
export class MentionForm extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    statement: {},
    chosen: { state: true },
    isNobody: { state: true },
    actor: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare token: string
  /** Its id. */
  declare statement: string
  declare private chosen: number
  /** Whether the words mean nobody whom the graph could have. */
  declare private isNobody: boolean
  declare private actor: Picked | null
  /** Whether the focus was given before there was anything to have it. */
  private isFocusOwed = false
  /** The words as extraction read them: an amendment may have put others in their place, or taken some away. */
  private readonly words = new Remote<ExtractedMentions>(this, () => this.draft())

  constructor() {
    super()
    this.chosen = 0
    this.isNobody = false
    this.actor = null
  }

  override focus(): void {
    const first = this.renderRoot.querySelector('input')
    this.isFocusOwed = first === null
    first?.focus()
  }

  override updated(): void {
    if (this.isFocusOwed && this.words.state.is === 'ready') this.focus()
  }

  override willUpdate(): void {
    const { api, statement, token } = this
    this.words.ask(statement, (signal) => api.mentions(statement, token, signal))
  }

  override render() {
    const { state } = this.words
    if (state.is !== 'ready') return waiting(state, 'its words', () => this.words.again())
    const { mentions } = state.value
    if (mentions.length === 0) return html`<p class="small">No words of it name anybody.</p>`
    return html`<fieldset>
        <legend>Which words are understood wrongly</legend>
        ${mentions.map((mention, at) => this.radio('words', wordsOf(mention), this.chosen === at, () => (this.chosen = at)))}
      </fieldset>
      <fieldset>
        <legend>Whom they mean</legend>
        ${this.radio('whom', 'Somebody else', !this.isNobody, () => (this.isNobody = false))}
        ${this.radio('whom', 'Nobody who could be named', this.isNobody, () => (this.isNobody = true))}
      </fieldset>
      ${this.isNobody ? nothing : html`<parley-pick-actor .api=${this.api} addable label="Who is meant" @pick=${this.pick}></parley-pick-actor>`}
      <p class="muted small">It counts in every statement of the article that takes its actor from these words. “Other speaker” corrects this statement alone.</p>`
  }

  private radio(name: string, words: string, on: boolean, choose: () => void) {
    const change = () => {
      choose()
      this.draft()
    }
    return html`<label class="choice"><input type="radio" name=${name} .checked=${on} @change=${change} /><span>${words}</span></label>`
  }

  private readonly pick = (event: ParleyEvent<'pick'>) => {
    event.stopPropagation()
    this.actor = event.detail
    this.draft()
  }

  private draft(): void {
    const { state } = this.words
    const mention = state.is === 'ready' ? state.value.mentions[this.chosen] : undefined
    const isSaid = this.isNobody || this.actor !== null
    const actor = this.isNobody ? null : this.actor
    const isNew = mention !== undefined && isSaid && !isMeant(mention, actor)
    const { statement } = this
    tell(
      this,
      'draft',
      isNew
        ? [
            ...(actor === null ? [] : added(actor)),
            { kind: 'mention', statement, mention: mention.place, actor: actor?.id ?? null },
          ]
        : [],
    )
  }
}

/** Whether words mean this actor already, and nobody else. */
function isMeant({ actors }: NamedWords, actor: Picked | null): boolean {
  return actor === null ? actors.length === 0 : actors.length === 1 && actors[0]?.id === actor.id
}

function wordsOf({ place, actors }: NamedWords): string {
  const part = place.part === 'source' ? 'who did it' : 'whom it concerns'
  return `“${place.text}”, ${part}: ${actors.map(({ name }) => name).join(' and ') || 'nobody'}`
}

customElements.define('parley-mention-form', MentionForm)
