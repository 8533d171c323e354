import type { ActorRef } from '../../server/shapes/answers.ts'
import { csvOfLines } from '../files/csv.ts'
import type { Column, Difference, Table } from '../state/state.ts'
import type { Rows } from './rows.ts'
import { layouts } from './rows.ts'

/** Between several values of one field, such as the targets of a statement and, in the same order, their roles. */
const between = '; '

/**
 * The rows of a table as CSV, with the words of the columns above: actors by name, acts and roles as the API has them, and
 * in a last column the ids of statements.
 * @param heading what a column is called.
 * @param differenceWords what the difference of a link is called, which then has a column of its own.
 */
export function csvOfRows(
  table: Table,
  rows: readonly Rows['rows'][number][],
  heading: (column: Column, table: Table) => string,
  differenceWords: (difference: Difference) => string,
): string {
  const { columns } = layouts[table]
  const hasIds = table === 'statements' || table === 'changes'
  const head = [
    ...columns.map((column) => heading(column, table)),
    ...(table === 'changes' ? ['Difference'] : []),
    ...(hasIds ? ['Id'] : []),
  ]
  const lines = rows.map((row) => [
    ...columns.map((column) => fieldOf(row, column)),
    ...('change' in row ? [differenceWords(row.change)] : []),
    ...('statements' in row ? [row.statements.join(between)] : 'id' in row ? [row.id] : []),
  ])
  return csvOfLines([head, ...lines])
}

function fieldOf(row: Rows['rows'][number], column: Column): string | number | null {
  // Of the roles each target has one: their list goes with the list of targets.
  const value = 'roles' in row && column === 'role' ? row.roles : (row as unknown as Record<Column, unknown>)[column]
  if (!Array.isArray(value)) return value as string | number | null
  return value.map((one: ActorRef | string) => (typeof one === 'string' ? one : one.name)).join(between)
}
