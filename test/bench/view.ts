import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import { createApp } from '../../server/api/app.ts'
import { openStore, type StoreConfig } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { load } from '../../server/graph/write/load.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import type { View } from '../../server/shapes/views.ts'
import { listenOn } from '../api/listen.ts'
import { noQueries } from '../api/no-queries.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 10_000)
const ACTORS = 4000
const ROUNDS = 15
const [version] = versions

const actors = `MATCH (actor:Actor)
RETURN actor.id AS id, actor.kind AS kind, actor.name AS name, actor.iso AS iso, actor.x AS x, actor.y AS y, actor.statements AS statements`
const lines = `MATCH (source:Actor)-[act:SAID|PROPOSED|REJECTED|MET]->(target:Actor)
RETURN source.id AS source, type(act) AS type, target.id AS target, count(act) AS count`

/** Asks the engine itself; returns how many rows came, each made into an object. */
type Raw = (statement: string) => Promise<number>

/**
 * Median milliseconds for the view of the whole graph: by GET /api/v1/view, until its last byte, and by the engine's
 * own driver, which fetches the same actors and links and makes objects of them; in turns, and the ratio.
 */
export async function run(): Promise<string> {
  const parts = [await embedded()]
  parts.push(isWanted(version) ? await onNeo4j() : `View of the whole: Neo4j ${version} is not here.`)
  return parts.join('\n\n')
}

async function embedded(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    const config = { engine: 'embedded', folder } as const
    await fill(config)
    const copy = join(folder, 'copy.grafeo')
    const store = await openStore(config)
    await store.copies?.write(copy)
    const database = grafeo.GrafeoDB.openReadOnly(copy)
    const raw: Raw = async (statement) => (await database.executeCypher(statement)).toArray().length
    try {
      return await compare('embedded', store, raw)
    } finally {
      database.close()
      await store.close()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function onNeo4j(): Promise<string> {
  const server = await startNeo4j(version)
  const { uri, username, password } = server
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  try {
    const config = { engine: 'neo4j', uri, username, password } as const
    await fill(config)
    const store = await openStore(config)
    const raw: Raw = async (statement) => {
      const { records } = await driver.executeQuery(statement, {}, { database: 'neo4j', routing: 'READ' })
      return records.map((record) => record.toObject()).length
    }
    try {
      return await compare(`Neo4j ${version}`, store, raw)
    } finally {
      await store.close()
    }
  } finally {
    await driver.close()
    await server.stop()
  }
}

async function fill(config: StoreConfig): Promise<void> {
  const store = await openStore(config)
  async function* records(): AsyncGenerator<ExtractionRecord> {
    yield* makeRecords(ARTICLES, ACTORS)
  }
  await load(store, [], records())
  await store.close()
}

async function compare(name: string, store: Store, raw: Raw): Promise<string> {
  const servers: Server[] = []
  const agent = new Agent({ keepAlive: true })
  try {
    const app = createApp({
      store,
      queries: noQueries,
      ingest: () => Promise.reject(new Error('nothing is added here')),
      access: { loopback: true },
      client: '.',
      version: '0.0.0',
      report: console.error,
    })
    const address = `${await listenOn(app, servers)}/api/v1/view`
    const took = { ours: [] as number[], raw: [] as number[] }
    let counts = ''
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      const answer = await read(address, agent)
      const middle = performance.now()
      const rows = (await raw(actors)) + (await raw(lines))
      const end = performance.now()
      const { nodes, edges } = JSON.parse(answer.toString()) as View
      if (rows !== nodes.length + edges.length)
        throw new Error(`${rows} rows, ${nodes.length} and ${edges.length} drawn`)
      counts = `${nodes.length} actors, ${edges.length} lines`
      // The first requests warm up both sides.
      if (round < 5) continue
      took.ours.push(middle - start)
      took.raw.push(end - middle)
    }
    const [view, alone] = [middleOf(took.ours), middleOf(took.raw)]
    return [
      `View of the whole, ${name}: ${counts}`,
      `${'GET /api/v1/view, p50'.padEnd(30)} ${view.toFixed(1)} ms`,
      `${'driver alone, p50'.padEnd(30)} ${alone.toFixed(1)} ms`,
      `${'view / driver'.padEnd(30)} ${(view / alone).toFixed(2)}`,
    ].join('\n')
  } finally {
    agent.destroy()
    for (const one of servers) one.close()
  }
}

function read(address: string, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts)))
      response.on('error', reject)
    }).on('error', reject)
  })
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}
