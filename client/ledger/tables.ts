import type { Graph } from '../picture/graph/graph.ts'
import { isEdgeShown, isNodeShown } from '../picture/look/look.ts'
import type { State, Table } from '../state/state.ts'
import type { Book } from './book.ts'
import type { ChangedLink } from './changed-links.ts'
import type { Left } from './left-by-filters.ts'
import type { Rows } from './rows.ts'
import { actorRows, changeRows, linkRows, statementRows } from './rows.ts'

/** All that the rows of the tables are made from. */
export interface Listed {
  readonly graph: Graph
  readonly state: State
  readonly book: Book | undefined
  readonly left: Left | undefined
  readonly changes: readonly ChangedLink[]
}

/** The table that a state asks for; the links instead of the changes where nothing is compared. */
export function tableShown({ table, against }: State): Table {
  return table === 'changes' && against === null ? 'links' : table
}

export function rowsOf({ graph, state, book, left, changes }: Listed): Rows {
  const table = tableShown(state)
  if (table === 'actors') return { table, rows: actorRows(graph, state, book, left?.rows ?? []) }
  if (table === 'statements') return { table, rows: book && left ? statementRows(book, left.rows) : [] }
  if (table === 'changes') return { table, rows: book ? changeRows(book, changes, state) : [] }
  return { table, rows: linkRows(graph, state) }
}

/** The tables that can be chosen, each with its number of rows. */
export function tablesOf({ graph, state, left, changes }: Listed): { table: Table; count: number }[] {
  const links = graph.filterEdges((edge) => isEdgeShown(graph, state, edge)).length
  const actors = graph.filterNodes((_, attributes) => isNodeShown(state, attributes)).length
  const tables: { table: Table; count: number }[] = [
    { table: 'statements', count: left?.rows.length ?? 0 },
    { table: 'links', count: links },
    { table: 'actors', count: actors },
  ]
  return state.against === null ? tables : [...tables, { table: 'changes', count: changes.length }]
}
