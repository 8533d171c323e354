import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { readCypher, type StatementName } from '../../server/graph/cypher.ts'
import { load } from '../../server/graph/load.ts'
import { mergeActor } from '../../server/graph/merge.ts'
import { openStore } from '../../server/graph/open-store.ts'
import { type ArticleRows, rowsOf } from '../../server/graph/rows.ts'
import { ACTS, type ExtractionRecord } from '../../server/types.ts'
import { makeRecords } from './load-corpus.ts'

const ARTICLES = 5000
const ACTORS = 2000
const ROUNDS = 4

/**
 * Seconds to load made-up records into the embedded store, and to write the same nodes and edges by a bare script
 * (CREATE from UNWIND, rows made beforehand, nothing looked up, nothing merged), in turns; the best of each, and the ratio,
 * by the clock and by processor time, which a busy machine changes less. The store keeps a journal and an index of words.
 */
export async function run(): Promise<string> {
  const records = [...makeRecords(ARTICLES, ACTORS)]
  const rows = rowsByStatement(records)
  const none = { clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }
  const best = { ours: none, bare: none }
  let entities = 0
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await timed((folder) => store(folder, records))
    const script = await timed((folder) => bare(folder, rows))
    if (ours.entities !== script.entities) {
      throw new Error(`The store made ${ours.entities} nodes and edges, the script ${script.entities}`)
    }
    best.ours = least(best.ours, ours.seconds)
    best.bare = least(best.bare, script.seconds)
    entities = ours.entities
  }
  const rate = (seconds: number) =>
    `${seconds.toFixed(2)} s, ${Math.round(entities / seconds).toLocaleString('en')} a second`
  const line = (name: string, { clock, processor }: Seconds) =>
    `${name.padEnd(30)} ${rate(clock)}; of the processor ${rate(processor)}`
  return [
    `Loading, embedded: ${ARTICLES} articles, ${entities} nodes and edges`,
    line('store', best.ours),
    line('bare UNWIND', best.bare),
    `${'store / bare'.padEnd(30)} ${(best.bare.clock / best.ours.clock).toFixed(2)}; of the processor ${(best.bare.processor / best.ours.processor).toFixed(2)}`,
  ].join('\n')
}

interface Seconds {
  readonly clock: number
  readonly processor: number
}

function least(a: Seconds, b: Seconds): Seconds {
  return { clock: Math.min(a.clock, b.clock), processor: Math.min(a.processor, b.processor) }
}

async function timed(work: (folder: string) => Promise<number>): Promise<{ seconds: Seconds; entities: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    const start = performance.now()
    const before = process.cpuUsage()
    const entities = await work(folder)
    const { user, system } = process.cpuUsage(before)
    return { seconds: { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }, entities }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** As `parley load --records`, without placing the actors: the layout is no part of the store's speed. */
async function store(folder: string, records: readonly ExtractionRecord[]): Promise<number> {
  const opened = await openStore({ engine: 'embedded', folder })
  async function* stream(): AsyncGenerator<ExtractionRecord> {
    yield* records
  }
  await load({ ...opened, place: async () => {} }, [], stream())
  const { labels, types } = await opened.schema()
  await opened.close()
  const count = (name: string) => labels.find((label) => label.name === name)?.count ?? 0
  return count('Actor') + count('Statement') + count('Article') + types.reduce((sum, type) => sum + type.count, 0)
}

async function bare(folder: string, rowsOfStatements: ReturnType<typeof rowsByStatement>): Promise<number> {
  const { statements, schema } = await readCypher('embedded')
  const database = grafeo.GrafeoDB.create(join(folder, 'bare.grafeo'))
  for (const statement of schema) await database.executeCypher(statement)
  for (const [statement, rows] of rowsOfStatements) {
    const text = createInstead[statement] ?? statements[statement]
    for (let at = 0; at < rows.length; at += 1000) {
      await database.executeCypher(text, { rows: rows.slice(at, at + 1000) })
    }
  }
  const entities = database.nodeCount() + database.edgeCount()
  database.close()
  return entities
}

/** Where the store looks up what it has locked, the bare script creates at once. */
const createInstead: Partial<Record<StatementName, string>> = {
  'save-actors': 'UNWIND $rows AS row CREATE (actor:Actor:Person) SET actor = row.properties',
  'save-articles': 'UNWIND $rows AS row CREATE (article:Article) SET article = row.properties',
}

function rowsByStatement(records: readonly ExtractionRecord[]): [StatementName, readonly unknown[]][] {
  const articles: ArticleRows[] = records.map(rowsOf)
  const nobody = { name: null, aliases: null, iso: null, wikidata: null, made: null, about: null, statements: null }
  const actors = Map.groupBy(
    articles.flatMap((article) => article.actors),
    ({ id }) => id,
  )
  return [
    [
      'save-actors',
      [...actors].map(([id, rows]) => {
        return { properties: { id, kind: 'person', ...mergeActor({ id, kind: 'person', ...nobody }, rows) } }
      }),
    ],
    ['save-articles', articles.map(({ article }) => ({ properties: article }))],
    ['save-statements', articles.flatMap((article) => article.statements)],
    ['save-made', articles.flatMap(({ made }) => made)],
    ['save-about', articles.flatMap(({ about }) => about)],
    ...ACTS.map((act): [StatementName, readonly unknown[]] => [
      `save-${act}`,
      articles.flatMap(({ acts }) => acts[act]),
    ]),
  ]
}
