import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { readCypher } from '../../server/graph/engine/cypher.ts'
import { openStore } from '../../server/graph/open-store.ts'
import {
  actColumns,
  articleColumns,
  type Columns,
  inColumns,
  mentionColumns,
  statementColumns,
} from '../../server/graph/write/columns.ts'
import { load } from '../../server/graph/write/load.ts'
import { mergeActor } from '../../server/graph/write/merge.ts'
import { type ArticleRows, rowsOf } from '../../server/graph/write/rows.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import { ACTS } from '../../server/shapes/vocabulary.ts'
import { slices } from '../../server/slices.ts'
import { countOf } from './count.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = Number(process.env.LOAD_ARTICLES ?? 5000)
const ACTORS = 2000
const ROUNDS = 4

/**
 * Seconds to load made-up records into the embedded store, and to write the same nodes and edges by two bare scripts
 * (CREATE from UNWIND, nothing merged), in turns; the best of each, and the ratios, in elapsed and in processor time.
 * The first script passes a map for each row, the obvious way to write it; the second a list for each column, as the
 * store does. The scripts' rows are made before their clock starts, so the ratios are also given with the time for
 * making them. The store keeps a journal and an index of words; it works beside the engine, so two processors that
 * share a core cost it more. `LOAD_ARTICLES=200 npm run bench -- load` takes fewer articles.
 */
export async function run(): Promise<string> {
  const records = [...makeRecords(ARTICLES, ACTORS)]
  const none = { clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }
  const best = { ours: none, maps: none, columns: none, rows: none }
  let entities = 0
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await timed((folder) => store(folder, records))
    const rows = await clocked(async () => rowsByTable(records))
    best.ours = least(best.ours, ours.seconds)
    for (const form of ['maps', 'columns'] as const) {
      const tables = rows.value.map(([table, all]) => batchesOf(form, table, all))
      const script = await timed((folder) => bare(folder, tables))
      if (ours.entities !== script.entities) {
        throw new Error(`The store made ${ours.entities} nodes and edges, the script ${script.entities}`)
      }
      best[form] = least(best[form], script.seconds)
    }
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
    line('bare UNWIND of maps', best.maps),
    line('bare UNWIND of columns', best.columns),
    ratio('store / maps', best.maps),
    ratio('store / maps with their rows', sum(best.maps, best.rows)),
    ratio('store / columns', best.columns),
    ratio('store / columns with their rows', sum(best.columns, best.rows)),
  ].join('\n')
}

interface Seconds {
  readonly clock: number
  readonly processor: number
}

function least(a: Seconds, b: Seconds): Seconds {
  return { clock: Math.min(a.clock, b.clock), processor: Math.min(a.processor, b.processor) }
}

/** What was written, read before the store is closed. */
interface Written {
  /** Nodes and edges. */
  count(): Promise<number>
  close(): Promise<void>
}

/** Writing and closing, without counting. */
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

/** Loads as `parley load --records` does, without placing the actors: the layout is not part of the store's speed. */
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

/** A statement, and its parameters for each time that it is run. */
interface Batches {
  readonly statement: string
  readonly parameters: readonly Readonly<Record<string, unknown>>[]
}

async function bare(folder: string, tables: readonly Batches[]): Promise<Written> {
  const database = grafeo.GrafeoDB.create(join(folder, 'bare.grafeo'))
  for (const statement of schema) await database.executeCypher(statement)
  for (const { statement, parameters } of tables) {
    for (const some of parameters) await database.executeCypher(statement, some)
  }
  return { count: async () => database.nodeCount() + database.edgeCount(), close: async () => database.close() }
}

const act = (type: string) => `UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
CREATE (source)-[act:${type}]->(target)
SET act = row.properties`

/** Passes a map for each row. */
const ofMaps = {
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

type Table = keyof typeof ofMaps

/**
 * A thousand rows a time: as maps, or in columns for the tables that the store writes in columns (it writes actors as
 * maps).
 */
function batchesOf(form: 'maps' | 'columns', table: Table, rows: readonly unknown[]): Batches {
  const some = [...slices(rows, 1000)]
  const inLists = form === 'columns' ? columnsOf(table) : undefined
  if (inLists === undefined) return { statement: ofMaps[table], parameters: some.map((rows) => ({ rows })) }
  const [statement, columns] = inLists
  return { statement, parameters: some.map((rows) => inColumns(columns, rows)) }
}

function columnsOf(table: Table): [statement: string, columns: Columns<unknown>] | undefined {
  if (table === 'actors') return undefined
  const properties = (row: unknown) => (row as { readonly properties: Readonly<Record<string, unknown>> }).properties
  const inside = (columns: Columns<never>): Columns<unknown> =>
    Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, (row) => of(properties(row) as never)]))
  if (table === 'articles') return [statements['save/articles'], inside(articleColumns)]
  if (table === 'statements') return [statements['save/statements'], inside(statementColumns)]
  if (table === 'made' || table === 'about') return [statements[`save/${table}`], mentionColumns as Columns<unknown>]
  return [statements[`save/${table}`], actColumns as Columns<unknown>]
}

const { schema, statements } = await readCypher('embedded')

function rowsByTable(records: readonly ExtractionRecord[]): [Table, readonly unknown[]][] {
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
