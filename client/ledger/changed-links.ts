import type { TargetRole } from '../../server/shapes/vocabulary.ts'
import { TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import { parseLinkKey } from '../state/address.ts'
import { CHANGES, type Difference, type Link } from '../state/state.ts'
import type { Book } from './book.ts'
import type { Left } from './left-by-filters.ts'

/** A link that differs between two periods or publishers, with its statements in either as rows of the book. */
export interface ChangedLink {
  readonly key: string
  readonly link: Link
  readonly change: Difference
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** How many statements the link itself has in both periods: not counting the proposals of one that turned. */
  readonly own: number
  /** How many of its own are directed to its target, or are meetings with it. */
  readonly directed: number
}

/**
 * What changed from the earlier period to the days that are shown; within a kind of change, the most statements first. A
 * link has turned where its source rejects after having proposed something to the same actor, or where a rejection answers
 * a proposal of the earlier period. Between two publishers nothing turns, and links that both tell of are listed last.
 */
export function changesOf(
  book: Book,
  left: Left,
  roles: readonly TargetRole[],
  between: 'periods' | 'publishers' = 'periods',
): ChangedLink[] {
  const [before, after] = [byLink(book, left.before, roles), byLink(book, left.rows, roles)]
  const proposedBefore = new Set(left.before.filter((row) => book.statements.act[row] === 'proposed'))
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ChangedLink[] => {
    const link = parseLinkKey(key)
    if (link === undefined) return []
    const [was, is] = [before.get(key)?.rows ?? [], after.get(key)?.rows ?? []]
    const directed = (before.get(key)?.directed ?? 0) + (after.get(key)?.directed ?? 0)
    const own = { own: was.length + is.length, directed }
    const proposals =
      between === 'periods' && link.act === 'rejected' ? turnedFrom(book, link, is, before, proposedBefore) : []
    if (proposals.length > 0) return [{ key, link, change: 'turned', before: proposals, after: is, ...own }]
    if (was.length === 0) return [{ key, link, change: 'new', before: [], after: is, ...own }]
    if (is.length === 0) return [{ key, link, change: 'gone', before: was, after: [], ...own }]
    return between === 'publishers' ? [{ key, link, change: 'both', before: was, after: is, ...own }] : []
  })
  const weight = ({ before: was, after: is }: ChangedLink) => was.length + is.length
  const rank = ({ change }: ChangedLink) => (change === 'both' ? -1 : CHANGES.indexOf(change))
  return changes.sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
}

/** The proposals of the earlier period that rejections turn down. */
function turnedFrom(
  book: Book,
  { source, target }: Link,
  rejections: readonly number[],
  before: ReadonlyMap<string, RowsOfLink>,
  proposedBefore: ReadonlySet<number>,
): readonly number[] {
  if (rejections.length === 0) return []
  const own = before.get(`${source}~proposed~${target}`)?.rows ?? []
  const answered = rejections.flatMap((row) => {
    const proposal = book.statements.answers[row] ?? -1
    return proposedBefore.has(proposal) ? [proposal] : []
  })
  return [...new Set([...answered, ...own])]
}

/** The statements of a link, as rows of the book, and how many of them are directed to its target. */
interface RowsOfLink {
  readonly rows: number[]
  directed: number
}

/** Rows of statements, by the keys of their links; only links whose target has one of the roles. */
export function byLink(
  book: Book,
  rows: readonly number[],
  roles: readonly TargetRole[] = TARGET_ROLES,
): Map<string, RowsOfLink> {
  const links = new Map<string, RowsOfLink>()
  for (const row of rows) {
    for (const { key, role } of book.links[row] ?? []) {
      if (!roles.includes(role)) continue
      const of = links.get(key) ?? { rows: [], directed: 0 }
      links.set(key, of)
      of.rows.push(row)
      if (role !== 'about') of.directed++
    }
  }
  return links
}
