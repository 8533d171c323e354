import type { ActorRef } from '../../server/shapes/answers.ts'
import type { Act, TargetRole } from '../../server/shapes/vocabulary.ts'
import { ACTS, TARGET_ROLES } from '../../server/shapes/vocabulary.ts'
import type { Graph } from '../picture/graph/graph.ts'
import { isEdgeShown, isNodeShown } from '../picture/look/look.ts'
import { linkKey } from '../state/address.ts'
import type { Column, Difference, Link, Sort, State, Table } from '../state/state.ts'
import type { Book } from './book.ts'
import { actorsAt } from './book.ts'
import type { ChangedLink } from './changed-links.ts'

interface Row {
  /** Unique within a table, and the same in every order. */
  readonly key: string
}
export interface StatementRow extends Row {
  readonly id: string
  readonly date: string | null
  readonly act: Act
  readonly who: readonly ActorRef[]
  readonly whom: readonly ActorRef[]
  /** The role of each of `whom`. */
  readonly roles: readonly TargetRole[]
  /** The roles that there are, in the order of TARGET_ROLES. */
  readonly role: readonly TargetRole[]
  readonly publisher: string
  readonly confidence: number | null
  /** The chance that the speakers are rightly known; null where the words name them. */
  readonly identity: number | null
}
export interface LinkRow extends Row {
  readonly link: Link
  readonly act: Act
  readonly who: readonly ActorRef[]
  readonly whom: readonly ActorRef[]
  readonly count: number
  /** How many of them are statements of the link itself: of a link that has turned, not the proposals. */
  readonly own: number
  /** How many of its own are directed to the target, or are meetings with it. */
  readonly directed: number
}
export interface ChangeRow extends LinkRow {
  readonly change: Difference
  /** Ids of statements that show the change, those of the earlier period or of the other publisher first. */
  readonly statements: readonly string[]
}
export interface ActorRow extends Row {
  readonly who: readonly ActorRef[]
  readonly kind: string
  readonly made: number
  readonly about: number
  /** How many of the statements that concern it are directed to it, or are meetings. */
  readonly directed: number
}
export type Rows =
  | { readonly table: 'statements'; readonly rows: readonly StatementRow[] }
  | { readonly table: 'links'; readonly rows: readonly LinkRow[] }
  | { readonly table: 'actors'; readonly rows: readonly ActorRow[] }
  | { readonly table: 'changes'; readonly rows: readonly ChangeRow[] }

/** The columns of each table, and its own order. */
export const layouts: Readonly<Record<Table, { readonly columns: readonly Column[]; readonly sort: Sort | null }>> = {
  statements: {
    columns: ['date', 'who', 'act', 'whom', 'role', 'publisher', 'confidence', 'identity'],
    sort: { column: 'date', descending: false },
  },
  links: { columns: ['who', 'act', 'whom', 'directed', 'count'], sort: { column: 'count', descending: true } },
  actors: { columns: ['who', 'kind', 'made', 'directed', 'about'], sort: { column: 'made', descending: true } },
  // Its own order is that of `changesOf`: by how much a change matters.
  changes: { columns: ['who', 'act', 'whom', 'directed', 'count'], sort: null },
}

/** The order of a table: the state's, where the table has that column, else its own. */
export function sortOf({ table, sort }: State): Sort | null {
  const layout = layouts[table]
  return sort !== null && layout.columns.includes(sort.column) ? sort : layout.sort
}

export function statementRows(book: Book, rows: readonly number[]): StatementRow[] {
  const { id, day, act, sources, targets, roles, publisher, confidence, identity } = book.statements
  return rows.map((row) => ({
    key: id[row] as string,
    id: id[row] as string,
    date: day[row] ?? null,
    act: act[row] as Act,
    who: actorsAt(book, sources[row] ?? []),
    whom: actorsAt(book, targets[row] ?? []),
    roles: roles[row] ?? [],
    role: TARGET_ROLES.filter((role) => roles[row]?.includes(role)),
    publisher: book.publishers[publisher[row] ?? -1] ?? '',
    confidence: confidence[row] ?? null,
    identity: identity[row] ?? null,
  }))
}

/** The links of the picture that the filters leave. */
export function linkRows(graph: Graph, state: State): LinkRow[] {
  return graph
    .filterEdges((edge) => isEdgeShown(graph, state, edge))
    .map((edge) => {
      const [source, target] = graph.extremities(edge)
      const { act, left, directed } = graph.getEdgeAttributes(edge)
      const link = { source, act, target }
      const ends = { who: [refOf(graph, source)], whom: [refOf(graph, target)] }
      return { key: linkKey(link), link, act, ...ends, count: left, own: left, directed }
    })
}

/** The actors of the picture, with what the filters leave of their statements. */
export function actorRows(graph: Graph, state: State, book: Book | undefined, rows: readonly number[]): ActorRow[] {
  const made = new Map<string, number>()
  const about = new Map<string, number>()
  const directed = new Map<string, number>()
  const add = (counts: Map<string, number>, places: readonly number[] = []) => {
    for (const place of places) {
      const id = book?.actors[place]?.id ?? ''
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  for (const row of rows) {
    add(made, book?.statements.sources[row])
    const roles = book?.statements.roles[row] ?? []
    const targets = book?.statements.targets[row] ?? []
    add(
      about,
      targets.filter((_, at) => state.roles.includes(roles[at] ?? 'about')),
    )
    add(
      directed,
      targets.filter((_, at) => isDirected(roles[at]) && state.roles.includes(roles[at])),
    )
  }
  return graph
    .filterNodes((_, attributes) => isNodeShown(state, attributes))
    .map((key) => {
      const ref = refOf(graph, key)
      const of = (counts: ReadonlyMap<string, number>) => counts.get(key) ?? 0
      return { key, who: [ref], kind: ref.kind, made: of(made), about: of(about), directed: of(directed) }
    })
}

export function changeRows(book: Book, changes: readonly ChangedLink[], state: State): ChangeRow[] {
  const refs = (id: string) => book.actors[book.placeOfActor.get(id) ?? -1]
  return changes.flatMap(({ key, link, change, before, after, own, directed }) => {
    const [who, whom] = [refs(link.source), refs(link.target)]
    if (who === undefined || whom === undefined) return []
    if (!state.kinds.includes(who.kind) || !state.kinds.includes(whom.kind)) return []
    const statements = [...before.slice(0, 2), ...after.slice(0, 2)].map((row) => book.statements.id[row] as string)
    const count = before.length + after.length
    return { key, link, act: link.act, who: [who], whom: [whom], count, own, directed, change, statements }
  })
}

/** The rows in an order; equal rows keep theirs. Rows without a value come last, whether ascending or descending. */
export function sorted<T extends Row>(rows: readonly T[], sort: Sort | null): readonly T[] {
  if (sort === null) return rows
  const { column, descending } = sort
  const collator = new Intl.Collator('en')
  const value = (row: T) => sortable((row as unknown as Record<Column, unknown>)[column])
  const keyed = rows.map((row) => ({ row, by: value(row) }))
  const way = descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null)
    if (typeof a.by === 'number' && typeof b.by === 'number') return way * (a.by - b.by)
    return way * collator.compare(String(a.by), String(b.by))
  })
  return keyed.map(({ row }) => row)
}

function sortable(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(sortableOne).join(' ')
  const act = ACTS.indexOf(value as Act)
  if (act >= 0) return act
  return value === '' ? null : (value as string | number | null)
}

/** An actor by its name, a role by its place in TARGET_ROLES. */
function sortableOne(value: ActorRef | TargetRole): string {
  return typeof value === 'string' ? String(TARGET_ROLES.indexOf(value)) : value.name
}

function refOf(graph: Graph, id: string): ActorRef {
  const { label, kind } = graph.getNodeAttributes(id)
  return { id, kind, name: label }
}

function isDirected(role: TargetRole | undefined): role is 'to' | 'with' {
  return role !== undefined && role !== 'about'
}
