import { html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { tell } from '../../events.ts'
import type { Graph } from '../../picture/graph/graph.ts'
import { byImportance } from '../../picture/look/by-importance.ts'
import type { Position } from '../../picture/pointing/next-actor.ts'
import { directions, nextByArrow, nextInOrder } from '../../picture/pointing/next-actor.ts'
import type { State } from '../../state/state.ts'
import { untilPainted } from '../../style/painted.ts'
import { shared } from '../../style/shared.ts'
import { counted, kindWord } from '../../words.ts'

/** Each actor is a button of the page; the table lists those beyond this number too. */
const mostWalked = 1000
/** How far one key moves an actor. Pixels. */
const nudge = 12

/**
 * A chart for keyboard and screen reader: a list of its actors with one tab stop; the arrow keys go from actor to actor
 * as they lie in the chart. Tells `walk` and `enter`, and where actors are movable `nudge`, `let-go` and `toggle-pin`.
 */
export class ActorWalk extends LitElement {
  static override properties = {
    graph: { attribute: false },
    state: { attribute: false },
    positions: { attribute: false },
    movable: { type: Boolean },
    from: { state: true },
  }
  static override styles = [shared]
  declare graph: Graph
  declare state: State
  /** Where the actors lie now. */
  declare positions: () => readonly Position[]
  declare movable: boolean
  /** Whether an actor has been moved and not let go yet. */
  private moves = false
  /** The actor that the tab key leads to. */
  declare private from: string | undefined

  /** Waits at first until the chart is on the screen: making hundreds of buttons takes as long as drawing it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await untilPainted()
    await super.scheduleUpdate()
  }

  override render() {
    const order = this.order()
    const { selection } = this.state
    const wanted = [this.from, selection?.what === 'actor' ? selection.id : undefined]
    const start = wanted.find((key) => key !== undefined && order.includes(key)) ?? order[0]
    return html`<div
      class="visually-hidden" role="group" @keydown=${this.key} @keyup=${this.released}
      aria-label="Actors in the picture; arrow keys walk between them, Page Down and Page Up go through all, Enter opens one, plus and minus zoom, 0 shows all${this.movable ? '; with Shift, arrow keys move an actor and pin it, P pins and unpins' : ''}"
    >${repeat(
      order,
      (key) => key,
      (key) => html`<button
        type="button" data-key=${key} tabindex=${key === start ? 0 : -1}
        @focus=${() => this.came(key)} @blur=${() => this.left()} @click=${() => tell(this, 'enter', key)}
      >${this.described(key)}</button>`,
    )}</div>`
  }

  /** Moves the keyboard's focus to an actor. */
  focusActor(actor: string): void {
    this.button(actor)?.focus()
  }

  private order(): string[] {
    const { selection } = this.state
    const first = selection?.what === 'actor' ? [selection.id] : []
    return byImportance(
      this.graph,
      { ...this.state, highlight: null },
      this.graph.order > mostWalked ? first : [],
    ).slice(0, mostWalked)
  }

  private button(actor: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`button[data-key="${CSS.escape(actor)}"]`)
  }

  private came(key: string): void {
    this.from = key
    if (this.button(key)?.matches(':focus-visible')) tell(this, 'walk', key)
  }

  private left(): void {
    this.letGo()
    tell(this, 'walk', null)
  }

  private letGo(): void {
    if (this.moves && this.from !== undefined) tell(this, 'let-go', this.from)
    this.moves = false
  }

  private released(event: KeyboardEvent): void {
    if (event.key === 'Shift') this.letGo()
  }

  /** Moves or pins the actor, and says whether the key was for that. */
  private hasChanged(event: KeyboardEvent): boolean {
    const { from } = this
    if (!this.movable || from === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
    const way = directions[event.key]
    if (event.shiftKey && way !== undefined) {
      this.moves = true
      tell(this, 'nudge', { actor: from, x: way[0] * nudge, y: way[1] * nudge })
      return true
    }
    if (event.key.toLowerCase() !== 'p') return false
    this.letGo()
    tell(this, 'toggle-pin', from)
    return true
  }

  private key(event: KeyboardEvent): void {
    if (this.hasChanged(event)) {
      event.preventDefault()
      return
    }
    const positions = this.positions()
    const from = positions.find(({ key }) => key === this.from)
    if (from === undefined) return
    const next = nextByArrow(positions, from, event.key) ?? nextInOrder(this.order(), from.key, event.key)
    if (next === undefined) return
    event.preventDefault()
    this.focusActor(next)
  }

  private described(key: string): string {
    const { label, kind, pinned } = this.graph.getNodeAttributes(key)
    return `${label}, ${kindWord[kind]}, ${counted(this.graph.degree(key), 'link')}${pinned ? ', pinned' : ''}`
  }
}

customElements.define('parley-walk', ActorWalk)
