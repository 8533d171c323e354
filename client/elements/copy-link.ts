import { css, html, LitElement, nothing } from 'lit'
import { Check, Link2 } from 'lucide'
import { shared } from '../style/shared.ts'
import { icon } from './icon.ts'

/** A button that copies the page's address; where the browser forbids it, shows the address ready to be copied. */
export class CopyLink extends LitElement {
  static override properties = { copied: { state: true }, byHand: { state: true } }
  static override styles = [
    shared,
    css`
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
  declare private copied: boolean
  declare private byHand: string | null

  constructor() {
    super()
    this.copied = false
    this.byHand = null
  }

  override render() {
    return html`
      <button type="button" class="bare" @click=${this.copy}>
        ${icon(this.copied ? Check : Link2)}<span>${this.copied ? 'Link copied' : 'Copy link'}</span>
      </button>
      <span class="visually-hidden" role="status">${this.copied ? 'Link copied' : ''}</span>
      ${this.byHand === null ? nothing : html`<input readonly aria-label="Link to copy" .value=${this.byHand} />`}
    `
  }

  private async copy(): Promise<void> {
    const link = location.href
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
