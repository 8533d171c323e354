import { describe } from 'vitest'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'
import { startServer } from '../server.ts'
import { findChromium } from './chromium.ts'
import { queryPage } from './query-page.ts'

const chromium = findChromium()
const [version] = versions
const isReady = chromium !== undefined && isWanted(version)
if (!isReady) console.warn(`SKIPPED: the query page on Neo4j ${version}, which needs Chromium and that server.`)

describe.skipIf(!isReady)(`the query page on Neo4j ${version}`, { timeout: 120_000 }, () => {
  queryPage(chromium as string, async () => {
    const { uri, username, password, stop } = await startNeo4j(version)
    const server = await startServer({
      environment: { PARLEY_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    })
    return {
      ...server,
      stop: async (signal) => {
        await server.stop(signal)
        await stop()
      },
    }
  })
})
