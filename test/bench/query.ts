import { Agent, request, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import neo4j, { type Driver } from 'neo4j-driver'
import { createApp } from '../../server/api/app.ts'
import { openStore } from '../../server/graph/open-store.ts'
import { openQueries } from '../../server/graph/query/open-queries.ts'
import { listenOn } from '../api/listen.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'

const ACTORS = 100_000
const LINKS = 500_000
const ASKED = 300
const [version] = versions

const neighbourhood = 'MATCH (a:Actor {id: $id})-[r]-(b:Actor) RETURN a, r, b'

/**
 * Median milliseconds for the neighbourhood of an actor in a graph of 100,000 actors and 500,000 links: by POST
 * /api/v1/query, and by the driver alone, in turns, each time for other actors; and the ratio. The HTTP requests use
 * one kept connection, as the driver does, and Node's plain client (fetch itself takes half a millisecond more); the
 * whole answer is read and parsed.
 */
export async function run(): Promise<string> {
  if (!isWanted(version)) return `Query endpoint: Neo4j ${version} is not here.`
  const server = await startNeo4j(version)
  const { uri, username, password } = server
  const config = { engine: 'neo4j', uri, username, password } as const
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const servers: Server[] = []
  const agent = new Agent({ keepAlive: true })
  try {
    const store = await openStore(config)
    await fill(driver)
    const queries = await openQueries(config, store)
    const app = createApp({
      store,
      queries,
      ingest: () => Promise.reject(new Error('nothing is added here')),
      access: { loopback: true },
      client: '.',
      version: '0.0.0',
      report: console.error,
    })
    const address = await listenOn(app, servers)
    const ours = async (id: string) => {
      const { data } = await post(`${address}/api/v1/query`, { statement: neighbourhood, parameters: { id } }, agent)
      return data.values.length
    }
    const raw = async (id: string) => {
      const { records } = await driver.executeQuery(neighbourhood, { id }, { database: 'neo4j', routing: 'READ' })
      return records.length
    }
    const took = { ours: [] as number[], raw: [] as number[] }
    for (let at = 0; at < ASKED + 50; at++) {
      const id = idOf(at * 37)
      const mine = await timed(() => ours(id))
      const theirs = await timed(() => raw(idOf(at * 41 + 7)))
      if (mine.value === 0 || theirs.value === 0) throw new Error('an actor without neighbours')
      // The first requests warm up both sides.
      if (at < 50) continue
      took.ours.push(mine.took)
      took.raw.push(theirs.took)
    }
    await queries.close()
    await store.close()
    const [endpoint, alone] = [middle(took.ours), middle(took.raw)]
    return [
      `Query endpoint, Neo4j ${version}: neighbourhood of one actor, ${ACTORS} actors, ${LINKS} links`,
      `${'endpoint, p50'.padEnd(30)} ${endpoint.toFixed(2)} ms`,
      `${'driver alone, p50'.padEnd(30)} ${alone.toFixed(2)} ms`,
      `${'endpoint / driver'.padEnd(30)} ${(endpoint / alone).toFixed(2)}`,
    ].join('\n')
  } finally {
    agent.destroy()
    for (const one of servers) one.close()
    await driver.close()
    await server.stop()
  }
}

function post(url: string, body: unknown, agent: Agent): Promise<{ data: { values: unknown[] } }> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (answer) => {
        json(answer).then((value) => resolve(value as { data: { values: unknown[] } }), reject)
      },
    )
    asking.on('error', reject)
    asking.end(JSON.stringify(body))
  })
}

const idOf = (at: number) => `person:actor-${at % ACTORS}`

async function fill(driver: Driver): Promise<void> {
  const write = (statement: string, rows: readonly unknown[]) =>
    driver.executeQuery(statement, { rows }, { database: 'neo4j' })
  const size = 5000
  for (let first = 0; first < ACTORS; first += size) {
    const rows = Array.from({ length: size }, (_, at) => ({
      id: idOf(first + at),
      name: `Actor ${first + at}`,
      kind: 'person',
    }))
    await write('UNWIND $rows AS row CREATE (a:Actor:Person) SET a = row', rows)
  }
  for (let first = 0; first < LINKS; first += size) {
    const rows = Array.from({ length: size }, (_, at) => {
      const link = first + at
      return {
        source: idOf(link),
        target: idOf(link * 7919 + 1),
        properties: { statementId: `s${link}`, text: 'said so', date: '2025-03-07' },
      }
    })
    await write(
      'UNWIND $rows AS row MATCH (a:Actor {id: row.source}) MATCH (b:Actor {id: row.target}) CREATE (a)-[r:SAID]->(b) SET r = row.properties',
      rows,
    )
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; took: number }> {
  const start = performance.now()
  const value = await work()
  return { value, took: performance.now() - start }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}
