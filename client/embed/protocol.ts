import { ACTOR_KINDS, ACTS, type Act, type ActorKind } from '../../server/shapes/vocabulary.ts'
import { THEME_CHOICES, type ThemeChoice } from '../style/theme-choice.ts'

/**
 * What a page and the frame of a view tell each other by `postMessage`, version 1. Every message is an object with
 * `parley: 1` and `type`; anything else is not a message of Parley's, and is ignored. A frame listens only to the
 * window that holds it, and a page should listen only to the window of its frame (`event.source`), whatever the origin.
 */
export const PROTOCOL = 1

/** What is selected: an actor by its id, a link by `source~act~target`, or nothing. */
export type Selected = { readonly actor: string } | { readonly link: string } | null

interface Message<Type extends string> {
  readonly parley: typeof PROTOCOL
  readonly type: Type
}

/** From the frame to the page. */
export type FromFrame = { readonly view: string } & (
  | (Message<'ready'> & { readonly title: string })
  /** How high the content of the frame is. Pixels. */
  | (Message<'height'> & { readonly height: number })
  | (Message<'select'> & { readonly selected: Selected })
  /** The reader opened an address in a new tab. */
  | (Message<'open'> & { readonly url: string })
)

/** From the page to the frame. */
export type ToFrame =
  | (Message<'theme'> & { readonly theme: ThemeChoice })
  | (Message<'select'> & { readonly selected: Selected })
  /** A list that is absent shows everything. */
  | (Message<'filter'> & { readonly acts?: readonly Act[]; readonly kinds?: readonly ActorKind[] })

/** Reads the message to a frame in what came by `postMessage`; undefined where it is none. */
export function readToFrame(data: unknown): ToFrame | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { parley, type, theme, selected, acts, kinds } = data as Readonly<Record<string, unknown>>
  if (parley !== PROTOCOL) return undefined
  if (type === 'theme') {
    const choice = THEME_CHOICES.find((one) => one === theme)
    return choice && { parley, type, theme: choice }
  }
  if (type === 'select') {
    const choice = readSelected(selected)
    return choice === undefined ? undefined : { parley, type, selected: choice }
  }
  if (type === 'filter') {
    return { parley, type, acts: wordsOf(ACTS, acts), kinds: wordsOf(ACTOR_KINDS, kinds) }
  }
  return undefined
}

function readSelected(value: unknown): Selected | undefined {
  if (value === null) return null
  if (typeof value !== 'object') return undefined
  const { actor, link } = value as Readonly<Record<string, unknown>>
  if (typeof actor === 'string') return { actor }
  return typeof link === 'string' ? { link } : undefined
}

/** The known words that a list names; all of them where it names none. */
function wordsOf<T extends string>(all: readonly T[], value: unknown): readonly T[] {
  const named = Array.isArray(value) ? all.filter((one) => value.includes(one)) : []
  return named.length === 0 ? all : named
}
