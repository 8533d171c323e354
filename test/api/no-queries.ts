import type { Queries } from '../../server/graph/query/guard/query.ts'

/** For applications whose tests ask no Cypher queries. */
export const noQueries: Queries = {
  answer: () => Promise.reject(new Error('not asked here')),
  check: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
}
