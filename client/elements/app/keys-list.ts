import { css, html, LitElement } from 'lit'
import { shared } from '../../style/shared.ts'
import { commandKeys } from './command-keys.ts'
import { pictureKeys, tableKeys } from './list-keys.ts'

/** Every key of the explorer with what it does. */
class KeysList extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      h3 {
        font-size: var(--text-m);
        font-weight: 600;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-1) var(--space-3) var(--space-1) 0;
        text-align: start;
        vertical-align: baseline;
        font-weight: 400;
      }
      th {
        min-width: 9.5em;
        white-space: nowrap;
      }
      kbd {
        padding: 0.05em 0.4em;
        border: 1px solid var(--border);
        border-radius: var(--corner);
        background: var(--paper);
        font: inherit;
        font-size: var(--text-s);
      }
    `,
  ]

  override render() {
    return html`
      ${section('Anywhere', commandKeys)}
      ${section('In the picture, after the tab key', pictureKeys)}
      ${section('In the table, after the tab key', tableKeys)}
    `
  }
}

function section(words: string, keys: readonly { readonly shown: string; readonly does: string }[]) {
  return html`<section>
    <h3>${words}</h3>
    <table>${keys.map(({ shown, does }) => html`<tr><th scope="row"><kbd>${shown}</kbd></th><td>${does}</td></tr>`)}</table>
  </section>`
}

customElements.define('parley-keys-list', KeysList)
