import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../server/graph/open-store.ts'
import type { Store } from '../../../server/graph/store.ts'
import type { GivenDecision } from '../../../server/shapes/decision.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { isWanted, startNeo4j, versions } from '../../neo4j/server.ts'
import { type Server, type ServerOptions, startServer } from '../../server.ts'

export interface ServerUnderTest extends Server {
  /** Starts the server again on the same store and at the same address after `halt` has stopped it. */
  again(): Promise<void>
  /** Stops the server; its store stays. */
  halt(): Promise<void>
}

export interface EngineUnderTest {
  readonly name: string
  /**
   * Starts the real server over a store that holds just these records, or the seed if there are none.
   * @param settings environment variables beside those that name the store.
   * @param decisions are loaded after the records, as those of another store, even if they wait or are in conflict.
   */
  start(
    records?: readonly ExtractionRecord[],
    settings?: Readonly<Record<string, string>>,
    decisions?: readonly GivenDecision[],
  ): Promise<ServerUnderTest>
  /** Starts a server over an empty store, which ours never leaves, because it loads the seed at its start. */
  empty(): Promise<EmptyStore>
}

const newest = versions[0]

/** An engine's own store, without a server. */
interface EmptyStore {
  readonly store: Store
  close(): Promise<void>
}

/** The engines available here: the embedded one, and Neo4j if it is on this machine or asked for. */
export const engines: readonly EngineUnderTest[] = [
  { name: 'embedded', start: startEmbedded, empty: emptyEmbedded },
  ...(isWanted(newest) ? [{ name: `Neo4j ${newest}`, start: startOnNeo4j, empty: emptyNeo4j }] : []),
]

async function emptyEmbedded(): Promise<EmptyStore> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-empty-'))
  const store = await openStore({ engine: 'embedded', folder })
  return {
    store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function emptyNeo4j(): Promise<EmptyStore> {
  const database = await startNeo4j(newest)
  const { uri, username, password } = database
  const store = await openStore({ engine: 'neo4j', uri, username, password })
  return {
    store,
    close: async () => {
      await store.close()
      await database.stop()
    },
  }
}

async function startEmbedded(
  records: readonly ExtractionRecord[] = [],
  environment: Readonly<Record<string, string>> = {},
  decisions: readonly GivenDecision[] = [],
): Promise<ServerUnderTest> {
  const data = mkdtempSync(join(tmpdir(), 'parley-browser-'))
  const remove = () => rmSync(data, { recursive: true, force: true })
  await fill({ engine: 'embedded', folder: data }, records, decisions)
  return serverOn({ data, environment }, async () => remove())
}

async function startOnNeo4j(
  records: readonly ExtractionRecord[] = [],
  settings: Readonly<Record<string, string>> = {},
  decisions: readonly GivenDecision[] = [],
): Promise<ServerUnderTest> {
  const database = await startNeo4j(newest)
  const { uri, username, password } = database
  try {
    await fill({ engine: 'neo4j', uri, username, password }, records, decisions)
    const environment = {
      ...settings,
      PARLEY_STORE: 'neo4j',
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    }
    return await serverOn({ environment }, () => database.stop())
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** @param clear runs once the server has stopped for good. */
async function serverOn(options: ServerOptions, clear: () => Promise<void>): Promise<ServerUnderTest> {
  let server = await startServer(options)
  const { address } = server
  return {
    address,
    pid: server.pid,
    said: () => server.said(),
    halt: () => server.stop(),
    again: async () => {
      server = await startServer({ ...options, environment: { ...options.environment, PORT: new URL(address).port } })
    },
    stop: async (signal) => {
      await server.stop(signal)
      await clear()
    },
  }
}

async function fill(
  config: Parameters<typeof openStore>[0],
  records: readonly ExtractionRecord[],
  decisions: readonly GivenDecision[],
): Promise<void> {
  if (records.length === 0) return
  const store = await openStore(config)
  try {
    const { refused } = await store.save(records)
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
    const report = await store.decide(decisions, { by: 'ann', at: '2026-11-30T12:00:00.000Z', keep: true })
    if (report.refused.length > 0) throw new Error(`refused: ${JSON.stringify(report.refused)}`)
    await store.workOutPositions()
  } finally {
    await store.close()
  }
}
