import { css, html, LitElement, nothing } from 'lit'
import type { DecisionWithState } from '../../../server/shapes/decision.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { shared } from '../../style/shared.ts'
import './decision.ts'

/** Whose corrections a list shows. */
export interface Corrected {
  readonly what: 'actor' | 'statement' | 'article'
  readonly id: string
}

/** The corrections of an actor, a statement or an article that have not been undone; nothing where there are none. */
export class CorrectedList extends LitElement {
  static override properties = { api: { attribute: false }, token: {}, of: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: var(--space-3);
        padding-left: var(--space-3);
        border-left: 3px solid var(--marker);
      }
    `,
  ]
  declare api: Api
  declare token: string
  declare of: Corrected
  private readonly decisions = new Remote<readonly DecisionWithState[]>(this)

  override willUpdate(): void {
    const { of } = this
    this.decisions.ask(JSON.stringify(of), (signal) => this.load(of, signal))
  }

  override render() {
    const { state } = this.decisions
    if (state.is === 'failed')
      return html`<p class="muted small" role="alert">Its corrections could not be loaded: ${state.message}</p>`
    if (state.is !== 'ready' || state.value.length === 0) return nothing
    return html`<ul aria-label="Corrections">
      ${state.value.map((one) => html`<li><parley-decision .api=${this.api} .token=${this.token} .decision=${one}></parley-decision></li>`)}
    </ul>`
  }

  private async load(of: Corrected, signal: AbortSignal): Promise<readonly DecisionWithState[]> {
    const { api, token } = this
    const all =
      of.what === 'actor'
        ? (await api.history(of.id, token, signal)).decisions
        : (await api.decisions({ [of.what]: of.id }, token, undefined, signal)).items
    return all.filter(({ state, does }) => state !== 'revoked' && does.kind !== 'revoke')
  }
}

customElements.define('parley-corrected', CorrectedList)
