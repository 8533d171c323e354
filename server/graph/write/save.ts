import { setImmediate as untilOthersRan } from 'node:timers/promises'
import type { ExtractionRecord } from '../../shapes/record.ts'
import { markDuplicates } from '../duplicates/mark-duplicates.ts'
import { allEnded } from '../engine/all-ended.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { type SaveReport, StoreError, type Turn } from '../store.ts'
import { findFault } from './check.ts'
import { type ArticleRows, digestOf, rowsOf } from './rows.ts'
import { type TouchedActors, writeArticles } from './write-articles.ts'

/** Articles turned into rows before other work on this thread gets a turn. */
const articlesAtOnce = 50
/** The most that one transaction holds, except that a single article may exceed it. */
const transactionLimits = { articles: 2000, statements: 8000, characters: 8_000_000 }

/** What became of an article of a group. */
export type Outcome =
  | { readonly saved: true; readonly statements: number }
  | { readonly known: true }
  | { readonly reason: string }

/** Applies the decisions of people while articles are stored. */
export interface Corrector {
  begin(run: Run): Promise<Correcting>
}

export interface Correcting {
  /**
   * Stores those articles of a group that decisions withdraw, or give texts. @param digests of those that the graph shows.
   * @returns what became of each of them; the others are left to be stored.
   */
  storeVersions(
    group: readonly ArticleRows[],
    digests: ReadonlyMap<string, string | null>,
  ): Promise<Map<string, Outcome>>
  /** What is to be written of new articles, as decisions have them. */
  apply(articles: readonly ArticleRows[]): Corrected
  /** @throws OutdatedError if others have decided something since `begin`. */
  end(): Promise<void>
  /** Lets searches find what is stored, once the transaction is over. */
  search(): Promise<void>
}

/** New articles as decisions have them. */
export interface Corrected {
  /** With their records as extraction wrote them, and without the actors that decisions touch. */
  readonly rows: readonly ArticleRows[]
  readonly touched: TouchedActors
  /** Keeps what extraction wrote and the graph does not show, once the articles are written. */
  finish(): Promise<void>
}

/** Somebody has decided something while articles were stored, so they are stored again. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError'
}

/**
 * See `GraphWriter.save`. One transaction stores many articles; if it fails, each of its articles is tried by itself.
 * While one transaction runs, the rows of the next are prepared.
 */
export async function save(
  engine: Engine,
  records: readonly ExtractionRecord[],
  corrector: Corrector,
  { before, written }: Turn = {},
): Promise<SaveReport> {
  const report = { saved: [] as string[], known: [] as string[], refused: [] as Refusal[], statements: 0 }
  let underWay = Promise.resolve(before)
  for await (const group of groups(storableRows(records, report))) {
    await underWay
    underWay = saveGroup(engine, group, corrector, report)
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

export const differentText = 'an article with this id is stored with another text; give this one another id'

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

async function saveGroup(
  engine: Engine,
  group: readonly ArticleRows[],
  corrector: Corrector,
  report: Report,
): Promise<void> {
  try {
    const { outcomes, written, correcting } = await engine.write((run) => writeGroup(engine, run, group, corrector))
    await engine.texts?.learn?.(written)
    await correcting.search()
    for (const { id } of group) {
      const outcome = outcomes.get(id)
      if (outcome === undefined) continue
      if ('reason' in outcome) report.refused.push({ id, reason: outcome.reason })
      else if ('known' in outcome) report.known.push(id)
      else {
        report.saved.push(id)
        report.statements += outcome.statements
      }
    }
  } catch (error) {
    if (error instanceof StoreError) throw error
    if (error instanceof OutdatedError) return saveGroup(engine, group, corrector, report)
    const [only, ...others] = group
    if (others.length > 0) for (const article of group) await saveGroup(engine, [article], corrector, report)
    else if (only !== undefined)
      report.refused.push({ id: only.id, reason: `the database refused it: ${firstLine(error)}` })
  }
}

function isSaved(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'saved' in outcome
}

/** Stores the new articles. @returns what became of each, and those that were written as they are shown. */
async function writeGroup(engine: Engine, run: Run, group: readonly ArticleRows[], corrector: Corrector) {
  const ids = group.map(({ id }) => id).sort()
  const stored = await run<{ id: string; digest: string | null }>('save/lock-articles', { ids })
  const digests = new Map<string, string | null>(ids.map((id) => [id, null]))
  for (const { id, digest } of stored) digests.set(id, digest)
  const correcting = await corrector.begin(run)
  const versions = await correcting.storeVersions(group, digests)
  const outcomes = new Map<string, Outcome>()
  for (const { id, digest, statements } of group) {
    const before = digests.get(id)
    const plain: Outcome =
      before === null
        ? { saved: true, statements: statements.length }
        : before === digest
          ? { known: true }
          : { reason: differentText }
    outcomes.set(id, versions.get(id) ?? plain)
  }
  const fresh = group.filter(({ id }) => isSaved(outcomes.get(id)))
  const written = fresh.filter(({ id }) => !versions.has(id))
  const { rows, touched, finish } = correcting.apply(written)
  const entries = fresh.map(({ record }) => ({ record }))
  if (fresh.length > 0) await allEnded(writeArticles(run, rows, touched), engine.journal?.append(entries))
  await markDuplicates(
    run,
    written.map(({ id, record: { text } }) => ({ id, text })),
  )
  await finish()
  const isWritten = new Set(written.map(({ id }) => id))
  const empty = ids.filter((id) => digests.get(id) === null && !isWritten.has(id))
  if (empty.length > 0) await run('save/delete-empty-articles', { ids: empty })
  await correcting.end()
  return { outcomes, written, correcting }
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] ?? ''
}
