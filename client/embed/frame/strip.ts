import type { PropertyValues } from 'lit'
import { css, html, LitElement, nothing } from 'lit'
import { X } from 'lucide'
import type { Evidence } from '../../../server/shapes/answers.ts'
import type { CitedEdge, ViewDocument } from '../../../server/shapes/views.ts'
import type { Act, TargetRole } from '../../../server/shapes/vocabulary.ts'
import { reachOf, reachTo, verbOf } from '../../act-words.ts'
import { reference } from '../../elements/panel/parts/evidence-figure.ts'
import { actGlyph, icon } from '../../elements/parts/icon.ts'
import { tell } from '../../events.ts'
import { partsOf } from '../../evidence/passage.ts'
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
  private byId: ReadonlyMap<string, Evidence> = new Map()

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('document')) return
    this.byId = new Map(this.document.statements.map((statement) => [statement.id, statement]))
  }

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
    return this.words(source, act, target, this.edge())
  }

  private lines(actor: string) {
    const edges = this.document.edges.filter(({ source, target }) => source === actor || target === actor)
    if (edges.length === 0) return html`<p class="muted small">No links in this view.</p>`
    return html`<ul class="lines">${edges.map(
      (edge) =>
        html`<li><button type="button" class="bare" @click=${() => this.chooseLink(edge.key)}>
          ${this.words(edge.source, edge.attributes.act, edge.target, edge)}
          <span class="muted small">${counted(edge.attributes.count, 'statement')}</span>
        </button></li>`,
    )}</ul>`
  }

  /** Who did what to whom; the act alone, where the view is older than the roles of targets. */
  private words(source: string, act: Act, target: string, edge: CitedEdge | undefined) {
    const found = edge === undefined ? [] : this.statementsOf(edge)
    const directed = found.filter((one) => reachTo(one, target) === 'directed').length
    const verb =
      act === 'met' || found.some(hasRoles)
        ? verbOf(act, reachOf({ left: found.length, directed }))
        : actWord[act].toLowerCase()
    const { count, about } = edge?.attributes ?? {}
    return html`${this.name(source)} ${actGlyph(act, count === about)} ${verb} ${this.name(target)}`
  }

  private statementsOf(edge: CitedEdge): Evidence[] {
    return edge.attributes.statements.flatMap((id) => this.byId.get(id) ?? [])
  }

  private sentences() {
    const edge = this.edge()
    if (edge === undefined) return nothing
    const found = this.statementsOf(edge)
    const more = edge.attributes.count - found.length
    return html`<ol>
        ${found.map((statement) => html`<li>${this.sentence(statement)}</li>`)}
      </ol>
      ${more > 0 ? html`<p class="muted small">and ${counted(more, 'statement')} more</p>` : nothing}`
  }

  private sentence(statement: Evidence) {
    const { passage, act, id, article } = statement
    return html`<parley-quote .text=${passage.text} .from=${passage.start} .spans=${partsOf(statement)} .act=${act}></parley-quote>
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

/** Views that were frozen before there were roles have none. */
function hasRoles({ targets }: Evidence): boolean {
  return targets.some(({ role }) => (role as TargetRole | undefined) !== undefined)
}

customElements.define('parley-strip', Strip)
