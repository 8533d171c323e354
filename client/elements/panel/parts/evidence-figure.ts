import { css, html, LitElement, nothing } from 'lit'
import { ExternalLink } from 'lucide'
import type { Evidence } from '../../../../server/shapes/answers.ts'
import type { ArticleRef } from '../../../../server/shapes/text.ts'
import { citationOf } from '../../../evidence/citation.ts'
import { partsOf } from '../../../evidence/passage.ts'
import { addressOfPassage } from '../../../evidence/text-fragment.ts'
import { addressOf } from '../../../state/address.ts'
import type { State } from '../../../state/state.ts'
import { select } from '../../../state/state.ts'
import { shared } from '../../../style/shared.ts'
import { counted, dayWords, guessOf, percent, secondReaderWords, whence } from '../../../words.ts'
import { icon } from '../../parts/icon.ts'
import '../../parts/copy-link.ts'
import './quote.ts'

/** One statement in full: its passage, with source, cue, content and targets marked, and its article. */
export class EvidenceFigure extends LitElement {
  static override properties = { evidence: { attribute: false }, state: { attribute: false } }
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
      parley-copy-link {
        display: block;
        margin-left: calc(-1 * var(--space-2));
      }
    `,
  ]
  declare evidence: Evidence
  declare state: State

  override render() {
    const { passage, act, id, article, date, confidence, secondReader, sources, answeredBy } = this.evidence
    return html`<figure>
      <blockquote>
        <parley-quote .text=${passage.text} .from=${passage.start} .spans=${partsOf(this.evidence)} .act=${act}></parley-quote>
      </blockquote>
      <figcaption>
        ${date === undefined || date === article.publishedAt?.slice(0, 10) ? nothing : html`<time datetime=${date}>${dayWords(date)}</time> · `}${reference(article)}${original(article, this.evidence.sentence.text)}
        ${confidence === undefined ? nothing : html` · confidence ${percent(confidence)}`}${secondReader === undefined ? nothing : html` · second reader: ${secondReaderWords(secondReader)}`}${guessOf(sources) === '' ? nothing : html` · speaker ${guessOf(sources)}`} ·
        <a href=${addressOf(select(this.state, { what: 'statement', id }))}>This statement</a>${answeredBy.length === 0 ? nothing : html`, ${counted(answeredBy.length, 'answer')}`}
        <parley-copy-link label="Copy citation" done="Citation copied" .text=${citationOf(this.evidence, location.origin)}></parley-copy-link>
      </figcaption>
    </figure>`
  }
}

/** Title, publisher and day of an article, as far as they are known. */
export function reference(article: ArticleRef) {
  const { id, title, publisher } = article
  const name = title ?? (publisher === undefined ? `Article “${id}”` : 'Article')
  const rest = whence(article)
  return html`${name}${rest === '' ? nothing : html`, ${rest}`}`
}

/**
 * A link to the article on the web, if it has an address there, and to the passage within it where the browser can find
 * it.
 */
export function original({ url }: ArticleRef, passage?: string) {
  const address = url === undefined ? undefined : addressOfPassage(url, passage)
  return address === undefined
    ? nothing
    : html` · <a class="nowrap" href=${address} rel="noreferrer" target="_blank">${icon(ExternalLink)} Original<span class="visually-hidden">, in a new tab</span></a>`
}

customElements.define('parley-evidence', EvidenceFigure)
