import type { GraphReader } from '../../graph/store.ts'
import { ledger, schema } from '../../shapes/answers.ts'
import { view } from '../../shapes/views.ts'
import { ledgerQuery, viewQuery } from '../requests.ts'
import { type Route, route } from '../route.ts'

/** The number of statements that a browser can still hold and sort. */
const mostStatements = 100_000

export function graphRoutes(store: GraphReader): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/view',
      summary: "One picture in graphology's serialised form: actors with positions, one line per pair and act",
      query: viewQuery,
      answer: view,
      handle: ({ query }) => store.view(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/ledger',
      summary: `Statements in columns, to filter, count, sort and compare; at most the last ${mostStatements} in time`,
      query: ledgerQuery,
      answer: ledger,
      handle: ({ query }) => store.ledger(query, mostStatements),
    }),
    route({
      method: 'get',
      path: '/api/v1/schema',
      summary: 'Labels, relationship types and properties of the graph, with counts',
      answer: schema,
      handle: () => store.schema(),
    }),
  ]
}
