import type { QueryAnswer, QueryValue } from '../../../server/shapes/query.ts'
import { csvOfLines } from '../../files/csv.ts'

/**
 * The table of an answer as CSV: the names of the columns, then a line for each row. Nodes and relationships are written as
 * JSON.
 */
export function csvOf({ data }: QueryAnswer): string {
  const flat = (value: QueryValue) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)
  return csvOfLines([data.fields, ...data.values.map((row) => row.map(flat))])
}

/** The table as JSON, an object for each row. */
export function jsonOf({ data }: QueryAnswer): string {
  const rows = data.values.map((row) => Object.fromEntries(data.fields.map((name, at) => [name, row[at] ?? null])))
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** The ids of all actors in an answer, in the order in which they occur. */
export function actorsOf({ graph }: QueryAnswer): string[] {
  return graph.nodes.filter(({ labels }) => labels.includes('Actor')).map(({ id }) => id)
}
