import { css, html, LitElement, nothing } from 'lit'
import type { DecisionWithState } from '../../../server/shapes/decision.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { shared } from '../../style/shared.ts'
import './decision.ts'

/** The decisions that stand against one, each with the way to undo it. */
export class Against extends LitElement {
  static override properties = { api: { attribute: false }, token: {}, decision: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: var(--space-3);
        margin-top: var(--space-2);
        padding-left: var(--space-3);
        border-left: 3px solid var(--rule);
      }
    `,
  ]
  declare api: Api
  declare token: string
  declare decision: DecisionWithState
  private readonly others = new Remote<readonly DecisionWithState[]>(this)

  override willUpdate(): void {
    const { decision } = this
    this.others.ask(decision.id, (signal) => this.load(decision, signal))
  }

  override render() {
    const { state } = this.others
    if (state.is === 'failed')
      return html`<p class="muted small" role="alert">What stands against it could not be loaded: ${state.message}</p>`
    if (state.is !== 'ready' || state.value.length === 0) return nothing
    return html`<ul aria-label="What stands against it">
      ${state.value.map((one) => html`<li><parley-decision .api=${this.api} .token=${this.token} .decision=${one}></parley-decision></li>`)}
    </ul>`
  }

  /** In the order of the chain. They are among what was decided about the same actors. */
  private async load({ actors, others = [] }: DecisionWithState, signal: AbortSignal) {
    const known = new Map<string, DecisionWithState>()
    for (const { id } of actors) {
      if (others.every((other) => known.has(other))) break
      for (const one of (await this.api.history(id, this.token, signal)).decisions) known.set(one.id, one)
    }
    return others.flatMap((id) => known.get(id) ?? [])
  }
}

customElements.define('parley-against', Against)
