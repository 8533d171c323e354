import { css, html, LitElement, nothing } from 'lit'
import type { Act } from '../../../../server/shapes/vocabulary.ts'
import type { Part, PartSpan } from '../../../evidence/passage.ts'
import { runs } from '../../../evidence/passage.ts'
import { shared } from '../../../style/shared.ts'

const labels: Readonly<Record<Exclude<Part, 'passage'>, string>> = {
  content: 'content',
  source: 'source',
  cue: 'cue',
  to: 'to',
  about: 'about',
  with: 'with',
}

/**
 * A stretch of an article in which content, source, cue and targets of a statement each look different; a word after each
 * says which it is.
 */
export class Quote extends LitElement {
  static override properties = { text: {}, from: { type: Number }, spans: { attribute: false }, act: {} }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        font-family: var(--serif);
        font-size: var(--text-l);
        line-height: 1.55;
        white-space: pre-line;
        overflow-wrap: break-word;
      }
      mark {
        color: inherit;
        background: none;
      }
      :host([whole]) {
        color: var(--muted);
      }
      .passage {
        color: var(--ink);
      }
      .content {
        background: var(--marker);
        box-decoration-break: clone;
        -webkit-box-decoration-break: clone;
        padding-block: 0.1em;
      }
      .source {
        font-weight: 700;
      }
      .cue {
        font-style: italic;
        text-decoration: underline 2px;
        text-underline-offset: 0.22em;
      }
      .cue.said {
        text-decoration-color: var(--said);
      }
      .cue.proposed {
        text-decoration-color: var(--proposed);
      }
      .cue.rejected {
        text-decoration-color: var(--rejected);
      }
      .cue.met {
        text-decoration-color: var(--met);
      }
      :is(.to, .about, .with) {
        text-decoration: underline dotted 1.5px var(--muted);
        text-underline-offset: 0.22em;
      }
      :is(.to, .with) {
        text-decoration-style: solid;
      }
      .gap {
        display: block;
        height: 0.6em;
        overflow: hidden;
      }
      .label {
        margin-inline: 0.3em 0.1em;
        padding: 0.1em 0.35em;
        border: 1px solid var(--rule);
        border-radius: var(--corner);
        font-family: var(--sans);
        font-size: var(--text-xs);
        line-height: 1;
        white-space: nowrap;
        vertical-align: 0.1em;
        color: var(--muted);
        background: var(--sheet);
        user-select: none;
      }
    `,
  ]
  declare text: string
  /** Offset of the text's first character in its article. */
  declare from: number
  declare spans: readonly PartSpan[]
  declare act: Act

  override render() {
    // No white space may stand between the parts: the element shows line breaks as they are.
    return runs(this.text, this.from, this.spans).map(({ text, parts, ends }) =>
      parts.length === 0
        ? paragraphs(text)
        : html`<mark class=${this.classes(parts)}>${paragraphs(text)}</mark>${ends.map(labelOf)}`,
    )
  }

  private classes(parts: readonly Part[]): string {
    return [...parts, ...(parts.includes('cue') ? [this.act] : [])].join(' ')
  }
}

/** A text with a small gap after each of its lines. */
function paragraphs(text: string) {
  const [first, ...rest] = text.split(/\s*\n\s*/)
  return html`${first}${rest.map((line) => html`<span class="gap">\n</span>${line}`)}`
}

function labelOf(part: Part) {
  return part === 'passage' ? nothing : html`<small class="label">${labels[part]}</small>`
}

customElements.define('parley-quote', Quote)
