import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { importArguments, type Neo4jFile, neo4jFiles } from '../../server/graph/export/neo4j-csv.ts'
import { sourceOfStore } from '../../server/graph/export/selection.ts'
import { load } from '../../server/graph/load.ts'
import { openStore } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 20_000)
const ACTORS = 5000

/**
 * Nodes and edges a second that one process loads into Neo4j over Bolt, articles that are known being skipped, and that
 * `neo4j-admin database import` reaches with the same rows, by its own clock; then the ratio, and how the memory of the
 * process grew from the first quarter of the load to its end.
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
    for (const name of Object.keys(neo4jFiles) as Neo4jFile[]) {
      await pipeline(neo4jFiles[name](await sourceOfStore(embedded, {})), createWriteStream(join(folder, name)))
    }
    await embedded.close()

    let told = ''
    const imported = await startNeo4j(version, async (admin) => {
      told = (await admin(folder, importArguments)).stdout
    })
    await imported.stop()
    const importing = secondsOf(told)

    const server = await startNeo4j(version)
    const { uri, username, password } = server
    const store = await openStore({ engine: 'neo4j', uri, username, password })
    const start = performance.now()
    const memory = await fill(store)
    const loading = (performance.now() - start) / 1000
    const found = await countOf(store)
    if (found !== expected) throw new Error(`Neo4j holds ${found} nodes and edges, the embedded store ${expected}`)
    await store.close()
    await server.stop()

    const line = (name: string, seconds: number) =>
      `${name.padEnd(30)} ${seconds.toFixed(1)} s, ${Math.round(found / seconds).toLocaleString('en')} a second`
    return [
      `Loading, Neo4j ${version}: ${ARTICLES} articles, ${found} nodes and edges`,
      line('store', loading),
      line('neo4j-admin database import', importing),
      `${'store / import'.padEnd(30)} ${(importing / loading).toFixed(2)}`,
      `${'memory, end / first quarter'.padEnd(30)} ${memory.toFixed(2)}`,
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As `parley load --records`, without placing the actors. @returns how much more memory was in use at the end. */
async function fill(store: Store): Promise<number> {
  async function* stream() {
    yield* makeRecords(ARTICLES, ACTORS)
  }
  let done = 0
  let quarter = 0
  let most = 0
  await load({ ...store, place: async () => {} }, [], stream(), {
    report: ({ saved }) => {
      done += saved.length
      const { rss } = process.memoryUsage()
      if (done <= ARTICLES / 4) quarter = Math.max(quarter, rss)
      else most = Math.max(most, rss)
    },
  })
  return most / quarter
}

async function countOf(store: Store): Promise<number> {
  const { labels, types } = await store.schema()
  const count = (name: string) => labels.find((label) => label.name === name)?.count ?? 0
  return count('Actor') + count('Statement') + count('Article') + types.reduce((sum, type) => sum + type.count, 0)
}

/** "IMPORT DONE in 1m 3s 210ms." */
function secondsOf(told: string): number {
  const words = /IMPORT DONE in (.*)\./.exec(told)?.[1] ?? ''
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 }
  const parts = [...words.matchAll(/(\d+)(ms|[hms])/g)]
  if (parts.length === 0) throw new Error(`The import does not say how long it took:\n${told.slice(-2000)}`)
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (units[unit as string] as number), 0)
}
