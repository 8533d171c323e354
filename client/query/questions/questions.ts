import { css, html, LitElement, nothing } from 'lit'
import { ChevronRight, X } from 'lucide'
import { icon } from '../../elements/parts/icon.ts'
import { tell } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { examples } from './examples.ts'
import { type Kept, type KeptQuestions, nothingKept } from './kept.ts'

/**
 * Questions to choose from: examples, those saved under a name, those asked before. Tells `pick-question` and `forget`.
 */
export class Questions extends LitElement {
  static override properties = { kept: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      details + details {
        margin-top: var(--space-4);
      }
      summary {
        font-size: var(--text-s);
        font-weight: 600;
        padding: var(--space-1) 0;
      }
      ul {
        display: flex;
        flex-direction: column;
        margin-top: var(--space-1);
      }
      li {
        display: flex;
        border-bottom: 1px solid var(--rule);
      }
      li button {
        border: 0;
        border-radius: 0;
        padding: var(--space-2) 0;
        text-align: left;
        flex: 1;
        min-width: 0;
      }
      li button:hover {
        color: var(--accent);
      }
      li button.forget {
        flex: none;
        padding: 0 var(--space-2);
      }
      .statement {
        font-family: var(--mono);
        font-size: var(--text-xs);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ]
  declare kept: KeptQuestions

  constructor() {
    super()
    this.kept = nothingKept
  }

  override render() {
    const { named, history } = this.kept
    return html`
      ${
        named.length === 0
          ? nothing
          : html`<details open><summary>${icon(ChevronRight)}Saved in this browser</summary><ul>${named.map(
              (one) =>
                html`<li>${this.choice(one, one.name)}<button type="button" class="forget" aria-label="Forget ${one.name}"
                  @click=${() => tell(this, 'forget', one.name)}>${icon(X)}</button></li>`,
            )}</ul></details>`
      }
      <details open><summary>${icon(ChevronRight)}Questions to begin with</summary><ul>${examples.map(
        ({ title, statement, parameters = {} }) => html`<li>${this.choice({ statement, parameters }, title)}</li>`,
      )}</ul></details>
      ${
        history.length === 0
          ? nothing
          : html`<details><summary>${icon(ChevronRight)}Asked before</summary><ul>${history.map(
              (one) => html`<li>${this.choice(one, one.statement.replaceAll(/\s+/g, ' '), 'statement')}</li>`,
            )}</ul></details>`
      }
    `
  }

  private choice({ statement, parameters }: Kept, words: string, look = '') {
    const choose = () => tell(this, 'pick-question', { statement, parameters })
    return html`<button type="button" class=${look} title=${statement} @click=${choose}>${words}</button>`
  }
}

customElements.define('parley-questions', Questions)
