import type { TargetRole } from '../../server/shapes/vocabulary.ts'
import { TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import type { Graph } from '../picture/graph/graph.ts'
import type { Book } from './book.ts'
import type { ChangedLink } from './changed-links.ts'
import { byLink } from './changed-links.ts'
import type { Left } from './left-by-filters.ts'

const nothing = { left: 0, directed: 0 }

/** Counts in a graph only the statements in which the target of a link has one of the roles. */
export function keepRoles(graph: Graph, roles: readonly TargetRole[]): void {
  if (TARGET_ROLES.every((role) => roles.includes(role))) return
  graph.updateEachEdgeAttributes((_key, attributes) => {
    const { act, left, directed } = attributes
    const kept = roles.includes(act === 'met' ? 'with' : 'to') ? directed : 0
    return { ...attributes, directed: kept, left: kept + (roles.includes('about') ? left - directed : 0) }
  })
}

/**
 * Writes into a graph how many statements the filters leave of each link, how many of them are directed to its target, and
 * how the link changed. Links that are gone stay visible.
 */
export function narrow(
  graph: Graph,
  book: Book,
  left: Left,
  changes: readonly ChangedLink[],
  roles: readonly TargetRole[],
): void {
  const links = byLink(book, left.rows, roles)
  const changed = new Map(changes.map((one) => [one.key, one]))
  graph.updateEachEdgeAttributes((key, attributes) => {
    const change = changed.get(key)
    const of = links.get(key)
    const gone = change?.change === 'gone' ? { left: change.before.length, directed: change.directed } : nothing
    const narrowed = {
      ...attributes,
      ...(of === undefined ? gone : { left: of.rows.length, directed: of.directed }),
    }
    const drawn = change?.change === 'both' ? undefined : change?.change
    if (drawn !== undefined || attributes.change !== undefined) narrowed.change = drawn
    return narrowed
  })
}
