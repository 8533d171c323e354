import { html, LitElement, nothing } from 'lit'
import type { ActorSummary } from '../../../server/shapes/answers.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { correctStyle } from './correct-style.ts'
import { wikidataItem } from './wikidata-item.ts'

/** Asks which item of Wikidata an actor is. Tells `draft`. */
export class WikidataForm extends LitElement {
  static override properties = { actor: { attribute: false }, entered: { state: true } }
  static override styles = [shared, correctStyle]
  declare actor: ActorSummary
  declare private entered: string | undefined

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    const { actor, entered = actor.wikidata ?? '' } = this
    const item = wikidataItem(entered)
    const isWrong = entered.trim() !== '' && item === undefined
    return html`<label class="field">Item of Wikidata
        <input placeholder="Q42" maxlength="200" autocomplete="off" spellcheck="false" aria-describedby="hint" aria-invalid=${isWrong} .value=${entered} @input=${this.type} /></label>
      <p id="hint" class="small ${isWrong ? 'failure' : 'muted'}">${isWrong ? 'An item is a Q and a number, as in Q42. Its address will do, too.' : 'Its number, or the address of its page.'}</p>
      ${item === undefined ? nothing : html`<p class="small"><a href="https://www.wikidata.org/wiki/${item}" target="_blank" rel="noreferrer">${item} on Wikidata<span class="visually-hidden">, in a new tab</span></a></p>`}`
  }

  private readonly type = (event: Event) => {
    this.entered = (event.target as HTMLInputElement).value
    const value = wikidataItem(this.entered)
    const isNew = value !== undefined && value !== this.actor.wikidata
    tell(this, 'draft', isNew ? [{ kind: 'wikidata', actor: this.actor.id, value }] : [])
  }
}

customElements.define('parley-wikidata-form', WikidataForm)
