import { html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Graph } from '../../picture/graph/graph.ts'
import { byImportance } from '../../picture/look/by-importance.ts'
import type { Place } from '../../picture/pointing/next-actor.ts'
import { directions, nextInOrder, nextPlace } from '../../picture/pointing/next-actor.ts'
import type { State } from '../../state/state.ts'
import { untilPainted } from '../../style/painted.ts'
import { shared } from '../../style/shared.ts'
import { counted, kindWord } from '../../words.ts'

/** Each is a button of the page; the table has all the others. */
const mostWalked = 1000
/** How far one key moves an actor. Pixels. */
const nudge = 12

/**
 * The picture for keyboard and screen reader: a list of its actors with one tab stop, which the arrow keys walk as they
 * lie. Tells of the focus by `walk` (the actor, or undefined) and of a choice by `enter` (the actor); where it is movable,
 * of a move by `nudge` (the actor, and how far in pixels), of its end by `drop`, and of a pin to be set or drawn by `pin`.
 */
export class Walk extends LitElement {
  static override properties = {
    graph: { attribute: false },
    state: { attribute: false },
    places: { attribute: false },
    movable: { type: Boolean },
    from: { state: true },
  }
  static override styles = [shared]
  declare graph: Graph
  declare state: State
  /** Where the actors lie now. */
  declare places: () => readonly Place[]
  declare movable: boolean
  private moves = false
  /** The actor that the tab key leads to. */
  declare private from: string | undefined

  /** The first time it waits until the picture is on the screen: hundreds of buttons take as long as that. */
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
        @focus=${() => this.came(key)} @blur=${() => this.left()} @click=${() => this.tell('enter', key)}
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
    if (this.button(key)?.matches(':focus-visible')) this.tell('walk', key)
  }

  private left(): void {
    this.drop()
    this.tell('walk', undefined)
  }

  private drop(): void {
    if (this.moves) this.tell('drop', this.from)
    this.moves = false
  }

  private released(event: KeyboardEvent): void {
    if (event.key === 'Shift') this.drop()
  }

  /** Moves or pins the actor, if that is what the key is for. */
  private changes(event: KeyboardEvent): boolean {
    const { from } = this
    if (!this.movable || from === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
    const way = directions[event.key]
    if (event.shiftKey && way !== undefined) {
      this.moves = true
      const detail = { actor: from, x: way[0] * nudge, y: way[1] * nudge }
      this.dispatchEvent(new CustomEvent('nudge', { detail }))
      return true
    }
    if (event.key.toLowerCase() !== 'p') return false
    this.drop()
    this.tell('pin', from)
    return true
  }

  private key(event: KeyboardEvent): void {
    if (this.changes(event)) {
      event.preventDefault()
      return
    }
    const places = this.places()
    const from = places.find(({ key }) => key === this.from)
    if (from === undefined) return
    const next = nextPlace(places, from, event.key)?.key ?? nextInOrder(this.order(), from.key, event.key)
    if (next === undefined) return
    event.preventDefault()
    this.focusActor(next)
  }

  private tell(name: 'walk' | 'enter' | 'drop' | 'pin', actor: string | undefined): void {
    this.dispatchEvent(new CustomEvent(name, { detail: actor }))
  }

  private described(key: string): string {
    const { label, kind, pinned } = this.graph.getNodeAttributes(key)
    return `${label}, ${kindWord[kind]}, ${counted(this.graph.degree(key), 'link')}${pinned ? ', pinned' : ''}`
  }
}

customElements.define('parley-walk', Walk)
