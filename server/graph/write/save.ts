import { setImmediate as untilOthersRan } from 'node:timers/promises'
import type { ExtractionRecord, RecordActor } from '../../shapes/record.ts'
import { markDuplicates } from '../duplicates/mark-duplicates.ts'
import { allEnded } from '../engine/all-ended.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { type SaveReport, StoreError, type Turn } from '../store.ts'
import { findFault } from './check.ts'
import { type ArticleRows, digestOf, rowsOf } from './rows.ts'
import { writeActors, writeArticles } from './write-articles.ts'

/** Articles turned into rows before other work on this thread gets a turn. */
const articlesAtOnce = 50
/** The most that one transaction holds, except that a single article may exceed it. */
const transactionLimits = { articles: 2000, statements: 8000, characters: 8_000_000 }

/**
 * See `GraphWriter.save`. One transaction stores many articles; if it fails, each of its articles is tried by itself.
 * While one transaction runs, the rows of the next are prepared.
 */
export async function save(
  engine: Engine,
  records: readonly ExtractionRecord[],
  { before, written }: Turn = {},
): Promise<SaveReport> {
  const report = { saved: [] as string[], known: [] as string[], refused: [] as Refusal[], statements: 0 }
  let underWay = Promise.resolve(before)
  for await (const group of groups(storableRows(records, report))) {
    await underWay
    underWay = saveGroup(engine, group, report)
    // The rejection surfaces at the next `await underWay`; this only silences unhandledRejection.
    underWay.catch(() => {})
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
 * The rows of each valid article, once; invalid and repeated ones go to the report. It pauses regularly, so that the
 * running transaction can proceed.
 */
async function* storableRows(records: readonly ExtractionRecord[], report: Report): AsyncGenerator<ArticleRows> {
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

/** Stores the new articles. @returns the digest that each article of the group had before; null for a new one. */
async function writeGroup(
  engine: Engine,
  run: Run,
  group: readonly ArticleRows[],
): Promise<Map<string, string | null>> {
  const ids = group.map(({ id }) => id).sort()
  const stored = await run<{ id: string; digest: string | null }>('save/lock-articles', { ids })
  const digests = new Map<string, string | null>(ids.map((id) => [id, null]))
  for (const { id, digest } of stored) digests.set(id, digest)
  const fresh = group.filter(({ id }) => digests.get(id) === null)
  if (fresh.length > 0) {
    await allEnded(writeArticles(run, fresh), engine.journal?.append(fresh.map(({ record }) => ({ record }))))
    await markDuplicates(
      run,
      fresh.map(({ id, record: { text } }) => ({ id, text })),
    )
  }
  return digests
}

/** Adds the names and aliases of actors that come without articles, as in a backup. */
export function saveActors(engine: Engine, actors: readonly RecordActor[]): Promise<void> {
  return engine.write(async (run) => {
    await writeActors(
      run,
      actors.map((actor) => ({ ...actor, made: 0, about: 0, statements: 0 })),
    )
    await engine.journal?.append([{ actors }])
  })
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] ?? ''
}
