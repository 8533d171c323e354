import { createHash } from 'node:crypto'
import type { View } from '../../../shapes/views.ts'

/** Where the sentences of a line stand on the page of a view: the id of an element, the same at every visit. */
export function anchorOfLine(key: string): string {
  return `l-${shortHash(key)}`
}

/** Where an actor's lines stand on the page of a view: its own group, or else the first line that leads to it. */
export function anchorOfActor(key: string, edges: View['edges']): string | undefined {
  if (edges.some(({ source }) => source === key)) return anchorOfGroup(key)
  const line = edges.find(({ target }) => target === key)
  return line === undefined ? undefined : anchorOfLine(line.key)
}

/** The group of lines of which an actor is the source. */
export function anchorOfGroup(actor: string): string {
  return `a-${shortHash(actor)}`
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
