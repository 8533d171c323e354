import type { Engine, Texts } from '../engine/engine.ts'
import { luceneQuery } from '../words.ts'

/** Searches the full-text indexes of Neo4j, which the server keeps up to date by itself. */
export function neo4jTexts(read: Engine['read']): Texts {
  return {
    find: async (kind, words, limit) => {
      const parameters = { query: luceneQuery(words), limit }
      const statement = kind === 'article' ? 'search/articles' : 'search/statements'
      return (await read((run) => run<{ id: string }>(statement, parameters))).map(({ id }) => id)
    },
  }
}
