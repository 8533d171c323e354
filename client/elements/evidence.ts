import { css, html, LitElement, nothing } from 'lit'
import type { ArticleRef, Evidence } from '../../server/types.ts'
import { addressOf } from '../address.ts'
import { rolesOf } from '../passage.ts'
import type { State } from '../state.ts'
import { select } from '../state.ts'
import { shared } from '../style/shared.ts'
import { dayWords } from '../words.ts'
import './quote.ts'

/** One statement in full: the passage with its parts told apart, and the article that it stands in. */
export class EvidenceFigure extends LitElement {
  static override properties = { evidence: { attribute: false }, state: { attribute: false }, alone: { type: Boolean } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      figcaption {
        margin-top: var(--space-2);
        font-size: var(--text-s);
        color: var(--muted);
      }
    `,
  ]
  declare evidence: Evidence
  declare state: State
  /** On the statement's own page: no link to it. */
  declare alone: boolean

  override render() {
    const { passage, act, id, article, date } = this.evidence
    return html`<figure>
      <blockquote>
        <parley-quote .text=${passage.text} .from=${passage.start} .spans=${rolesOf(this.evidence)} .act=${act}></parley-quote>
      </blockquote>
      <figcaption>
        ${date === undefined || date === article.publishedAt?.slice(0, 10) ? nothing : html`<time datetime=${date}>${dayWords(date)}</time> · `}${reference(article)}
        ${this.alone ? nothing : html` · <a href=${addressOf(select(this.state, { what: 'statement', id }))}>This statement</a>`}
      </figcaption>
    </figure>`
  }
}

/** Title, publisher and day of an article, as far as they are known; linked where it stands on the web. */
export function reference({ id, title, publisher, url, publishedAt }: ArticleRef) {
  const name = title ?? (publisher === undefined ? `Article “${id}”` : 'Article')
  const day = publishedAt === undefined ? undefined : dayWords(publishedAt)
  const rest = [publisher, day].filter((part) => part !== undefined).join(', ')
  const linked = url !== undefined && /^https?:\/\//i.test(url)
  return html`${linked ? html`<a href=${url} rel="noreferrer">${name}</a>` : name}${rest === '' ? nothing : html`, ${rest}`}`
}

customElements.define('parley-evidence', EvidenceFigure)
