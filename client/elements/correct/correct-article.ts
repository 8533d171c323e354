import type { PropertyValues } from 'lit'
import { html, LitElement, nothing } from 'lit'
import type { ArticleWithStatements } from '../../../server/shapes/answers.ts'
import type { Api } from '../../data/api.ts'
import type { Draft } from '../../events.ts'
import { shared } from '../../style/shared.ts'
import { type Choice, choiceButtons } from './choices.ts'
import { correctStyle } from './correct-style.ts'
import './decide.ts'

type Name = 'withdraw' | 'replace'

const choices: readonly Choice<Name>[] = [
  { name: 'withdraw', words: 'Withdraw …' },
  { name: 'replace', words: 'Replace …' },
]

/** What a person can do with an article: take it back, or give it another text. */
export class CorrectArticle extends LitElement {
  static override properties = {
    api: { attribute: false },
    token: {},
    article: { attribute: false },
    open: { state: true },
    does: { state: true },
  }
  static override styles = [shared, correctStyle]
  declare api: Api
  declare token: string
  declare article: Pick<ArticleWithStatements, 'id' | 'text'>
  declare private open: Name | undefined
  declare private does: Draft

  constructor() {
    super()
    this.does = []
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('article')
    if (before !== undefined && before.id !== this.article.id) this.open = undefined
  }

  override render() {
    const { open } = this
    return html`${choiceButtons('Correct the article', choices, open, (name) => this.choose(name))}
      ${
        open === undefined
          ? nothing
          : html`<div class="box" @decided=${() => this.choose(undefined)} @give-up=${() => this.choose(undefined)}>
              ${open === 'withdraw' ? this.withdrawal() : this.replacement()}
              <parley-decide .api=${this.api} .token=${this.token} .does=${this.does} confirm=${open === 'withdraw' ? 'Withdraw it' : 'Replace the text'}></parley-decide>
            </div>`
      }`
  }

  private withdrawal() {
    return html`<p class="small">Its statements leave the graph, the search, the table, exports and live views. Frozen views stay as they are.</p>`
  }

  private replacement() {
    return html`<label class="field">New text
      <textarea rows="8" @input=${(event: Event) => this.replace((event.target as HTMLTextAreaElement).value)}></textarea></label>
      <p class="muted small">Its statements are read from it anew. Corrections find their places in it by their words.</p>`
  }

  private async choose(open: Name | undefined): Promise<void> {
    const from = this.open
    this.open = open
    this.does = open === 'withdraw' ? [{ kind: 'withdraw', article: this.article.id }] : []
    await this.updateComplete
    const first = open === undefined ? `[data-choice='${from}']` : 'textarea, parley-decide'
    this.renderRoot.querySelector<HTMLElement>(first)?.focus()
  }

  private replace(text: string): void {
    const isNew = text.trim() !== '' && text !== this.article.text
    this.does = isNew ? [{ kind: 'replace', article: this.article.id, text }] : []
  }
}

customElements.define('parley-correct-article', CorrectArticle)
