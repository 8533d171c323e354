import { ACTS, type ExtractionRecord } from '../types.ts'
import { findFault } from './check.ts'
import type { Engine, Run } from './engine.ts'
import { mergeActor, type StoredActor } from './merge.ts'
import { type ArticleRows, rowsOf } from './rows.ts'
import { type SaveReport, StoreError } from './store.ts'

/** Rows sent with one statement: more did not pay, and made the database's memory grow. */
const rowsAtOnce = 1000
/** One transaction holds no more than this, but for an article that is larger by itself. */
const transactionLimits = { articles: 200, statements: 2000, characters: 4_000_000 }

/** What became of one article. */
type Outcome = 'saved' | 'known' | { readonly reason: string }

/** See `Store.save`. Articles are stored in transactions of many; where one fails, each of its articles is tried alone. */
export async function save(engine: Engine, records: readonly ExtractionRecord[]): Promise<SaveReport> {
  const refused: { id: string; reason: string }[] = []
  const known: string[] = []
  const articles = new Map<string, ArticleRows>()
  for (const record of records) {
    const reason = findFault(record)
    if (reason !== undefined) {
      refused.push({ id: record.id, reason })
      continue
    }
    const rows = rowsOf(record)
    const before = articles.get(rows.id)
    if (before === undefined) articles.set(rows.id, rows)
    else if (before.digest === rows.digest) known.push(rows.id)
    else refused.push({ id: rows.id, reason: differentText })
  }
  const outcomes = new Map<string, Outcome>()
  for (const group of groups([...articles.values()])) {
    for (const [id, outcome] of await saveGroup(engine, group)) outcomes.set(id, outcome)
  }
  const idsOf = (wanted: Outcome) => [...outcomes].filter(([, outcome]) => outcome === wanted).map(([id]) => id)
  const saved = idsOf('saved')
  return {
    saved,
    known: [...idsOf('known'), ...known],
    refused: [
      ...refused,
      ...[...outcomes].flatMap(([id, outcome]) => (typeof outcome === 'object' ? [{ id, ...outcome }] : [])),
    ],
    statements: saved.reduce((sum, id) => sum + (articles.get(id)?.statements.length ?? 0), 0),
  }
}

const differentText = 'an article with this id is stored with another text; give this one another id'

function* groups(articles: readonly ArticleRows[]): Generator<ArticleRows[]> {
  let group: ArticleRows[] = []
  let statements = 0
  let characters = 0
  for (const article of articles) {
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

async function saveGroup(engine: Engine, group: readonly ArticleRows[]): Promise<Map<string, Outcome>> {
  try {
    return await engine.write((run) => writeGroup(run, group))
  } catch (error) {
    if (error instanceof StoreError) throw error
    const [only, ...others] = group
    if (only === undefined) return new Map()
    if (others.length === 0) return new Map([[only.id, { reason: `the database refused it: ${firstLine(error)}` }]])
    const alone: [string, Outcome][] = []
    for (const article of group) alone.push(...(await saveGroup(engine, [article])))
    return new Map(alone)
  }
}

async function writeGroup(run: Run, group: readonly ArticleRows[]): Promise<Map<string, Outcome>> {
  const sorted = [...group].sort(byId)
  const locked = await run<{ id: string; digest: string | null }>('lock-articles', {
    articles: sorted.map(({ id }) => ({ id })),
  })
  const digests = new Map(locked.map(({ id, digest }) => [id, digest]))
  const fresh = sorted.filter(({ id }) => digests.get(id) === null)
  if (fresh.length > 0) await writeArticles(run, fresh)
  return new Map(
    sorted.map((article): [string, Outcome] => {
      const digest = digests.get(article.id)
      if (digest === null) return [article.id, 'saved']
      return [article.id, digest === article.digest ? 'known' : { reason: differentText }]
    }),
  )
}

async function writeArticles(run: Run, articles: readonly ArticleRows[]): Promise<void> {
  await writeActors(run, articles)
  await writeRows(
    run,
    'save-articles',
    articles.map(({ id, article }) => ({ id, properties: article })),
  )
  await writeRows(
    run,
    'save-statements',
    articles.flatMap(({ statements }) => statements),
  )
  await writeRows(
    run,
    'save-made',
    articles.flatMap(({ made }) => made),
  )
  await writeRows(
    run,
    'save-about',
    articles.flatMap(({ about }) => about),
  )
  await writeRows(
    run,
    'save-answers',
    articles.flatMap(({ answers }) => answers),
  )
  for (const act of ACTS)
    await writeRows(
      run,
      `save-${act}`,
      articles.flatMap(({ acts }) => acts[act]),
    )
}

async function writeActors(run: Run, articles: readonly ArticleRows[]): Promise<void> {
  const added = Map.groupBy(
    articles.flatMap(({ actors }) => actors),
    ({ id }) => id,
  )
  const actors = [...added].map(([id, rows]) => ({ id, kind: rows[0]?.kind })).sort(byId)
  for (const some of slices(actors)) await run('lock-actors', { actors: some })
  const stored: StoredActor[] = []
  for (const some of slices(actors))
    stored.push(...(await run<StoredActor>('read-actors', { ids: some.map(({ id }) => id) })))
  await writeRows(
    run,
    'save-actors',
    stored.map((actor) => mergeActor(actor, added.get(actor.id) ?? [])),
  )
}

async function writeRows(run: Run, statement: Parameters<Run>[0], rows: readonly unknown[]): Promise<void> {
  for (const some of slices(rows)) await run(statement, { rows: some })
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
