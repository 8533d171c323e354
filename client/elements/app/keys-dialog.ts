import { css, html, LitElement } from 'lit'
import { X } from 'lucide'
import { dialogStyle } from '../../style/dialog-style.ts'
import { shared } from '../../style/shared.ts'
import { icon } from '../parts/icon.ts'
import './keys-list.ts'

/** The dialog that `?` opens: the keys of the explorer. */
export class KeysDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    css`
      dialog {
        width: min(34rem, calc(100vw - 1.5rem));
      }
      .body {
        padding: var(--space-4);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: var(--space-3);
      }
      h2 {
        font-family: var(--serif);
        font-size: var(--text-h);
      }
      p {
        margin-top: var(--space-4);
      }
    `,
  ]

  open(): void {
    this.dialog?.showModal()
  }

  get isOpen(): boolean {
    return this.dialog?.open === true
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @click=${this.clickBeside}>
      <div class="body">
      <div class="head">
        <h2 id="heading">Keys</h2>
        <button type="button" class="bare" @click=${() => this.dialog?.close()}>${icon(X)}<span class="visually-hidden">Close</span></button>
      </div>
      <parley-keys-list></parley-keys-list>
      <p class="small"><a href="/about">What Parley is, and how sure it is</a></p>
      </div>
    </dialog>`
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  /** The dialog itself is only hit beside what it holds: by its backdrop. */
  private clickBeside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog?.close()
  }
}

customElements.define('parley-keys', KeysDialog)
