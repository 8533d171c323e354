import { css, html, LitElement, nothing } from 'lit'
import { tell } from '../../events.ts'
import { everyone, otherExtents } from '../../state/extent.ts'
import type { State } from '../../state/state.ts'
import { asAtStart, drawsAll } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'

/** How many of the actors the picture shows, and buttons for more and for fewer. Tells `go`. */
class ExtentOfPicture extends LitElement {
  static override properties = { state: { attribute: false }, shown: { type: Number }, total: { type: Number } }
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
        font-size: var(--text-s);
      }
      button {
        min-height: 1.75rem;
        padding: 0 var(--space-2);
        border-color: var(--rule);
        color: var(--ink);
      }
    `,
  ]
  declare state: State
  /** Actors in the picture. */
  declare shown: number
  /** Actors that the filters leave in the network. */
  declare total: number

  override render() {
    const { state, shown, total } = this
    const others = otherExtents(state, total)
    if (others.length === 0 && shown >= total) return nothing
    return html`
      <span>${shown < total ? `${shown.toLocaleString('en-GB')} of ${counted(total, 'actor')}` : counted(total, 'actor')}</span>
      ${others.map(({ limit, actors }) => {
        const number = actors.toLocaleString('en-GB')
        const words = limit === everyone && actors === total ? `Show all ${number}` : `Show ${number}`
        return html`<button type="button" @click=${() => this.choose(limit)}>${words}<span class="visually-hidden"> actors</span></button> `
      })}
    `
  }

  private choose(limit: State['limit']): void {
    // Whoever asks for more actors wants to see them, with or without a line.
    tell(this, 'go', { ...this.state, limit, least: limit === null ? asAtStart : drawsAll })
  }
}

customElements.define('parley-extent', ExtentOfPicture)
