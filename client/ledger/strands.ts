import type { Evidence } from '../../server/shapes/answers.ts'
import type { TargetRole } from '../../server/shapes/vocabulary.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { linkKey, parseLinkKey } from '../state/address.ts'
import type { Pair } from '../state/exploration.ts'
import type { Link } from '../state/state.ts'
import type { Book } from './book.ts'
import type { Left } from './left-by-filters.ts'

/** One statement of an unfolded pair, drawn as a line of its own. */
export interface Strand {
  readonly statement: string
  readonly link: Link
  /** The role of the link's target in the statement. */
  readonly role: TargetRole
  /** ISO day; null where it is not known. */
  readonly day: string | null
}

/** More lines than this between two actors could not be told apart. */
export const mostStrands = 40
/** The curvature between the two outermost strands, and the most between two neighbours. */
const span = 1.7
const apart = 0.22

/** The statements between two actors that the filters leave, the earliest first and those without a day last. */
export function strandsIn(book: Book, { rows }: Left, pair: Pair, roles: readonly TargetRole[]): Strand[] {
  const { id, day } = book.statements
  return rows.flatMap((row) =>
    (book.links[row] ?? []).flatMap(({ key, role }) => {
      const link = parseLinkKey(key)
      if (link === undefined || !roles.includes(role) || !joins(pair, link.source, link.target)) return []
      return { statement: id[row] as string, link, role, day: day[row] ?? null }
    }),
  )
}

/** The same from the server's lists of each link, where the book does not hold every statement. */
export function strandsOf(lists: readonly { readonly link: Link; readonly items: readonly Evidence[] }[]): Strand[] {
  const strands = lists.flatMap(({ link, items }) =>
    items.map(({ id, date, article, targets }) => ({
      statement: id,
      link,
      role: link.act === 'met' ? 'with' : roleIn(targets, link.target),
      day: date ?? article.publishedAt?.slice(0, 10) ?? null,
    })),
  )
  return strands.sort(
    (a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || (a.statement < b.statement ? -1 : 1),
  )
}

/** The role of an actor among the targets of a statement: where its mentions differ, it is not only spoken about. */
function roleIn(targets: Evidence['targets'], actor: string): TargetRole {
  return targets.some((target) => target.actor.id === actor && target.role === 'to') ? 'to' : 'about'
}

/** The keys of the links between a pair, in either direction. */
export function linksOf(graph: Graph, [one, other]: Pair): string[] {
  return graph.hasNode(one) && graph.hasNode(other)
    ? graph.edges(one).filter((edge) => joins([one, other], ...graph.extremities(edge)))
    : []
}

/** A copy of the graph with the earliest statements of a pair in place of its links, side by side in order of time. */
export function unfolded(graph: Graph, pair: Pair, strands: readonly Strand[]): Graph {
  const copy = graph.copy() as Graph
  const drawn = strands.filter(({ link }) => graph.hasEdge(linkKey(link))).slice(0, mostStrands)
  if (drawn.length === 0) return copy
  for (const edge of linksOf(copy, pair)) copy.dropEdge(edge)
  const [first, second] = pair.map((actor) => copy.getNodeAttribute(actor, 'x')) as [number, number]
  // The earliest is drawn above the others.
  const way = first < second ? -1 : 1
  const step = Math.min(apart, span / Math.max(1, drawn.length - 1))
  const keys = drawn.map(({ statement, link, role, day }, index) => {
    const side = index - (drawn.length - 1) / 2
    const curvature = side === 0 ? 0 : way * side * step * (link.source === pair[0] ? 1 : -1)
    const directed = role === 'about' ? 0 : 1
    const attributes = { act: link.act, count: 1, left: 1, directed, curvature, statement, day }
    const [key, { source, target }] = [`${statement} ${linkKey(link)}`, link]
    if (link.act === 'met') copy.addUndirectedEdgeWithKey(key, source, target, attributes)
    else copy.addDirectedEdgeWithKey(key, source, target, attributes)
    return key
  })
  copy.setAttribute('strands', keys)
  return copy
}

function joins([one, other]: Pair, source: string, target: string): boolean {
  return (source === one && target === other) || (source === other && target === one)
}
