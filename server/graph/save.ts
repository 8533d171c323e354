import { setImmediate as untilOthersRan } from 'node:timers/promises'
import { ACTS, type ExtractionRecord, type RecordActor } from '../types.ts'
import { findFault } from './check.ts'
import type { Engine, Run } from './engine.ts'
import { mergeActor, type StoredActor } from './merge.ts'
import { type ArticleRows, digestOf, rowsOf } from './rows.ts'
import { type SaveReport, StoreError, type Turn } from './store.ts'

/** Articles made into rows before others have their turn. */
const articlesAtOnce = 50
/** Rows sent with one statement: more did not pay, and made the database's memory grow. */
const rowsAtOnce = 1000
/** One transaction holds no more than this, but for an article that is larger by itself. */
const transactionLimits = { articles: 2000, statements: 8000, characters: 8_000_000 }

/**
 * See `Store.save`. Articles are stored in transactions of many; where one fails, each of its articles is tried alone.
 * While one transaction is under way the rows of the next are made.
 */
export async function save(
  engine: Engine,
  records: readonly ExtractionRecord[],
  { before, written }: Turn = {},
): Promise<SaveReport> {
  const report = { saved: [] as string[], known: [] as string[], refused: [] as Refusal[], statements: 0 }
  let underWay = Promise.resolve(before)
  for await (const group of groups(fitRows(records, report))) {
    await underWay
    underWay = saveGroup(engine, group, report)
    underWay.catch(() => {}) // thrown by the await of the next turn, or of the end
  }
  await underWay
  written?.()
  await engine.sync()
  return report
}

type Refusal = SaveReport['refused'][number]
interface Report extends SaveReport {
  readonly saved: string[]
  readonly known: string[]
  readonly refused: Refusal[]
  statements: number
}

/**
 * The rows of each article that is fit to be stored and comes for the first time; the others go to the report. Now and
 * then it makes way for the transaction that is under way.
 */
async function* fitRows(records: readonly ExtractionRecord[], report: Report): AsyncGenerator<ArticleRows> {
  const digests = new Map<string, string>()
  for (const [at, record] of records.entries()) {
    if (at % articlesAtOnce === articlesAtOnce - 1) await untilOthersRan()
    const { id } = record
    const reason = findFault(record)
    const digest = digests.get(id)
    if (reason !== undefined) report.refused.push({ id, reason })
    else if (digest === undefined) {
      const rows = rowsOf(record)
      digests.set(id, rows.digest)
      yield rows
    } else if (digest === digestOf(record.text)) report.known.push(id)
    else report.refused.push({ id, reason: differentText })
  }
}

const differentText = 'an article with this id is stored with another text; give this one another id'

async function* groups(articles: AsyncIterable<ArticleRows>): AsyncGenerator<ArticleRows[]> {
  let group: ArticleRows[] = []
  let statements = 0
  let characters = 0
  for await (const article of articles) {
    const length = (article.article.text as string).length
    const full =
      group.length >= transactionLimits.articles ||
      statements + article.statements.length > transactionLimits.statements ||
      characters + length > transactionLimits.characters
    if (full && group.length > 0) {
      yield group
      group = []
      statements = 0
      characters = 0
    }
    group.push(article)
    statements += article.statements.length
    characters += length
  }
  if (group.length > 0) yield group
}

async function saveGroup(engine: Engine, group: readonly ArticleRows[], report: Report): Promise<void> {
  try {
    const digests = await engine.write((run) => writeGroup(engine, run, group))
    await engine.texts?.learn?.(group.filter(({ id }) => digests.get(id) === null))
    for (const { id, digest, statements } of group) {
      const stored = digests.get(id)
      if (stored === null) {
        report.saved.push(id)
        report.statements += statements.length
      } else if (stored === digest) report.known.push(id)
      else report.refused.push({ id, reason: differentText })
    }
  } catch (error) {
    if (error instanceof StoreError) throw error
    const [only, ...others] = group
    if (others.length > 0) for (const article of group) await saveGroup(engine, [article], report)
    else if (only !== undefined)
      report.refused.push({ id: only.id, reason: `the database refused it: ${firstLine(error)}` })
  }
}

/** Stores the articles that are not there; gives the digest that each had before, null where it had none. */
async function writeGroup(
  engine: Engine,
  run: Run,
  group: readonly ArticleRows[],
): Promise<Map<string, string | null>> {
  const articles = group.map(({ id }) => ({ id })).sort(byId)
  const stored = await run<{ id: string; digest: string | null }>('lock-articles', { articles })
  const digests = new Map<string, string | null>(articles.map(({ id }) => [id, null]))
  for (const { id, digest } of stored) digests.set(id, digest)
  const fresh = group.filter(({ id }) => digests.get(id) === null)
  if (fresh.length > 0) {
    await together(writeArticles(run, fresh), engine.journal?.append(fresh.map(({ record }) => ({ record }))))
  }
  return digests
}

async function writeArticles(run: Run, articles: readonly ArticleRows[]): Promise<void> {
  await together(
    writeRows(run, [['save-articles', articles.map(({ id, article }) => ({ id, properties: article }))]]),
    writeActors(run, articles),
  )
  await writeRows(run, [
    ['save-statements', articles.flatMap(({ statements }) => statements)],
    ...ACTS.map((act): Table => [`save-${act}`, articles.flatMap(({ acts }) => acts[act])]),
  ])
  await writeRows(run, [
    ['save-made', articles.flatMap(({ made }) => made)],
    ['save-about', articles.flatMap(({ about }) => about)],
    ['save-answers', articles.flatMap(({ answers }) => answers)],
  ])
}

/** Adds names of actors that come without articles, as a backup has them. */
export function saveActors(engine: Engine, actors: readonly RecordActor[]): Promise<void> {
  return engine.write(async (run) => {
    await writeActors(run, [{ actors: actors.map((actor) => ({ ...actor, made: 0, about: 0, statements: 0 })) }])
    await engine.journal?.append([{ actors }])
  })
}

async function writeActors(run: Run, articles: readonly Pick<ArticleRows, 'actors'>[]): Promise<void> {
  const added = Map.groupBy(
    articles.flatMap(({ actors }) => actors),
    ({ id }) => id,
  )
  const actors = [...added].flatMap(([id, [row]]) => (row === undefined ? [] : { id, kind: row.kind })).sort(byId)
  const stored = new Map<string, StoredActor>()
  for (const some of slices(actors)) {
    for (const actor of await run<StoredActor>('lock-actors', { actors: some })) stored.set(actor.id, actor)
  }
  const isStored = ({ id }: { readonly id: string }) => typeof stored.get(id)?.name === 'string'
  const merge = (actor: StoredActor) => mergeActor(actor, added.get(actor.id) ?? [])
  const fresh = actors.filter((actor) => !isStored(actor))
  await writeRows(run, [
    ['save-actors', fresh.map((actor) => ({ ...actor, properties: { ...actor, ...merge({ ...nobody, ...actor }) } }))],
    [
      'update-actors',
      [...stored.values()].filter(isStored).map((actor) => ({ id: actor.id, properties: merge(actor) })),
    ],
  ])
}

const nobody = { name: null, aliases: null, iso: null, wikidata: null, made: null, about: null, statements: null }

type Table = readonly [statement: Parameters<Run>[0], rows: readonly unknown[]]

/** Writes rows that do not need each other. While the database writes some, the next are handed over to it. */
async function writeRows(run: Run, tables: readonly Table[]): Promise<void> {
  const pieces = piecesOf(tables)
  const lane = async () => {
    for (const [statement, rows] of pieces) await run(statement, { rows })
  }
  await together(lane(), lane())
}

function* piecesOf(tables: readonly Table[]): Generator<Table> {
  for (const [statement, rows] of tables) for (const some of slices(rows)) yield [statement, some]
}

/** Waits until all have ended, as a transaction may not end before its statements; throws what the first one threw. */
async function together(...works: readonly (Promise<void> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason
}

function* slices<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] ?? ''
}
