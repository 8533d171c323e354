import { afterAll, describe } from 'vitest'
import { openStore } from '../../../server/graph/open-store.ts'
import { openQueries } from '../../../server/graph/query/open-queries.ts'
import { isWanted, type Neo4jServer, startNeo4j, versions } from '../../neo4j/server.ts'
import { assistants } from './assistants.suite.ts'

for (const version of versions) {
  describe.skipIf(!isWanted(version))(`assistants that ask Neo4j ${version}`, { timeout: 120_000 }, () => {
    let server: Neo4jServer | undefined
    afterAll(() => server?.stop(), 60_000)

    assistants(async (articles) => {
      server = await startNeo4j(version)
      const { uri, username, password } = server
      const config = { engine: 'neo4j', uri, username, password } as const
      const store = await openStore(config)
      await store.save(articles)
      const queries = await openQueries(config, store)
      return {
        store,
        queries,
        environment: { PARLEY_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
        async close() {
          await queries.close()
          await store.close()
        },
      }
    })
  })
}
