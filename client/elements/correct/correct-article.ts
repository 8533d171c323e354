import { html } from 'lit'
import type { ArticleWithStatements } from '../../../server/shapes/answers.ts'
import type { Draft } from '../../events.ts'
import { Correction } from './correction.ts'

type Name = 'withdraw' | 'replace'

/** What a person can do with an article: take it back, or give it another text. */
export class CorrectArticle extends Correction<Name, Pick<ArticleWithStatements, 'id' | 'text'>> {
  protected override readonly label = 'Correct the article'
  protected override readonly choices = [
    { name: 'withdraw', words: 'Withdraw …', confirm: 'Withdraw it' },
    { name: 'replace', words: 'Replace …', confirm: 'Replace the text' },
  ] as const

  protected override atFirst(open: Name): Draft {
    return open === 'withdraw' ? [{ kind: 'withdraw', article: this.of.id }] : []
  }

  protected override fields(open: Name) {
    if (open === 'withdraw')
      return html`<p class="small">Its statements leave the graph, the search, the table, exports and live views. Frozen views stay as they are.</p>`
    return html`<label class="field">New text
      <textarea data-first rows="10" .value=${this.of.text} @input=${(event: Event) => this.replace((event.target as HTMLTextAreaElement).value)}></textarea></label>
      <p class="muted small">Its statements are read from it anew. Corrections find their places in it by their words.</p>`
  }

  private replace(text: string): void {
    const isNew = text.trim() !== '' && text !== this.of.text
    this.does = isNew ? [{ kind: 'replace', article: this.of.id, text }] : []
  }
}

customElements.define('parley-correct-article', CorrectArticle)
