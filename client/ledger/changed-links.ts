import { parseLinkKey } from '../state/address.ts'
import { CHANGES, type Change, type Link } from '../state/state.ts'
import type { Book } from './book.ts'
import type { Left } from './left-by-filters.ts'

/** A link that differs between two periods, with its statements in either as rows of the book. */
export interface ChangedLink {
  readonly key: string
  readonly link: Link
  readonly change: Change
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/**
 * What changed from the earlier period to the days that are shown; within a kind of change, the most statements first. A
 * link has turned where its source rejects after having proposed something to the same actor, or where a rejection answers
 * a proposal of the earlier period.
 */
export function changesOf(book: Book, left: Left): ChangedLink[] {
  const [before, after] = [byLink(book, left.before), byLink(book, left.rows)]
  const proposedBefore = new Set(left.before.filter((row) => book.statements.act[row] === 'proposed'))
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ChangedLink[] => {
    const link = parseLinkKey(key)
    if (link === undefined) return []
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []]
    const proposals = link.act === 'rejected' ? turnedFrom(book, link, is, before, proposedBefore) : []
    if (proposals.length > 0) return [{ key, link, change: 'turned', before: proposals, after: is }]
    if (was.length === 0) return [{ key, link, change: 'new', before: [], after: is }]
    return is.length === 0 ? [{ key, link, change: 'gone', before: was, after: [] }] : []
  })
  const weight = ({ before: was, after: is }: ChangedLink) => was.length + is.length
  return changes.sort(
    (a, b) =>
      CHANGES.indexOf(b.change) - CHANGES.indexOf(a.change) || weight(b) - weight(a) || (a.key < b.key ? -1 : 1),
  )
}

/** The proposals of the earlier period that rejections turn down. */
function turnedFrom(
  book: Book,
  { source, target }: Link,
  rejections: readonly number[],
  before: ReadonlyMap<string, readonly number[]>,
  proposedBefore: ReadonlySet<number>,
): readonly number[] {
  if (rejections.length === 0) return []
  const own = before.get(`${source}~proposed~${target}`) ?? []
  const answered = rejections.flatMap((row) => {
    const proposal = book.statements.answers[row] ?? -1
    return proposedBefore.has(proposal) ? [proposal] : []
  })
  return [...new Set([...answered, ...own])]
}

/** Rows of statements, by the keys of their links. */
export function byLink(book: Book, rows: readonly number[]): Map<string, number[]> {
  const links = new Map<string, number[]>()
  for (const row of rows) {
    for (const key of book.links[row] ?? []) {
      const of = links.get(key)
      if (of === undefined) links.set(key, [row])
      else of.push(row)
    }
  }
  return links
}
