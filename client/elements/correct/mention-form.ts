import { html, LitElement, nothing } from 'lit'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { Api } from '../../data/api.ts'
import type { ParleyEvent, Picked } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { added } from './added.ts'
import { correctStyle } from './correct-style.ts'
import { mentionsOf, type NamedWords } from './mentions.ts'
import './pick-actor.ts'

/** Asks which words of a statement mean somebody else, and whom: "this “he” is not that person". Tells `draft`. */
export class MentionForm extends LitElement {
  static override properties = {
    api: { attribute: false },
    evidence: { attribute: false },
    chosen: { state: true },
    isNobody: { state: true },
    actor: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare evidence: Evidence
  declare private chosen: number
  /** Whether the words mean nobody whom the graph could have. */
  declare private isNobody: boolean
  declare private actor: Picked | null

  constructor() {
    super()
    this.chosen = 0
    this.isNobody = false
    this.actor = null
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    const mentions = mentionsOf(this.evidence)
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
    const mention = mentionsOf(this.evidence)[this.chosen]
    const isSaid = this.isNobody || this.actor !== null
    const actor = this.isNobody ? null : this.actor
    const isNew = mention !== undefined && isSaid && mention.actor?.id !== actor?.id
    const statement = this.evidence.id
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

function wordsOf({ place, actor }: NamedWords): string {
  const part = place.part === 'source' ? 'who did it' : 'whom it concerns'
  return `“${place.text}”, ${part}: ${actor?.name ?? 'nobody'}`
}

customElements.define('parley-mention-form', MentionForm)
