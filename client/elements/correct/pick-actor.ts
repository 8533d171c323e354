import { css, html, LitElement, nothing } from 'lit'
import { X } from 'lucide'
import { ACTOR_KINDS, type ActorKind } from '../../../server/shapes/vocabulary.ts'
import type { Api } from '../../data/api.ts'
import type { ParleyEvent, Picked } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { kindWord } from '../../words.ts'
import { icon, kindGlyph } from '../parts/icon.ts'
import type { Search } from '../parts/search.ts'
import { correctStyle } from './correct-style.ts'
import { actorId, chanceLetters } from './new-actor-id.ts'
import '../parts/search.ts'

/**
 * Asks for one actor: a search, and then the one that was found, which can be changed; where it is `addable`, also one that
 * is not in the graph yet. Tells `pick`.
 */
export class PickActor extends LitElement {
  static override properties = {
    api: { attribute: false },
    label: {},
    addable: { type: Boolean },
    not: {},
    isAdding: { state: true },
    picked: { state: true },
    failure: { state: true },
  }
  static override styles = [
    shared,
    correctStyle,
    css`
      :host {
        gap: var(--space-1);
      }
      button.beside {
        justify-self: start;
        padding-inline: 0;
        font-size: var(--text-s);
        text-decoration: underline 1px;
        text-underline-offset: 0.2em;
      }
      .picked {
        display: flex;
        align-items: center;
        gap: 0.4em;
        overflow-wrap: anywhere;
      }
      .label {
        font-size: var(--text-s);
        color: var(--muted);
      }
    `,
  ]
  declare api: Api
  declare label: string
  declare addable: boolean
  /** Id of the actor that is corrected, and cannot be chosen. */
  declare not: string | undefined
  /** Whether an actor is being described that is not in the graph. */
  declare private isAdding: boolean
  declare private picked: Picked | undefined
  declare private failure: string | undefined

  constructor() {
    super()
    this.addable = false
    this.isAdding = false
  }

  override focus(): void {
    this.renderRoot.querySelector<Search>('parley-search')?.focus()
  }

  override render() {
    const { picked } = this
    return html`<span class="label" aria-hidden="true">${this.label}</span>
      ${
        picked === undefined
          ? this.isAdding
            ? this.newOne()
            : this.search()
          : html`<p class="picked">${kindGlyph(picked.kind)}<strong>${picked.name}</strong><span class="visually-hidden">, ${kindWord[picked.kind]}</span>
              <button type="button" class="bare" @click=${this.change}>${icon(X)}<span class="visually-hidden">Choose another one than ${picked.name}</span></button></p>`
      }
      ${this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}`
  }

  private search() {
    return html`<parley-search only="actors" label=${this.label} .api=${this.api} @find=${this.found}></parley-search>
      ${this.addable ? html`<button type="button" class="bare beside" @click=${() => this.turn(true)}>Somebody who is not in the graph …</button>` : nothing}`
  }

  private newOne() {
    return html`<form class="box" @submit=${this.add}>
      <label class="field">Name<input name="name" required maxlength="300" autocomplete="off" /></label>
      <label class="field">Kind<select name="kind">${ACTOR_KINDS.map((kind) => html`<option value=${kind}>${kindWord[kind]}</option>`)}</select></label>
      <div class="row"><button type="submit">Take this one</button>
        <button type="button" @click=${() => this.turn(false)}>Search instead</button></div>
    </form>`
  }

  private async turn(isAdding: boolean): Promise<void> {
    this.isAdding = isAdding
    await this.updateComplete
    if (isAdding) this.renderRoot.querySelector('input')?.focus()
    else this.focus()
  }

  private add(event: SubmitEvent): void {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const [name, kind] = [String(data.get('name')).trim(), String(data.get('kind')) as ActorKind]
    if (name === '') return
    const id = actorId(kind, name) ?? `${kind}:~${chanceLetters()}`
    this.isAdding = false
    void this.take({ id, kind, name, isNew: true })
  }

  private async take(picked: Picked): Promise<void> {
    this.picked = picked
    this.failure = undefined
    tell(this, 'pick', picked)
    await this.updateComplete
    this.renderRoot.querySelector('button')?.focus()
  }

  private async found(event: ParleyEvent<'find'>): Promise<void> {
    event.stopPropagation()
    try {
      const { id, kind, name } = await this.api.actor(event.detail.id)
      if (id === this.not) this.failure = `${name} is the actor that you are correcting. Choose another one.`
      else await this.take({ id, kind, name })
    } catch (error) {
      this.failure = (error as Error).message
    }
  }

  private async change(): Promise<void> {
    this.picked = undefined
    tell(this, 'pick', null)
    await this.updateComplete
    this.focus()
  }
}

customElements.define('parley-pick-actor', PickActor)
