import { css, html, LitElement, nothing } from 'lit'
import type { ArticleWithStatements } from '../../../server/shapes/answers.ts'
import type { ArticleRef } from '../../../server/shapes/text.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { tell } from '../../events.ts'
import type { State } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { counted, whence } from '../../words.ts'
import { waiting } from '../parts/notice.ts'
import { panelStyle } from './panel-style.ts'
import { original } from './parts/evidence-figure.ts'
import '../correct/correct-article.ts'
import '../correct/corrected.ts'
import '../parts/same-text.ts'
import './parts/quote.ts'
import './parts/statement-line.ts'

/**
 * One article: where it comes from, its statements, the acts that it reports as ones that did not take place, and its text
 * with the passages of statements in full ink.
 */
export class ArticlePanel extends LitElement {
  static override properties = { api: { attribute: false }, state: { attribute: false }, article: {}, token: {} }
  static override styles = [
    shared,
    panelStyle,
    css`
      .text {
        margin-top: var(--space-3);
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare article: string
  /** What to write with; undefined for whoever may only read. */
  declare token: string | undefined
  private readonly remote = new Remote<ArticleWithStatements>(this, () => tell(this, 'shown'))

  private readonly copies = new Remote<{ readonly items: readonly ArticleRef[] }>(this)

  override willUpdate(): void {
    const { api, article } = this
    this.copies.ask(article, (signal) => api.copies(article, signal))
    this.remote.ask(article, (signal) => api.article(article, signal))
  }

  override render() {
    const { state } = this.remote
    if (state.is === 'failed' && state.status === 410) return this.withdrawn(state.message)
    if (state.is !== 'ready') return waiting(state, 'article', () => this.remote.again())
    const { statements, unreal = [], text, ...article } = state.value
    const spans = statements.map(({ passage: { start, end } }) => ({ part: 'passage' as const, start, end }))
    return html`
      <header>
        <p class="over">Article</p>
        <h2 tabindex="-1">${article.title ?? article.publisher ?? article.id}</h2>
        <p class="under">${whence(article)}${original(article)}</p>
        ${statements.length === 0 ? nothing : this.network(article.id)}
        ${this.sameText(article.id)}
      </header>
      ${this.corrections(html`<parley-correct-article .api=${this.api} .token=${this.token} .of=${{ id: article.id, text }}></parley-correct-article>`)}
      ${
        statements.length === 0
          ? nothing
          : html`<section>
              <h3>${counted(statements.length, 'statement')}</h3>
              <ul>
                ${statements.map((one) => html`<li><parley-statement-line .evidence=${one} .state=${this.state}></parley-statement-line></li>`)}
              </ul>
            </section>`
      }
      ${
        unreal.length === 0
          ? nothing
          : html`<section>
              <h3>Reported as planned, denied or possible <span class="muted">${unreal.length}</span></h3>
              <ul>
                ${unreal.map((one) => html`<li><parley-statement-line .evidence=${one} .state=${this.state}></parley-statement-line></li>`)}
              </ul>
            </section>`
      }
      <section>
        <h3>Text</h3>
        <div class="text"><parley-quote whole .text=${text} .from=${0} .spans=${spans}></parley-quote></div>
      </section>
    `
  }

  private sameText(id: string) {
    const { state } = this.copies
    if (state.is !== 'ready' || state.value.items.length === 0) return nothing
    return html`<parley-same-text .api=${this.api} .article=${{ id, copies: state.value.items.length }}></parley-same-text>`
  }

  /** @param reason the server's words. */
  private withdrawn(reason: string) {
    return html`
      <header>
        <p class="over">Article</p>
        <h2 tabindex="-1">This article was withdrawn</h2>
        <p class="under">${reason}</p>
      </header>
      ${this.corrections(nothing)}
    `
  }

  /** What was corrected, and the ways to correct more, for whoever may write. */
  private corrections(ways: unknown) {
    const { api, token, article } = this
    if (token === undefined) return nothing
    return html`<section>
      ${ways}
      <parley-corrected .api=${api} .token=${token} .of=${{ what: 'article', id: article }}></parley-corrected>
    </section>`
  }

  /** The way into the network of this article alone, and out of it again. */
  private network(id: string) {
    const shown = this.state.articles.includes(id)
    const articles = shown ? this.state.articles.filter((one) => one !== id) : [id]
    return html`<p class="under"><button type="button" aria-pressed=${shown} @click=${() => tell(this, 'go', { ...this.state, articles })}>Only its own network</button></p>`
  }
}

customElements.define('parley-article-panel', ArticlePanel)
