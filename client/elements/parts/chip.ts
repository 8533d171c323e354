import { css, html, LitElement } from 'lit'
import type { ActorRef } from '../../../server/shapes/answers.ts'
import { shared } from '../../style/shared.ts'
import { kindWord } from '../../words.ts'
import { kindGlyph } from './icon.ts'

/** An actor by name, outside the picture: the shape of its kind, and its name as a link to it. */
export class Chip extends LitElement {
  static override properties = { actor: { attribute: false }, href: {} }
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
        max-width: 100%;
      }
      a {
        display: inline-flex;
        align-items: baseline;
        gap: 0.4em;
        max-width: 100%;
        padding: 0.05em 0.5em;
        border: 1px solid var(--rule);
        border-radius: 1em;
        background: var(--paper);
        text-decoration: none;
        overflow-wrap: break-word;
      }
      a:hover {
        border-color: currentcolor;
      }
      svg {
        flex: none;
        width: 0.72em;
        height: 0.72em;
      }
    `,
  ]
  declare actor: ActorRef
  declare href: string

  override render() {
    const { name, kind } = this.actor
    return html`<a part="chip" href=${this.href}>${kindGlyph(kind)}<span>${name}<span class="visually-hidden">, ${kindWord[kind]}</span></span></a>`
  }
}

customElements.define('parley-chip', Chip)
