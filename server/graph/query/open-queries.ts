import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoreConfig } from '../open-store.ts'
import type { Store } from '../store.ts'
import type { EmbeddedSource } from './engines/child-embedded.ts'
import type { Neo4jSource } from './engines/child-neo4j.ts'
import { watchNeo4j } from './engines/watch-neo4j.ts'
import { limits } from './guard/limits.ts'
import { checkParameters } from './guard/parameters.ts'
import { type Queries, type Query, QueryError } from './guard/query.ts'
import { checkText } from './guard/text/check-text.ts'
import { checkNeo4jText } from './guard/text/text-neo4j.ts'
import { haltOnChange } from './run/halt.ts'
import { createPool, type PoolOptions } from './run/pool.ts'
import { followWrites } from './run/snapshots.ts'

/** How many queries run and wait, and how long: see `PoolOptions`. */
type Capacity = Pick<PoolOptions<unknown>, 'parallel' | 'queue' | 'wallClock' | 'turn'>

/** Four at once, so that one person's slow queries leave room for another's quick one. */
const ordinaryCapacity: Capacity = { parallel: 4, queue: 16, wallClock: limits.wallClock, turn: limits.turn }

/**
 * Answers queries of strangers to the graph of `store`. Its processes start with the first query.
 * @param config of the same store.
 * @param report receives what whoever runs the server must know.
 */
export async function openQueries(
  config: StoreConfig,
  store: Store,
  capacity = ordinaryCapacity,
  report: (words: string) => void = () => {},
): Promise<Queries> {
  if (config.engine === 'neo4j') {
    const { uri, username, password, database = 'neo4j' } = config
    const source: Neo4jSource = { uri, username, password, database }
    const watch = watchNeo4j(source, report)
    const pool = createPool({
      ...capacity,
      entry: entryOf('engines/child-neo4j.ts'),
      // The database does the work.
      niceness: 0,
      source: async () => source,
      apart: { patience: limits.stopping, gone: watch.gone },
    })
    const admitted = (query: Query) => {
      if (watch.isAnswering()) {
        const asked = checked(query)
        checkNeo4jText(asked.statement)
        return asked
      }
      throw new QueryError('unavailable', 'The database does not answer. Try again in a moment.')
    }
    return haltOnChange({
      answer: async (query, signal) => pool.run(admitted(query), signal),
      check: async (query) => pool.check(admitted(query)),
      async close() {
        pool.close()
        await watch.close()
      },
    })
  }
  const { copies } = store
  if (copies === undefined) throw new TypeError('the store is not the one of this configuration')
  const snapshots = await followWrites(copies, join(config.folder, 'snapshots'), (file) => pool.warm({ file }))
  const pool = createPool<EmbeddedSource>({
    ...capacity,
    entry: entryOf('engines/child-embedded.ts'),
    niceness: 10,
    source: async () => {
      try {
        return { file: await snapshots.latest() }
      } catch (cause) {
        const words = 'The graph cannot be read for queries just now. The log of the server says why.'
        throw new QueryError('unavailable', words, undefined, { cause })
      }
    },
  })
  return haltOnChange({
    answer: async (query, signal) => pool.run(checked(query), signal),
    check: async (query) => pool.check(checked(query)),
    async close() {
      pool.close()
      await snapshots.close()
    },
  })
}

function entryOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

function checked({ statement, parameters }: Query): Query {
  checkParameters(parameters)
  return { statement: checkText(statement, parameters), parameters }
}
