import { html, LitElement, nothing } from 'lit'
import type { DecisionReport } from '../../../server/shapes/decision.ts'
import type { Api } from '../../data/api.ts'
import { pause } from '../../data/pause.ts'
import { correctedEvent, Remote } from '../../data/remote.ts'
import type { Draft } from '../../events.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { correctStyle } from './correct-style.ts'
import { changeWords, effectWords } from './effect-words.ts'

/** The preview waits so long for the next change of what is to be decided. Milliseconds. */
const patience = 250
/** So many actors are named in the preview. */
const mostNamed = 4

/**
 * The end of every form that corrects something: what the decision would change, the reason, and the buttons. Tells
 * `decided` once the decision is stored, and `give-up`.
 */
export class Decide extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    does: { attribute: false },
    confirm: {},
    sending: { state: true },
    failure: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare token: string
  /** What is to be decided; empty until the form says it. */
  declare does: Draft
  /** What the button says. */
  declare confirm: string
  declare private sending: boolean
  declare private failure: string | undefined
  private readonly preview = new Remote<DecisionReport>(this)

  constructor() {
    super()
    this.confirm = 'Confirm'
    this.sending = false
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('does')) this.failure = undefined
    const { does } = this
    this.preview.ask(does.length === 0 ? undefined : JSON.stringify(does), async (signal) => {
      await pause(patience, signal)
      return this.api.decide(because(does, 'Preview'), this.token, 'dry', signal)
    })
  }

  override render() {
    const { state } = this.preview
    const refused = state.is === 'ready' && state.value.refused.length > 0
    const ready = this.does.length > 0 && state.is === 'ready' && !refused && !this.sending
    return html`<form @submit=${this.store}>
      <div class="effect" role="status" aria-label="Preview">${this.effect()}</div>
      <label class="field">Reason, for other people
        <input name="reason" required maxlength="2000" autocomplete="off" /></label>
      ${this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <div class="row">
        <button type="submit" class="main" ?disabled=${!ready}>${this.confirm}</button>
        <button type="button" @click=${() => tell(this, 'give-up')}>Cancel</button>
      </div>
    </form>`
  }

  private effect() {
    const { state } = this.preview
    if (this.does.length === 0) return nothing
    if (state.is === 'failed') return html`<p class="failure">${state.message}</p>`
    if (state.is !== 'ready') return html`<p class="muted">Working out what this changes …</p>`
    const { effect, refused } = state.value
    const named = effect.actors.slice(0, mostNamed)
    const rest = effect.actors.length - named.length
    return html`
      ${refused.map(({ reason }) => html`<p class="failure">${reason}</p>`)}
      ${refused.length > 0 ? nothing : html`<p><strong>${effectWords(effect)}.</strong></p>`}
      ${named.length === 0 ? nothing : html`<ul class="muted">${named.map((change) => html`<li>${changeWords(change)}</li>`)}${rest > 0 ? html`<li>and ${rest} more</li>` : nothing}</ul>`}
    `
  }

  private async store(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { does } = this
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim()
    if (does.length === 0 || reason === '') return
    this.sending = true
    try {
      const { refused } = await this.api.decide(because(does, reason), this.token)
      this.failure = refused[0]?.reason
      if (refused.length > 0) return
      tell(this, 'decided')
      dispatchEvent(new Event(correctedEvent))
    } catch (error) {
      this.failure = (error as Error).message
    } finally {
      this.sending = false
    }
  }
}

function because(draft: Draft, reason: string) {
  return draft.map((does) => ({ does, reason }))
}

customElements.define('parley-decide', Decide)
