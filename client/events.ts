import type { Evidence } from '../server/shapes/answers.ts'
import type { ListedView, View } from '../server/shapes/views.ts'
import type { Pin } from './state/exploration.ts'
import type { Findable, Selection, State } from './state/state.ts'

/**
 * The events that elements send: the name of each, and its detail; null where it has none. The query page adds its own in
 * query/query-events.ts.
 */
export interface ParleyEvents {
  /** A state to show, which gets its place in the browser's history. */
  go: State
  /** A state that is still being chosen: it is shown, but gets no place in the history. */
  try: State
  undo: null
  redo: null
  /** What the reader chose in the picture; null: nothing, which closes the panel. */
  choose: Selection | null
  /** What the reader chose among the results of a search. */
  find: Findable
  /** An actor to keep where it was moved to. */
  pin: Pin
  /** The id of an actor that goes back to its own position. */
  unpin: string
  /** The panel has loaded the statement that it shows. */
  evidence: Evidence
  /** A path or a comparison has loaded the actors and links that the picture needs. */
  brought: View
  /** A part of the panel has loaded what it shows. */
  shown: null
  /** An element to scroll into sight. */
  reveal: Element | null
  'close-panel': null
  /** The browser cannot draw with WebGL. */
  'cannot-draw': null
  /** The reader wants WebGL to be tried once more. */
  'try-again': null
  /** The keyboard's focus came to this actor or strand; null: it left. */
  walk: string | null
  /** An actor or a strand is chosen with the keyboard. */
  enter: string
  /** An actor is moved with the keyboard, by pixels. */
  nudge: Pin
  /** An actor that was moved with the keyboard stays where it is. */
  'let-go': string
  /** An actor is to be pinned, or not to be any longer. */
  'toggle-pin': string
  /** Ids of all statements that the reader has taken out of what was found. */
  'take-out': ReadonlySet<string>
  /** A saved view as it is after an edit. */
  changed: ListedView
}

/** The type of an event, for listeners in templates, which TypeScript does not check. */
export type ParleyEvent<Name extends keyof ParleyEvents> = CustomEvent<ParleyEvents[Name]>

type EventsByName = { [Name in keyof ParleyEvents]: ParleyEvent<Name> }

declare global {
  interface HTMLElementEventMap extends EventsByName {}
}

/** Dispatches an event that bubbles to all elements around `from`, through every shadow root. */
export function tell<Name extends keyof ParleyEvents>(
  from: HTMLElement,
  name: Name,
  ...[detail]: ParleyEvents[Name] extends null ? [] : [detail: ParleyEvents[Name]]
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}
