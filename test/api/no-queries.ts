import type { Queries } from '../../server/graph/query/guard/query.ts'

/** For applications that are asked no Cypher. */
export const noQueries: Queries = {
  answer: () => Promise.reject(new Error('not asked here')),
  check: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
}
