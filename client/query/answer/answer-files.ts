import type { QueryAnswer, QueryValue } from '../../../server/shapes/query.ts'

/**
 * The table of an answer as CSV (RFC 4180): the names of the columns, then a line for each row. Nodes and relationships
 * are written as JSON. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf({ data }: QueryAnswer): string {
  return [data.fields, ...data.values].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: QueryValue): string {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const tame = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
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
