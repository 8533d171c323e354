import { css, html, LitElement, nothing } from 'lit'
import { Redo2, Undo2, X } from 'lucide'
import { tell } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import type { Exploration } from '../../state/exploration.ts'
import { isExplored } from '../../state/exploration.ts'
import type { State } from '../../state/state.ts'
import type { Trail } from '../../state/trail.ts'
import { shared } from '../../style/shared.ts'
import { counted } from '../../words.ts'
import { icon } from '../parts/icon.ts'

/** What the reader has done to the network by hand: a button takes each part back, two more undo and redo steps. */
export class Steps extends LitElement {
  static override properties = {
    state: { attribute: false },
    graph: { attribute: false },
    trail: { attribute: false },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        place-self: start;
        margin: var(--space-3);
        max-width: min(34rem, calc(100% - 2 * var(--space-3)));
        font-size: var(--text-s);
        z-index: 1;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 2rem;
        padding: 0 var(--space-2);
        background: var(--sheet);
        border-color: var(--rule);
      }
      button:disabled {
        color: var(--muted);
        cursor: default;
        opacity: 0.55;
      }
    `,
  ]
  declare state: State
  declare graph: Graph
  declare trail: Trail

  override render() {
    const { past, future } = this.trail
    const { exploration } = this.state
    if (past.length + future.length === 0 && !isExplored(exploration)) return nothing
    const { focus, expanded, collapsed, hidden, only, unfolded, pinned } = exploration
    const walks = [this.walk('undo', 'Undo', past.length > 0), this.walk('redo', 'Redo', future.length > 0)]
    return html`
      ${past.length + future.length === 0 ? nothing : walks}
      ${focus === null ? nothing : this.made(`Within ${counted(focus.steps, 'step')} of ${this.name(focus.actor)}`, 'Show the whole network', { focus: null })}
      ${only.length === 0 ? nothing : this.made(`${this.named(only)} of a query`, 'Show the whole network', { only: [] })}
      ${unfolded === null ? nothing : this.made(`${unfolded.map((actor) => this.name(actor)).join(' and ')} unfolded`, 'Fold again', { unfolded: null })}
      ${expanded.length === 0 ? nothing : this.made(`${this.named(expanded.map(({ actor }) => actor))} expanded`, 'Take away what was added', { expanded: [] })}
      ${collapsed.length === 0 ? nothing : this.made(`${this.named(collapsed)} collapsed`, 'Show their neighbours again', { collapsed: [] })}
      ${hidden.length === 0 ? nothing : this.made(`${counted(hidden.length, 'actor')} hidden`, 'Show them again', { hidden: [] })}
      ${pinned.length === 0 ? nothing : this.made(`${this.named(pinned.map(({ actor }) => actor))} pinned`, 'Unpin', { pinned: [] })}
    `
  }

  private walk(event: 'undo' | 'redo', word: string, possible: boolean) {
    const keys = event === 'undo' ? 'Ctrl+Z' : 'Ctrl+Shift+Z'
    return html`<button type="button" ?disabled=${!possible} title="${word} (${keys})" @click=${() => tell(this, event)}>
      ${icon(event === 'undo' ? Undo2 : Redo2)}<span class="visually-hidden">${word}</span>
    </button>`
  }

  private made(words: string, what: string, without: Partial<Exploration>) {
    const { state } = this
    const next: State = { ...state, exploration: { ...state.exploration, ...without } }
    return html`<button type="button" title=${what} @click=${() => tell(this, 'go', next)}>
      <span>${words}</span>${icon(X)}<span class="visually-hidden">: ${what.toLowerCase()}</span>
    </button>`
  }

  /** The name of one actor; of several their number. */
  private named(actors: readonly string[]): string {
    const [first] = actors
    return actors.length === 1 && first !== undefined ? this.name(first) : counted(actors.length, 'actor')
  }

  private name(actor: string): string {
    return this.graph.hasNode(actor) ? this.graph.getNodeAttribute(actor, 'label') : 'One actor'
  }
}

customElements.define('parley-steps', Steps)
