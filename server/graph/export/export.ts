import type { ViewQuery } from '../../types.ts'
import type { Store } from '../store.ts'
import { toCsv } from './csv.ts'
import { toCypher } from './cypher.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'

export const EXPORT_FORMATS = ['json', 'csv', 'cypher', 'graphml', 'gexf'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a query leaves of the graph (all of it, where the query is empty) as a file, piece by piece. */
export async function* exportGraph(store: Store, query: ViewQuery, format: ExportFormat): AsyncGenerator<string> {
  const view = await store.view(query)
  if (format === 'json') yield `${JSON.stringify(view)}\n`
  if (format === 'csv') yield* toCsv(store, query, view)
  if (format === 'cypher') yield* toCypher(store, query, view)
  if (format === 'graphml') yield* toGraphml(view)
  if (format === 'gexf') yield* toGexf(view)
}
