import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { readCypher } from '../../server/graph/engine/cypher.ts'
import { openStore } from '../../server/graph/open-store.ts'
import { load } from '../../server/graph/write/load.ts'
import { mergeActor } from '../../server/graph/write/merge.ts'
import { type ArticleRows, rowsOf } from '../../server/graph/write/rows.ts'
import { ACTS, type ExtractionRecord } from '../../server/types.ts'
import { countOf } from './count.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = 5000
const ACTORS = 2000
const ROUNDS = 4

/**
 * Seconds to load made-up records into the embedded store, and to write the same nodes and edges by a bare script
 * (CREATE from UNWIND, nothing looked up, nothing merged), in turns; the best of each, and the ratio, by the clock and by
 * processor time. The script's rows are made before its clock starts, so the ratio is told with the time for them, too. The
 * store keeps a journal and an index of words; it works beside the engine, so two processors that share a core cost it more.
 */
export async function run(): Promise<string> {
  const records = [...makeRecords(ARTICLES, ACTORS)]
  const none = { clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }
  const best = { ours: none, bare: none, rows: none }
  let entities = 0
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await timed((folder) => store(folder, records))
    const rows = await clocked(async () => rowsByTable(records))
    const script = await timed((folder) => bare(folder, rows.value))
    if (ours.entities !== script.entities) {
      throw new Error(`The store made ${ours.entities} nodes and edges, the script ${script.entities}`)
    }
    best.ours = least(best.ours, ours.seconds)
    best.bare = least(best.bare, script.seconds)
    best.rows = least(best.rows, rows.seconds)
    entities = ours.entities
  }
  const rate = (seconds: number) =>
    `${seconds.toFixed(2)} s, ${Math.round(entities / seconds).toLocaleString('en')} a second`
  const line = (name: string, { clock, processor }: Seconds) =>
    `${name.padEnd(30)} ${rate(clock)}; of the processor ${rate(processor)}`
  const ratio = (name: string, script: Seconds) => {
    const [clock, processor] = [script.clock / best.ours.clock, script.processor / best.ours.processor]
    return `${name.padEnd(30)} ${clock.toFixed(2)}; of the processor ${processor.toFixed(2)}`
  }
  return [
    `Loading, embedded: ${ARTICLES} articles, ${entities} nodes and edges`,
    line('store', best.ours),
    line('bare UNWIND', best.bare),
    ratio('store / bare', best.bare),
    ratio('store / bare with its rows', sum(best.bare, best.rows)),
  ].join('\n')
}

interface Seconds {
  readonly clock: number
  readonly processor: number
}

function least(a: Seconds, b: Seconds): Seconds {
  return { clock: Math.min(a.clock, b.clock), processor: Math.min(a.processor, b.processor) }
}

/** What was written, before it is closed. */
interface Written {
  /** Nodes and edges. */
  count(): Promise<number>
  close(): Promise<void>
}

/** Writing and closing, without the counting. */
async function timed(work: (folder: string) => Promise<Written>): Promise<{ seconds: Seconds; entities: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    const writing = await clocked(() => work(folder))
    const entities = await writing.value.count()
    const closing = await clocked(() => writing.value.close())
    return { seconds: sum(writing.seconds, closing.seconds), entities }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function clocked<T>(work: () => Promise<T>): Promise<{ readonly seconds: Seconds; readonly value: T }> {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }, value }
}

function sum(a: Seconds, b: Seconds): Seconds {
  return { clock: a.clock + b.clock, processor: a.processor + b.processor }
}

/** As `parley load --records`, without placing the actors: the layout is no part of the store's speed. */
async function store(folder: string, records: readonly ExtractionRecord[]): Promise<Written> {
  const opened = await openStore({ engine: 'embedded', folder })
  async function* stream(): AsyncGenerator<ExtractionRecord> {
    yield* records
  }
  await load({ ...opened, workOutPositions: async () => {} }, [], stream())
  return {
    count: () => countOf(opened),
    close: () => opened.close(),
  }
}

async function bare(folder: string, tables: ReturnType<typeof rowsByTable>): Promise<Written> {
  const { schema } = await readCypher('embedded')
  const database = grafeo.GrafeoDB.create(join(folder, 'bare.grafeo'))
  for (const statement of schema) await database.executeCypher(statement)
  for (const [table, rows] of tables) {
    for (let at = 0; at < rows.length; at += 1000) {
      await database.executeCypher(bareStatements[table], { rows: rows.slice(at, at + 1000) })
    }
  }
  return { count: async () => database.nodeCount() + database.edgeCount(), close: async () => database.close() }
}

const act = (type: string) => `UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
CREATE (source)-[act:${type}]->(target)
SET act = row.properties`

/** As one writes it first: a map for each row. */
const bareStatements = {
  actors: 'UNWIND $rows AS row CREATE (actor:Actor:Person) SET actor = row.properties',
  articles: 'UNWIND $rows AS row CREATE (article:Article) SET article = row.properties',
  statements: `UNWIND $rows AS row
    MATCH (article:Article {id: row.articleId})
    CREATE (statement:Statement)
    SET statement = row.properties
    CREATE (statement)-[:REPORTED_IN]->(article)`,
  made: `UNWIND $rows AS row
    MATCH (actor:Actor {id: row.actor})
    MATCH (statement:Statement {id: row.statement})
    CREATE (actor)-[made:MADE]->(statement)
    SET made = row.properties`,
  about: `UNWIND $rows AS row
    MATCH (statement:Statement {id: row.statement})
    MATCH (actor:Actor {id: row.actor})
    CREATE (statement)-[about:ABOUT]->(actor)
    SET about = row.properties`,
  said: act('SAID'),
  proposed: act('PROPOSED'),
  rejected: act('REJECTED'),
  met: act('MET'),
} as const

function rowsByTable(records: readonly ExtractionRecord[]): [keyof typeof bareStatements, readonly unknown[]][] {
  const articles: ArticleRows[] = records.map(rowsOf)
  const nobody = { name: null, aliases: null, iso: null, wikidata: null, made: null, about: null, statements: null }
  const actors = Map.groupBy(
    articles.flatMap((article) => article.actors),
    ({ id }) => id,
  )
  return [
    [
      'actors',
      [...actors].map(([id, rows]) => {
        return { properties: { id, kind: 'person', ...mergeActor({ id, kind: 'person', ...nobody }, rows) } }
      }),
    ],
    ['articles', articles.map(({ article }) => ({ properties: article }))],
    [
      'statements',
      articles.flatMap(({ statements }) => statements).map((row) => ({ articleId: row.articleId, properties: row })),
    ],
    ['made', articles.flatMap(({ made }) => made)],
    ['about', articles.flatMap(({ about }) => about)],
    ...ACTS.map((act): [typeof act, readonly unknown[]] => [act, articles.flatMap(({ acts }) => acts[act])]),
  ]
}
