import { css, html, LitElement, nothing } from 'lit'
import { X } from 'lucide'
import type { ActorRef } from '../../../server/shapes/answers.ts'
import type { Api } from '../../data/api.ts'
import type { ParleyEvent } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { kindWord } from '../../words.ts'
import { icon, kindGlyph } from '../parts/icon.ts'
import type { Search } from '../parts/search.ts'
import '../parts/search.ts'

/** Asks for one actor: a search, and then the one that was found, which can be changed. Tells `pick`. */
export class PickActor extends LitElement {
  static override properties = {
    api: { attribute: false },
    label: {},
    picked: { state: true },
    failure: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-1);
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
  declare private picked: ActorRef | undefined
  declare private failure: string | undefined

  override focus(): void {
    this.renderRoot.querySelector<Search>('parley-search')?.focus()
  }

  override render() {
    const { picked } = this
    return html`<span class="label" aria-hidden="true">${this.label}</span>
      ${
        picked === undefined
          ? html`<parley-search only="actors" label=${this.label} .api=${this.api} @find=${this.found}></parley-search>`
          : html`<p class="picked">${kindGlyph(picked.kind)}<strong>${picked.name}</strong><span class="visually-hidden">, ${kindWord[picked.kind]}</span>
              <button type="button" class="bare" @click=${this.change}>${icon(X)}<span class="visually-hidden">Choose another one than ${picked.name}</span></button></p>`
      }
      ${this.failure === undefined ? nothing : html`<p role="alert">${this.failure}</p>`}`
  }

  private async found(event: ParleyEvent<'find'>): Promise<void> {
    event.stopPropagation()
    try {
      const { id, kind, name } = await this.api.actor(event.detail.id)
      this.picked = { id, kind, name }
      this.failure = undefined
      tell(this, 'pick', this.picked)
      await this.updateComplete
      this.renderRoot.querySelector('button')?.focus()
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
