import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe } from 'vitest'
import { readCypher } from '../../../server/graph/engine/cypher.ts'
import { isWanted, type Neo4jServer, startNeo4j, versions } from '../../neo4j/server.ts'
import { differential } from './differential.suite.ts'
import type { Scalar } from './language.ts'

const cypher = await readCypher('neo4j')

for (const version of versions) {
  describe.skipIf(!isWanted(version))(`Neo4j ${version}`, { timeout: 600_000 }, () => {
    let server: Neo4jServer
    let driver: Driver
    beforeAll(async () => {
      server = await startNeo4j(version)
      driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
        disableLosslessIntegers: true,
      })
    }, 300_000)
    afterAll(async () => {
      await driver?.close()
      await server?.stop()
    }, 60_000)
    differential(cypher, () => ({
      async run(text, parameters) {
        const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j' })
        return records.map((record) => [...record.values()] as Scalar[])
      },
    }))
  })
}
