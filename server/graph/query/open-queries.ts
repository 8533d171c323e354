import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoreConfig } from '../open-store.ts'
import type { Store } from '../store.ts'
import type { EmbeddedSource } from './engines/child-embedded.ts'
import type { Neo4jSource } from './engines/child-neo4j.ts'
import { watchNeo4j } from './engines/watch-neo4j.ts'
import { limits } from './guard/limits.ts'
import { checkNeo4jText } from './guard/plan/text-neo4j.ts'
import { type Queries, type Query, QueryError } from './guard/query.ts'
import { checkText } from './guard/text.ts'
import { haltOnChange } from './run/halt.ts'
import { createPool, type PoolOptions } from './run/pool.ts'
import { followWrites } from './run/snapshots.ts'

/** See `PoolOptions`. */
export type Room = Pick<PoolOptions<unknown>, 'parallel' | 'queue' | 'wallClock' | 'courtesy'>

/** Four at once, so that one person's slow queries leave room for another's quick one. */
const ordinaryRoom: Room = { parallel: 4, queue: 16, wallClock: limits.wallClock, courtesy: limits.courtesy }

/**
 * Answers queries of strangers to the graph of `store`. Processes start with the first query.
 * @param config of the same store.
 * @param report is told what the one who runs the server must know.
 */
export async function openQueries(
  config: StoreConfig,
  store: Store,
  room = ordinaryRoom,
  report: (words: string) => void = () => {},
): Promise<Queries> {
  if (config.engine === 'neo4j') {
    const { uri, username, password, database = 'neo4j' } = config
    const source: Neo4jSource = { uri, username, password, database }
    const watch = watchNeo4j(source, report)
    const pool = createPool({
      ...room,
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
    ...room,
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
  if (JSON.stringify(parameters).length > limits.parameters) {
    throw new QueryError('refused', `The parameters may have ${limits.parameters} characters, as JSON.`)
  }
  return { statement: checkText(statement, parameters), parameters }
}
