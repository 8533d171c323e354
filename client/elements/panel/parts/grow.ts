import { css, html, LitElement, nothing } from 'lit'
import { EyeOff, Focus, Minus, Pin, PinOff, Plus, Route, Users } from 'lucide'
import type { Api } from '../../../data/api.ts'
import { Remote } from '../../../data/remote.ts'
import { linkFilterOf } from '../../../data/view-query.ts'
import type { ParleyEvent } from '../../../events.ts'
import { tell } from '../../../events.ts'
import type { Graph } from '../../../picture/graph/graph.ts'
import { leavesOf } from '../../../picture/graph/put-away.ts'
import { isEdgeShown } from '../../../picture/look/look.ts'
import type { Exploration } from '../../../state/exploration.ts'
import { collapse, expand, focusOn, hide, neighboursAtOnce, pin, STEPS, unpin } from '../../../state/exploration.ts'
import type { State } from '../../../state/state.ts'
import { select } from '../../../state/state.ts'
import { shared } from '../../../style/shared.ts'
import { icon } from '../../parts/icon.ts'
import type { Search } from '../../parts/search.ts'
import '../../parts/search.ts'

/**
 * What a reader can do with an actor in the picture: add or remove neighbours, pin or hide it, focus on it, find paths
 * from it.
 */
export class Grow extends LitElement {
  static override properties = {
    api: { attribute: false },
    state: { attribute: false },
    graph: { attribute: false },
    actor: {},
    choosing: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin-top: var(--space-4);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        font-size: var(--text-s);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 2.1rem;
        padding: 0 var(--space-2);
        border-color: var(--rule);
      }
      button[aria-pressed='true'],
      button[aria-expanded='true'] {
        border-color: currentcolor;
        background: var(--marker);
        color: var(--ink);
      }
      .steps {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        padding-left: var(--space-2);
        border: 1px solid var(--rule);
        border-radius: var(--corner);
      }
      .steps button {
        min-width: 2.1rem;
        justify-content: center;
        border: none;
        border-left: 1px solid var(--rule);
        border-radius: 0;
      }
      parley-search {
        margin-top: var(--space-2);
      }
    `,
  ]
  declare api: Api
  declare state: State
  declare graph: Graph
  declare actor: string
  /** What the search below the buttons chooses another actor for. */
  declare private choosing: 'path' | 'common' | undefined
  /** How many neighbours there are, shown or not. */
  private readonly total = new Remote<number>(this)

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('actor')) this.choosing = undefined
    const query = { actor: this.actor, ...linkFilterOf(this.state), limit: 1 }
    this.total.ask(JSON.stringify(query), async (signal) => (await this.api.view(query, signal)).attributes.actors - 1)
  }

  override render() {
    const { actor, graph, choosing } = this
    const { exploration } = this.state
    const shown = this.neighboursShown()
    const more = this.total.state.is === 'ready' ? Math.max(0, this.total.state.value - shown) : 0
    const canCollapse =
      leavesOf(graph, actor).length > 0 || exploration.expanded.some((expanded) => expanded.actor === actor)
    const isCollapsed = exploration.collapsed.includes(actor)
    return html`
      <div class="row" role="group" aria-label="In the picture">
        ${
          more === 0 && !isCollapsed
            ? nothing
            : html`<button type="button" @click=${() => this.explore(expand(exploration, actor, shown + neighboursAtOnce))}>
                ${icon(Plus)}Expand <span class="muted">+${more} more</span>
              </button>`
        }
        ${
          canCollapse
            ? html`<button type="button" @click=${() => this.explore(collapse(exploration, actor))}>${icon(Minus)}Collapse</button>`
            : nothing
        }
        ${this.pinning()}
        <button type="button" @click=${this.hideActor}>${icon(EyeOff)}Hide</button>
        <span class="steps" role="group" aria-label="Focus: only what is so many links away">
          ${icon(Focus)}<span aria-hidden="true">Focus</span>
          ${STEPS.map((steps) => this.step(steps))}
        </span>
        ${this.choice('path', Route, 'Path to …')} ${this.choice('common', Users, 'In common with …')}
      </div>
      ${
        choosing === undefined
          ? nothing
          : html`<parley-search only="actors"
              label=${choosing === 'path' ? 'Find the other end of the path' : 'Find whom to compare with'}
              .api=${this.api} @find=${this.chosen}
            ></parley-search>`
      }
    `
  }

  private pinning() {
    const { actor, graph } = this
    const { exploration } = this.state
    if (!graph.hasNode(actor)) return nothing
    const isPinned = exploration.pinned.some((one) => one.actor === actor)
    const { x, y } = graph.getNodeAttributes(actor)
    const next = isPinned ? unpin(exploration, actor) : pin(exploration, { actor, x, y })
    return html`<button type="button" @click=${() => this.explore(next)}>${icon(isPinned ? PinOff : Pin)}${isPinned ? 'Unpin' : 'Pin'}</button>`
  }

  private step(steps: (typeof STEPS)[number]) {
    const { exploration } = this.state
    const on = exploration.focus?.actor === this.actor && exploration.focus.steps === steps
    const next = on ? { ...exploration, focus: null } : focusOn(exploration, this.actor, steps)
    return html`<button type="button" aria-pressed=${on} @click=${() => this.explore(next)}>
      ${steps}<span class="visually-hidden"> ${steps === 1 ? 'link' : 'links'} away</span>
    </button>`
  }

  private choice(what: 'path' | 'common', glyph: Parameters<typeof icon>[0], words: string) {
    const on = this.choosing === what
    return html`<button type="button" aria-expanded=${on} @click=${() => this.choose(on ? undefined : what)}>${icon(glyph)}${words}</button>`
  }

  private async choose(what: 'path' | 'common' | undefined): Promise<void> {
    this.choosing = what
    await this.updateComplete
    this.renderRoot.querySelector<Search>('parley-search')?.focus()
  }

  /** How many neighbours the picture shows, over links that the filters leave. */
  private neighboursShown(): number {
    const { graph, actor, state } = this
    if (!graph.hasNode(actor)) return 0
    const shown = graph.filterEdges(actor, (edge) => isEdgeShown(graph, state, edge))
    return new Set(shown.map((edge) => graph.opposite(actor, edge))).size
  }

  private hideActor(): void {
    this.go({ ...select(this.state, null), exploration: hide(this.state.exploration, this.actor) })
  }

  private explore(exploration: Exploration): void {
    this.go({ ...this.state, exploration })
  }

  private chosen(event: ParleyEvent<'find'>): void {
    event.stopPropagation()
    const { actor, choosing } = this
    const other = event.detail.id
    this.choosing = undefined
    if (other === actor) return
    this.go(
      select(
        this.state,
        choosing === 'path' ? { what: 'path', from: actor, to: other } : { what: 'common', one: actor, other },
      ),
    )
  }

  private go(state: State): void {
    tell(this, 'go', state)
  }
}

customElements.define('parley-grow', Grow)
