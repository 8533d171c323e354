import { createHash } from 'node:crypto'
import type { View } from '../../../shapes/views.ts'

/** The element id of a line's sentences on the page of a saved view. It is the same at every visit. */
export function anchorOfLine(key: string): string {
  return `l-${shortHash(key)}`
}

/**
 * The element id of an actor's lines on the page of a saved view: its own group, or else the first line that ends at
 * it.
 */
export function anchorOfActor(key: string, edges: View['edges']): string | undefined {
  if (edges.some(({ source }) => source === key)) return anchorOfGroup(key)
  const line = edges.find(({ target }) => target === key)
  return line === undefined ? undefined : anchorOfLine(line.key)
}

/** The element id of the group of lines that start at an actor. */
export function anchorOfGroup(actor: string): string {
  return `a-${shortHash(actor)}`
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
