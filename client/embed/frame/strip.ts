import { css, html, LitElement, nothing } from 'lit'
import { X } from 'lucide'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { CitedEdge, ViewDocument } from '../../../server/shapes/views.ts'
import { reference } from '../../elements/panel/parts/evidence-figure.ts'
import { actGlyph, icon } from '../../elements/parts/icon.ts'
import { tell } from '../../events.ts'
import { rolesOf } from '../../evidence/passage.ts'
import { linkKey, parseLinkKey } from '../../state/address.ts'
import type { Selection } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { actWord, counted } from '../../words.ts'
import '../../elements/panel/parts/quote.ts'

/**
 * The evidence for what is selected in a live view: the sentences of a link, or the links of an actor. Tells `choose`.
 */
class Strip extends LitElement {
  static override properties = { document: { attribute: false }, selection: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow: auto;
        overscroll-behavior: contain;
        padding: var(--space-3) var(--space-4);
        background: var(--sheet);
        border-top: 1px solid var(--border);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: var(--space-3);
      }
      h2 {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4em;
        align-items: center;
        font-size: var(--text-m);
        padding-top: 0.45rem;
      }
      li {
        margin-top: var(--space-3);
      }
      parley-quote {
        --text-l: 1rem;
      }
      .lines li {
        margin-top: 2px;
      }
      .lines button {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4em;
        align-items: center;
        text-align: left;
      }
    `,
  ]
  declare document: ViewDocument
  declare selection: Selection

  override render() {
    const { selection } = this
    return html`
      <header>
        <h2 tabindex="-1">${this.heading()}</h2>
        <button type="button" class="bare" @click=${() => this.choose(null)}>${icon(X)}<span class="visually-hidden">Close</span></button>
      </header>
      ${selection.what === 'actor' ? this.lines(selection.id) : this.sentences()}
    `
  }

  override updated(): void {
    this.scrollTop = 0
  }

  private heading() {
    const { selection } = this
    if (selection.what === 'actor') return this.name(selection.id)
    if (selection.what !== 'link') return nothing
    const { source, act, target } = selection
    return html`${this.name(source)} ${actGlyph(act)} ${actWord[act].toLowerCase()} ${this.name(target)}`
  }

  private lines(actor: string) {
    const edges = this.document.edges.filter(({ source, target }) => source === actor || target === actor)
    if (edges.length === 0) return html`<p class="muted small">No links in this view.</p>`
    return html`<ul class="lines">${edges.map(
      ({ key, source, target, attributes: { act, count } }) =>
        html`<li><button type="button" class="bare" @click=${() => this.chooseLink(key)}>
          ${this.name(source)} ${actGlyph(act)} ${actWord[act].toLowerCase()} ${this.name(target)}
          <span class="muted small">${counted(count, 'statement')}</span>
        </button></li>`,
    )}</ul>`
  }

  private sentences() {
    const edge = this.edge()
    if (edge === undefined) return nothing
    const byId = new Map(this.document.statements.map((statement) => [statement.id, statement]))
    const found = edge.attributes.statements.flatMap((id) => byId.get(id) ?? [])
    const more = edge.attributes.count - found.length
    return html`<ol>
        ${found.map((statement) => html`<li>${this.sentence(statement)}</li>`)}
      </ol>
      ${more > 0 ? html`<p class="muted small">and ${counted(more, 'statement')} more</p>` : nothing}`
  }

  private sentence(statement: Evidence) {
    const { passage, act, id, article } = statement
    return html`<parley-quote .text=${passage.text} .from=${passage.start} .spans=${rolesOf(statement)} .act=${act}></parley-quote>
      <p class="muted small">${reference(article)} · <a href=${`/statements/${encodeURIComponent(id)}`} target="_blank">This statement in Parley</a></p>`
  }

  private edge(): CitedEdge | undefined {
    const { selection } = this
    if (selection.what !== 'link') return undefined
    const key = linkKey(selection)
    return this.document.edges.find((edge) => edge.key === key)
  }

  private name(actor: string): string {
    return this.document.nodes.find(({ key }) => key === actor)?.attributes.label ?? actor
  }

  private chooseLink(key: string): void {
    const link = parseLinkKey(key)
    if (link !== undefined) this.choose({ what: 'link', ...link })
  }

  private choose(selection: Selection | null): void {
    tell(this, 'choose', selection)
  }
}

customElements.define('parley-strip', Strip)
