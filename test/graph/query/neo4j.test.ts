import { describe } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import { isWanted, startNeo4j, versions } from '../../neo4j/server.ts'
import { guard } from './guard.ts'

for (const version of versions) {
  if (!isWanted(version)) {
    console.warn(
      `SKIPPED: queries to Neo4j ${version}, which is not here. NEO4J_TEST=1 downloads it (Java and Maven are needed).`,
    )
  }
  describe.skipIf(!isWanted(version))(`queries to Neo4j ${version}`, { timeout: 120_000 }, () => {
    guard('neo4j', async () => {
      const server = await startNeo4j(version)
      const { uri, username, password } = server
      const config = { engine: 'neo4j', uri, username, password } as const
      const store = await openStore(config)
      const queries = await openQueries(config, store)
      return {
        store,
        queries,
        async close() {
          await queries.close()
          await store.close()
          await server.stop()
        },
      }
    })
  })
}
