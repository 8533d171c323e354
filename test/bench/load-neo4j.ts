import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { everyNeo4jFile, importArguments } from '../../server/graph/export/neo4j-csv.ts'
import { sourceOfStore } from '../../server/graph/export/selection.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { load } from '../../server/graph/write/load.ts'
import { isWanted, type Neo4jServer, startNeo4j, type Version, versions } from '../neo4j/server.ts'
import { countOf } from './count.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 20_000)
const ACTORS = 5000

/**
 * Nodes and edges a second that one process loads into Neo4j over Bolt, skipping known articles, and that `neo4j-admin
 * database import` reaches with the same rows (by its own clock, the mean of one run before and one after); then the
 * ratio. The store loads twice: into a server that has just started, whose Java is slow for its first twenty seconds,
 * and into the same server after emptying it. A load keeps constraints and indexes from the start; an import leaves
 * none, so the time until they exist is reported, too. At the end: how the memory of the process grew from the first
 * quarter of a load to its end.
 */
export async function run(): Promise<string> {
  const [version] = versions
  if (!isWanted(version)) return `Loading, Neo4j: ${version} is not here; NEO4J_TEST=1 downloads it`
  process.env.NEO4J_HEAP ??= '2g'
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    const embedded = await openStore({ engine: 'embedded', folder: join(folder, 'data') })
    await fill(embedded)
    const expected = await countOf(embedded)
    for await (const { file, text } of everyNeo4jFile(await sourceOfStore(embedded, {})))
      await appendFile(join(folder, file), text)
    await embedded.close()

    const before = await importAndOpen(version, folder)
    const server = await startNeo4j(version)
    const { uri, username, password } = server
    const store = await openStore({ engine: 'neo4j', uri, username, password })
    const timed = async () => {
      const start = performance.now()
      const memory = await fill(store)
      const seconds = (performance.now() - start) / 1000
      const found = await countOf(store)
      if (found !== expected) throw new Error(`Neo4j holds ${found} nodes and edges, the embedded store ${expected}`)
      return { seconds, memory }
    }
    const first = await timed()
    await empty(server)
    const second = await timed()
    await store.close()
    await server.stop()
    const after = await importAndOpen(version, folder)
    const mean = (of: (time: ImportTime) => number) => (of(before) + of(after)) / 2
    const importing = mean(({ imported }) => imported)
    const usable = mean(({ imported, indexed }) => imported + indexed)

    const line = (name: string, seconds: number) =>
      `${name.padEnd(36)} ${seconds.toFixed(1)} s, ${Math.round(expected / seconds).toLocaleString('en')} a second`
    const ratio = (name: string, other: number) =>
      `${name.padEnd(36)} ${(other / second.seconds).toFixed(2)}; just started ${(other / first.seconds).toFixed(2)}`
    return [
      `Loading, Neo4j ${version}: ${ARTICLES} articles, ${expected} nodes and edges`,
      line('store', second.seconds),
      line('store, Neo4j just started', first.seconds),
      line('neo4j-admin database import', importing),
      line('import, then constraints and indexes', usable),
      ratio('store / import', importing),
      ratio('store / import and indexes', usable),
      `${'memory, end / first quarter'.padEnd(36)} ${first.memory.toFixed(2)}`,
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface ImportTime {
  /** Seconds of the import, as it reports them. */
  readonly imported: number
  /** Seconds from the start of the server's first connection until all indexes exist. */
  readonly indexed: number
}

async function importAndOpen(version: Version, folder: string): Promise<ImportTime> {
  let told = ''
  const server = await startNeo4j(version, async (admin) => {
    told = (await admin(folder, importArguments)).stdout
  })
  const { uri, username, password } = server
  const start = performance.now()
  const store = await openStore({ engine: 'neo4j', uri, username, password })
  const indexed = (performance.now() - start) / 1000
  await store.close()
  await server.stop()
  return { imported: secondsOf(told), indexed }
}

/** As `parley load --records`, without placing the actors. @returns how much more memory was in use at the end. */
async function fill(store: Store): Promise<number> {
  async function* stream() {
    yield* makeRecords(ARTICLES, ACTORS)
  }
  let done = 0
  let quarter = 0
  let most = 0
  await load({ ...store, workOutPositions: async () => {} }, [], stream(), {
    report: ({ saved }) => {
      done += saved.length
      const { rss } = process.memoryUsage()
      if (done <= ARTICLES / 4) quarter = Math.max(quarter, rss)
      else most = Math.max(most, rss)
    },
  })
  return most / quarter
}

async function empty({ uri, username, password }: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  try {
    const session = driver.session()
    // One by one, because an actor may have more edges than a transaction has room for.
    await session.run('MATCH ()-[edge]->() CALL (edge) { DELETE edge } IN TRANSACTIONS OF 10000 ROWS')
    await session.run('MATCH (node) CALL (node) { DELETE node } IN TRANSACTIONS OF 10000 ROWS')
  } finally {
    await driver.close()
  }
}

/** "IMPORT DONE in 1m 3s 210ms." */
function secondsOf(told: string): number {
  const words = /IMPORT DONE in (.*)\./.exec(told)?.[1] ?? ''
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 }
  const parts = [...words.matchAll(/(\d+)(ms|[hms])/g)]
  if (parts.length === 0) throw new Error(`The import does not say how long it took:\n${told.slice(-2000)}`)
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (units[unit as string] as number), 0)
}
