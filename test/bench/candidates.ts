import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { everyNeo4jFile, importArguments } from '../../server/graph/export/neo4j-csv.ts'
import type { ExportSource } from '../../server/graph/export/selection.ts'
import { FORMAT } from '../../server/graph/migrations/migrations.ts'
import { openStore, type StoreConfig } from '../../server/graph/open-store.ts'
import type { Store } from '../../server/graph/store.ts'
import { rowsOf } from '../../server/graph/write/rows.ts'
import type { ExtractionRecord, RecordActor } from '../../server/shapes/record.ts'
import { slices } from '../../server/slices.ts'
import { isWanted, startNeo4j, versions } from '../neo4j/server.ts'
import { embedded, timed } from './engines.ts'
import { makeRecords } from './load-corpus.ts'

/** 1 to 3 statements each: 200,000 in all. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 106_000)
const ACTORS = 60_000
const ROUNDS = 3
const [version] = versions

/**
 * Milliseconds until the first page of candidates: at the first time, when all are found, and from the second time on,
 * when they are kept; and the processor time of this process meanwhile, which holds the embedded engine, but not Neo4j. One
 * actor in ten is another actor's name with a middle initial, a short form, a wrong letter, or the surname alone.
 */
export async function run(): Promise<string> {
  const records = [...makeRecords(ARTICLES, ACTORS, person)]
  const here = await embedded(async (name, config) => {
    const store = await openStore(config)
    // Without positions, which would take longer than all else and change nothing here.
    for (const some of slices(records, 2000)) await store.save(some)
    await store.close()
    return measure(name, config, records)
  })
  return [here, await onNeo4j(records)].join('\n\n')
}

async function measure(name: string, config: StoreConfig, records: readonly ExtractionRecord[]): Promise<string> {
  const first: Times[] = []
  const again: Times[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const store = await openStore(config)
    await wake(store)
    first.push(await measured(() => store.candidates({ limit: 20 })))
    again.push(await measured(() => store.candidates({ limit: 20 })))
    await store.close()
  }
  const line = (what: string, times: readonly Times[]) => {
    const least = (key: keyof Times) => Math.min(...times.map((each) => each[key])).toFixed(0)
    return `${what.padEnd(30)} ${least('wall')} ms, ${least('processor')} ms of processor time`
  }
  const statements = records.reduce((sum, record) => sum + record.statements.length, 0)
  return [
    `Candidates, ${name}: ${statements} statements in ${records.length} articles`,
    line('first page, all found', first),
    line('first page, kept', again),
  ].join('\n')
}

/** Without this the first question would also pay for what the engine reads from disk once it has been opened. */
async function wake(store: Store): Promise<void> {
  await store.actors({ limit: 500 })
  const { items } = await store.statements({ limit: 1 })
  await store.evidence(items.map(({ id }) => id))
}

interface Times {
  readonly wall: number
  readonly processor: number
}

async function measured(work: () => Promise<unknown>): Promise<Times> {
  const before = process.cpuUsage()
  const wall = await timed(work)
  const { user, system } = process.cpuUsage(before)
  return { wall, processor: (user + system) / 1000 }
}

/** Neo4j imports files of the same rows, which takes a minute: over Bolt it would be a quarter of an hour. */
async function onNeo4j(records: readonly ExtractionRecord[]): Promise<string> {
  if (!isWanted(version)) return `Candidates: Neo4j ${version} is not here.`
  process.env.NEO4J_HEAP ??= '2g'
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    for await (const { file, text } of everyNeo4jFile(sourceOf(records))) await appendFile(join(folder, file), text)
    const server = await startNeo4j(version, async (admin) => void (await admin(folder, importArguments)))
    try {
      const { uri, username, password } = server
      await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
      // What has just been written needs no migration.
      await driver.executeQuery(`CREATE (:Format {id: 'store', version: ${FORMAT}})`, {}, { database: 'neo4j' })
      return await measure(`Neo4j ${version}`, { engine: 'neo4j', uri, username, password }, records)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Records as they are exported from a store. */
function sourceOf(records: readonly ExtractionRecord[]): ExportSource {
  return {
    view: { attributes: { statements: 0, articles: 0, actors: 0 }, nodes: [], edges: [] } as never,
    async *actors() {
      const counts = new Map<string, RecordActor & { made: number; about: number; statements: number }>()
      for (const record of records) {
        for (const actor of rowsOf(record).actors) {
          const { made = 0, about = 0, statements = 0 } = counts.get(actor.id) ?? {}
          counts.set(actor.id, {
            ...actor,
            made: made + actor.made,
            about: about + actor.about,
            statements: statements + actor.statements,
          })
        }
      }
      for (const actor of counts.values()) yield { ...actor, x: 0, y: 0 }
    },
    async *articles() {
      for (const record of records) yield { ...rowsOf(record), evidence: new Map() }
    },
  }
}

const GIVEN =
  'Robert William Elena Sergei Anna Thomas Maria John Fatima Daniel Olga Peter Laura Victor Susan Ahmed Chloe Dmitri Edith Felix Grace Hugo Ingrid Jamal Keiko Liam Mona Nadia Oscar Priya Quentin Rosa Stefan Tariq Umberto Vera Wanda Xavier Yusuf Zoe'.split(
    ' ',
  )
const SHORT: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  William: 'Bill',
  Thomas: 'Tom',
  Peter: 'Pete',
  Susan: 'Sue',
}
/** Nine persons of each ten have a name of their own; the tenth has a form of the name of the one before it. */
function person(number: number): RecordActor {
  const form = number % 10 === 9 ? Math.floor(number / 10) % 4 : -1
  const of = form < 0 ? number : number - 1
  const given = GIVEN[(of * 17) % GIVEN.length] as string
  const surname = surnameOf(of)
  const forms = [
    `${given} R. ${surname}`,
    `${SHORT[given] ?? `${given[0]}.`} ${surname}`,
    `${given} ${surname.slice(0, 3)}${surname.slice(4)}`,
    surname,
  ]
  const name = forms[form] ?? `${given} ${surname}`
  const slug = name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')
  return { id: `person:${slug}${form === 3 ? `~${number}` : ''}`, kind: 'person', name, aliases: [] }
}

/** Three syllables of a consonant and a vowel, and a consonant: one of three million surnames, the same for a number. */
function surnameOf(number: number): string {
  let state = (Math.floor(number / 2) + 1) * 48271
  const one = (of: string) => {
    state = (state * 48271) % 2147483647
    return of[Math.floor(state / 65536) % of.length] as string
  }
  const [consonants, vowels] = ['bcdfghjklmnprstvwz', 'aeiou']
  const first = one(consonants).toUpperCase()
  return `${first}${one(vowels)}${one(consonants)}${one(vowels)}${one(consonants)}${one(vowels)}${one(consonants)}`
}
