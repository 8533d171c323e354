import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/graph/open-store.ts'
import type { ExtractionRecord } from '../../server/types.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'
import { type Server, startServer } from '../server.ts'

export interface EngineUnderTest {
  readonly name: string
  /** The real server over a store that holds these records and nothing else. */
  start(records: readonly ExtractionRecord[]): Promise<Server>
}

const newest = versions[0]

/** The engines that are here: the embedded one, and Neo4j where it is on this machine or asked for. */
export const engines: readonly EngineUnderTest[] = [
  { name: 'embedded', start: startEmbedded },
  ...(isWanted(newest) ? [{ name: `Neo4j ${newest}`, start: startOnNeo4j }] : []),
]

async function startEmbedded(records: readonly ExtractionRecord[]): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'parley-browser-'))
  await fill({ engine: 'embedded', folder: data }, records)
  const server = await startServer({ data })
  return {
    ...server,
    stop: async (signal) => {
      await server.stop(signal)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function startOnNeo4j(records: readonly ExtractionRecord[]): Promise<Server> {
  const database = await startNeo4j(newest)
  const { uri, username, password } = database
  try {
    await fill({ engine: 'neo4j', uri, username, password }, records)
    const environment = {
      PARLEY_STORE: 'neo4j',
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    }
    const server = await startServer({ environment })
    return {
      ...server,
      stop: async (signal) => {
        await server.stop(signal)
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function fill(config: Parameters<typeof openStore>[0], records: readonly ExtractionRecord[]): Promise<void> {
  const store = await openStore(config)
  try {
    const { refused } = await store.save(records)
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
    await store.place()
  } finally {
    await store.close()
  }
}
