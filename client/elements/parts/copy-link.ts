import { css, html, LitElement, nothing } from 'lit'
import { Check, Link2 } from 'lucide'
import { shared } from '../../style/shared.ts'
import { icon } from './icon.ts'

/**
 * A button that copies a text, or without one the page's address. Where the browser forbids that, it shows the text
 * selected.
 */
export class CopyLink extends LitElement {
  static override properties = { text: {}, label: {}, done: {}, copied: { state: true }, byHand: { state: true } }
  static override styles = [
    shared,
    css`
      :host {
        font-size: inherit;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        white-space: nowrap;
      }
      input {
        font: inherit;
        width: 100%;
        margin-top: var(--space-2);
      }
    `,
  ]
  declare text: string | undefined
  declare label: string
  /** What the button says once it has copied. */
  declare done: string
  declare private copied: boolean
  declare private byHand: string | null

  constructor() {
    super()
    this.label = 'Copy link'
    this.done = 'Link copied'
    this.copied = false
    this.byHand = null
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.copied = false
  }

  override render() {
    return html`
      <button type="button" class="bare" @click=${this.copy}>
        ${icon(this.copied ? Check : Link2)}<span>${this.copied ? this.done : this.label}</span>
      </button>
      <span class="visually-hidden" role="status">${this.copied ? this.done : ''}</span>
      ${this.byHand === null ? nothing : html`<input readonly aria-label="To copy" .value=${this.byHand} />`}
    `
  }

  private async copy(): Promise<void> {
    const link = this.text ?? location.href
    try {
      await navigator.clipboard.writeText(link)
      this.copied = true
    } catch {
      this.byHand = link
      await this.updateComplete
      this.renderRoot.querySelector('input')?.select()
    }
  }
}

customElements.define('parley-copy-link', CopyLink)
