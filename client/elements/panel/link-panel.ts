import { css, html, LitElement, nothing } from 'lit'
import { FoldVertical, UnfoldVertical } from 'lucide'
import type { ActorRef, Evidence, Page } from '../../../server/shapes/answers.ts'
import type { TargetRole } from '../../../server/shapes/vocabulary.ts'
import { reachOf, reachTo, verbOf, wordsBefore } from '../../act-words.ts'
import type { Api } from '../../data/api.ts'
import { Remote } from '../../data/remote.ts'
import { statementFilterOf } from '../../data/view-query.ts'
import { tell } from '../../events.ts'
import type { Strand } from '../../ledger/strands.ts'
import { linksOf } from '../../ledger/strands.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { addressOf, linkKey } from '../../state/address.ts'
import { fold, isUnfolded, unfold } from '../../state/exploration.ts'
import type { Link, State } from '../../state/state.ts'
import { isFiltered, select } from '../../state/state.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'
import { actGlyph, icon } from '../parts/icon.ts'
import { waiting } from '../parts/notice.ts'
import { panelStyle } from './panel-style.ts'
import { connectionsOf } from './parts/connections.ts'
import '../parts/chip.ts'
import './parts/evidence-figure.ts'
import './parts/strand-list.ts'

/**
 * The statements behind a link in order of time, each in its passage; once unfolded, all statements between its two
 * actors.
 */
export class LinkPanel extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    graph: { attribute: false },
    link: { attribute: false },
    strands: { attribute: false },
  }
  static override styles = [
    shared,
    panelStyle,
    css`
      h2 {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        font-family: var(--sans);
        font-size: var(--text-read);
        letter-spacing: 0;
      }
      .act {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
      }
      li + li {
        margin-top: var(--space-5);
        padding-top: var(--space-4);
        border-top: 1px solid var(--rule);
      }
      .unfold {
        margin-top: var(--space-3);
        font-size: var(--text-s);
      }
      .unfold button {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 2.1rem;
        padding: 0 var(--space-2);
        border-color: var(--rule);
      }
      .others a {
        display: inline-flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0.4em;
        text-decoration: none;
      }
      .others li + li {
        margin-top: var(--space-2);
        padding-top: 0;
        border: none;
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare graph: Graph
  declare link: Link
  /** The statements of the unfolded pair. */
  declare strands: readonly Strand[]
  private readonly remote = new Remote<Page<Evidence>>(this, () => tell(this, 'shown'))

  override willUpdate(): void {
    const filter = statementFilterOf(this.state)
    this.remote.ask(JSON.stringify([linkKey(this.link), filter]), (signal) =>
      this.api.statementsBetween(this.link, filter, undefined, signal),
    )
  }

  override render() {
    const { state } = this.remote
    if (state.is !== 'ready') return waiting(state, 'link', () => this.remote.again())
    const { items, cursor } = state.value
    if (items.length === 0) {
      return html`<div class="notice"><h2 tabindex="-1">No statements</h2><p class="under">${isFiltered(this.state) ? 'The filters leave none of this link.' : 'Nothing in the articles stands behind this link. It may have been removed.'}</p></div>`
    }
    const { source, target } = this.link
    const isOpen = isUnfolded(this.state.exploration, source, target)
    const count = isOpen ? this.strands.length : items.length
    return html`
      <header>
        <p class="over">${counted(count, 'statement')}${isOpen ? ' between the two' : cursor === undefined ? nothing : ' and more'}</p>
        <h2 tabindex="-1">${this.chip(items, source)}<span class="act">${isOpen ? 'and' : this.deed(items, cursor === undefined)}</span>${this.chip(items, target)}</h2>
      </header>
      ${this.unfolding()}
      ${isOpen ? nothing : this.statements(items, cursor)}
    `
  }

  /** What the source did to the target: in the words of the cues, where all statements are listed and agree. */
  private deed(items: readonly Evidence[], isWhole: boolean) {
    const { act, target } = this.link
    if (act === 'met') return html`${verbOf(act, 'directed')} ${actGlyph(act)}`
    const roles = items.map((one) => (reachTo(one, target) === 'about' ? 'about' : 'to'))
    const words = new Set(items.map((one, at) => wordsBefore(one, roles[at] as TargetRole)))
    const directed = roles.filter((role) => role === 'to').length
    const reach = reachOf({ left: items.length, directed })
    const [only] = words
    return html`${isWhole && words.size === 1 && only !== undefined ? only : verbOf(act, reach)} ${actGlyph(act, reach === 'about')}`
  }

  /** The button that unfolds a pair with several statements, or folds it again; below it, once unfolded, their list. */
  private unfolding() {
    const { state, graph } = this
    const { source, target } = this.link
    const { exploration } = state
    const isOpen = isUnfolded(exploration, source, target)
    const all = linksOf(graph, [source, target]).reduce((sum, edge) => sum + graph.getEdgeAttribute(edge, 'left'), 0)
    if (!isOpen && all < 2) return nothing
    const detail: State = { ...state, exploration: isOpen ? fold(exploration) : unfold(exploration, source, target) }
    const go = () => tell(this, 'go', detail)
    return html`
      <p class="unfold"><button type="button" @click=${go}>
        ${icon(isOpen ? FoldVertical : UnfoldVertical)}${isOpen ? 'Fold again' : html`Unfold <span class="muted">${counted(all, 'statement')} between the two</span>`}
      </button></p>
      ${isOpen ? html`<section><parley-strands .api=${this.api} .state=${state} .strands=${this.strands}></parley-strands></section>` : nothing}
    `
  }

  private statements(items: readonly Evidence[], cursor: string | undefined) {
    return html`
      <section>
        <ol>
          ${items.map((one) => html`<li><parley-evidence .evidence=${one} .state=${this.state}></parley-evidence></li>`)}
        </ol>
        ${cursor === undefined ? nothing : html`<p class="under"><button type="button" @click=${this.more}>More statements</button></p>`}
      </section>
      ${this.others()}
    `
  }

  private chip(items: readonly Evidence[], id: string) {
    const named = items
      .flatMap(({ sources, targets }) => [...sources, ...targets])
      .find(({ actor }) => actor?.id === id)
    const actor: ActorRef = named?.actor ?? { id, name: id, kind: 'organisation' }
    return html`<parley-chip .actor=${actor} href=${addressOf(select(this.state, { what: 'actor', id }))}></parley-chip>`
  }

  private others() {
    const { source, target } = this.link
    if (!this.graph.hasNode(source) || !this.graph.hasNode(target)) return nothing
    const others = connectionsOf(this.graph, source).filter(
      (other) => [other.source, other.target].includes(target) && linkKey(other) !== linkKey(this.link),
    )
    if (others.length === 0) return nothing
    const name = (id: string) => this.graph.getNodeAttribute(id, 'label')
    const row = ({ source, act, target, left, directed }: (typeof others)[number]) =>
      html`<a href=${addressOf(select(this.state, { what: 'link', source, act, target }))}
        >${name(source)} <span class="act muted small">${verbOf(act, reachOf({ left, directed }))} ${actGlyph(act, directed === 0)}</span> ${name(target)}
        <span class="muted small">${counted(left, 'statement')}</span></a>`
    return html`<section class="others">
      <h3>Also between the two</h3>
      <ul>
        ${others.map((other) => html`<li>${row(other)}</li>`)}
      </ul>
    </section>`
  }

  private more() {
    this.remote.extend(async (page, signal) => {
      const { items, ...rest } = await this.api.statementsBetween(
        this.link,
        statementFilterOf(this.state),
        page.cursor,
        signal,
      )
      return { ...rest, items: [...page.items, ...items] }
    })
  }
}

customElements.define('parley-link-panel', LinkPanel)
