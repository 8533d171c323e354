import { css, html, LitElement, nothing } from 'lit'
import type { DecisionWithState } from '../../../server/shapes/decision.ts'
import type { Api } from '../../data/api.ts'
import { correctedEvent } from '../../data/remote.ts'
import { shared } from '../../style/shared.ts'
import { dayWords } from '../../words.ts'
import { correctStyle } from './correct-style.ts'
import { decisionWords, stateWords } from './decision-words.ts'

/** One decision: what it says, by whom, on which day and why, and the way to undo it. */
export class DecisionEntry extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    decision: { attribute: false },
    apart: { type: Boolean },
    asking: { state: true },
    sending: { state: true },
    failure: { state: true },
  }
  static override styles = [
    shared,
    correctStyle,
    css`
      article {
        display: grid;
        gap: var(--space-1);
        overflow-wrap: anywhere;
      }
      .revoked .said {
        color: var(--muted);
        text-decoration: line-through;
        text-decoration-thickness: 1px;
      }
      .state {
        padding: 0 0.4em;
        border: 1px solid currentcolor;
        border-radius: var(--corner);
        font-size: var(--text-xs);
        white-space: nowrap;
      }
      .undo {
        font-size: inherit;
        min-height: 0;
        padding: 0;
        border: none;
        text-decoration: underline 1px;
        text-underline-offset: 0.2em;
      }
    `,
  ]
  declare api: Api
  declare token: string
  declare decision: DecisionWithState
  /** Whether it stands apart from what it is about, and so leads there. */
  declare apart: boolean
  /** Whether the reason for undoing is being asked for. */
  declare private asking: boolean
  declare private sending: boolean
  declare private failure: string | undefined

  constructor() {
    super()
    this.apart = false
    this.asking = false
    this.sending = false
  }

  override render() {
    const { decision } = this
    const { at, by, reason, state, why, does } = decision
    const words = decisionWords(decision)
    const canUndo = state !== 'revoked' && does.kind !== 'revoke' && !this.asking
    return html`<article class=${state} aria-label=${words}>
      <p class="words" tabindex="-1"><span class="said">${words}</span>${stateWords[state] === undefined ? nothing : html` <span class="state">${stateWords[state]}</span>`}</p>
      <p class="muted small">Corrected by ${by} on <time datetime=${at}>${dayWords(at)}</time>: ${reason}${
        canUndo
          ? html` · <button type="button" class="undo" @click=${() => this.turnTo(true)}>Undo<span class="visually-hidden">: ${words}</span></button>`
          : nothing
      }${this.place()}</p>
      ${why === undefined ? nothing : html`<p class="small">${why}</p>`}
      ${this.asking ? this.form(words) : nothing}
    </article>`
  }

  private place() {
    const place = this.apart ? placeOf(this.decision) : undefined
    return place === undefined
      ? nothing
      : html` · <a href=${place}>Show<span class="visually-hidden"> what is meant: ${decisionWords(this.decision)}</span></a>`
  }

  private form(words: string) {
    return html`<form class="box" aria-label="Undo: ${words}" @submit=${this.undo}>
      <label class="field">Reason for undoing it
        <input name="reason" required maxlength="2000" autocomplete="off" /></label>
      ${this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <div class="row"><button type="submit" class="main" ?disabled=${this.sending}>Undo it</button>
        <button type="button" @click=${() => this.turnTo(false)}>Keep it</button></div>
    </form>`
  }

  private async turnTo(asking: boolean): Promise<void> {
    this.asking = asking
    this.failure = undefined
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(asking ? 'input' : '.words')?.focus()
  }

  private async undo(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim()
    if (reason === '') return
    this.sending = true
    try {
      const { refused } = await this.api.revokeDecision(this.decision.id, reason, this.token)
      this.failure = refused[0]?.reason
      if (refused.length > 0) return
      await this.turnTo(false)
      dispatchEvent(new Event(correctedEvent))
    } catch (error) {
      this.failure = (error as Error).message
    } finally {
      this.sending = false
    }
  }
}

/** The address of what a decision is about; undefined where that is not in the graph. */
function placeOf({ does, state, statement, actors }: DecisionWithState): string | undefined {
  if (statement !== undefined) return `/statements/${encodeURIComponent(statement)}`
  if (state === 'waiting') return undefined
  if ('article' in does) return `/articles/${encodeURIComponent(does.article)}`
  const [actor] = actors
  return 'anchor' in does || actor === undefined ? undefined : `/actors/${encodeURIComponent(actor.id)}`
}

customElements.define('parley-decision', DecisionEntry)
