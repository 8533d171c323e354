import { css, html, LitElement } from 'lit'
import type { ListedArticle } from '../../../server/shapes/articles.ts'
import type { ArticleRef } from '../../../server/shapes/text.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { shared } from '../../style/shared.ts'
import { counted, whence } from '../../words.ts'
import { waiting } from './notice.ts'

const sameTextStyle = css`
  summary {
    width: fit-content;
    cursor: pointer;
  }
  ul {
    margin: var(--space-1) 0 0;
    padding-left: var(--space-4);
  }
  li {
    padding: 2px 0;
  }
`

/** The other articles with nearly the same text as one, which are asked for when the reader opens them. */
export class SameText extends LitElement {
  static override properties = { api: { attribute: false }, article: { attribute: false }, open: { state: true } }
  static override styles = [shared, sameTextStyle]
  declare api: Api
  declare article: Pick<ListedArticle, 'id' | 'copies'>
  declare private open: boolean
  private readonly copies = new Remote<{ readonly items: readonly ArticleRef[] }>(this)

  constructor() {
    super()
    this.open = false
  }

  override willUpdate(): void {
    const { api, article, open } = this
    this.copies.ask(open ? article.id : undefined, (signal) => api.copies(article.id, signal))
  }

  override render() {
    const { state } = this.copies
    return html`<details class="same small" @toggle=${(event: Event) => (this.open = (event.currentTarget as HTMLDetailsElement).open)}>
      <summary>The same text in ${counted(this.article.copies + 1, 'article')}</summary>
      ${
        state.is === 'ready'
          ? html`<ul>${state.value.items.map((one) => html`<li><a href=${`/articles/${encodeURIComponent(one.id)}`}>${one.title ?? one.id}</a> <span class="muted">${whence(one)}</span></li>`)}</ul>`
          : waiting(state, 'articles', () => this.copies.again())
      }
    </details>`
  }
}

customElements.define('parley-same-text', SameText)
