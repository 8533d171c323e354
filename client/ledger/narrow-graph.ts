import type { Graph } from '../picture/graph/graph.ts'
import type { Book } from './book.ts'
import type { ChangedLink } from './changed-links.ts'
import { byLink } from './changed-links.ts'
import type { Left } from './left-by-filters.ts'

/**
 * Writes into a graph how many statements the filters leave of each link, and how the link changed. Links that are gone
 * stay visible.
 */
export function narrow(graph: Graph, book: Book, left: Left, changes: readonly ChangedLink[]): void {
  const links = byLink(book, left.rows)
  const changed = new Map(changes.map((one) => [one.key, one]))
  graph.updateEachEdgeAttributes((key, attributes) => {
    const change = changed.get(key)
    const gone = change?.change === 'gone' ? change.before.length : 0
    const narrowed = { ...attributes, left: links.get(key)?.length ?? gone }
    if (change !== undefined || attributes.change !== undefined) narrowed.change = change?.change
    return narrowed
  })
}
