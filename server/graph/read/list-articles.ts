import { present } from '../../present.ts'
import type { Page } from '../../shapes/answers.ts'
import type { ArticleOrder, ArticlePage, ListedArticle, Publisher } from '../../shapes/articles.ts'
import type { ArticleRef } from '../../shapes/text.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { StatementName } from '../engine/statement-name.ts'
import type { ArticleFilter, ArticleQuery, Paging } from '../store.ts'
import { queryWords } from '../words.ts'
import { type ArticleRow, articleOf } from './article-row.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { articleParameters } from './filter.ts'

interface ListedRow extends ArticleRow {
  readonly duplicateOf: string | null
  readonly key: string | number
}

/** More articles than this are not looked through for words. */
const mostFound = 100_000

/** How each order is listed, and the key and id that come before all others. */
const lists: Readonly<Record<ArticleOrder, { statement: StatementName; start: readonly [string | number, string] }>> = {
  newest: { statement: 'articles/list-newest', start: ['~', ''] },
  title: { statement: 'articles/list-title', start: ['', ''] },
  publisher: { statement: 'articles/list-publisher', start: ['', ''] },
  statements: { statement: 'articles/list-statements', start: [Number.MAX_SAFE_INTEGER, ''] },
}

/** See `GraphReader.articleList`. */
export async function listArticles(engine: Engine, query: ArticleQuery): Promise<ArticlePage> {
  const { statement, start } = lists[query.order]
  const [key, after] =
    query.cursor === undefined
      ? start
      : query.order === 'statements'
        ? decodeCursor<[number, string]>(query.cursor, 'number', 'string')
        : decodeCursor<[string, string]>(query.cursor, 'string', 'string')
  const found = await holding(engine, query.q)
  const { publishers, articles, once, limit, language, way } = query
  return engine.read(async (run) => {
    const filter = { ...present({ publishers, once }), ...both(articles, found) }
    const parameters = {
      ...(await articleParameters(run, filter)),
      anyLanguage: language === undefined,
      language: language ?? '',
      anyWay: way === undefined,
      way: way ?? '',
    }
    const rows = await run<ListedRow>(statement, { ...parameters, key, after, limit: limit + 1 })
    const [count] = await run<{ articles: number }>('articles/count', parameters)
    const listed = rows.slice(0, limit)
    const last = listed.at(-1)
    return {
      items: await withCounts(run, listed),
      total: count?.articles ?? 0,
      ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([last.key, last.articleId]) } : {}),
    }
  })
}

/** Ids of the articles that hold the words; undefined without any. */
async function holding(engine: Engine, q: string | undefined): Promise<string[] | undefined> {
  if (q === undefined || q.trim() === '') return undefined
  const words = queryWords(q)
  return words.length === 0 ? [] : ((await engine.texts?.find('article', words, mostFound)) ?? [])
}

function both(
  articles: readonly string[] | undefined,
  found: readonly string[] | undefined,
): Pick<ArticleFilter, 'articles'> {
  if (articles === undefined || found === undefined) return present({ articles: articles ?? found })
  const named = new Set(articles)
  return { articles: found.filter((id) => named.has(id)) }
}

async function withCounts(run: Run, rows: readonly ListedRow[]): Promise<ListedArticle[]> {
  const counts = await run<{ id: string; statements: number }>('articles/count-statements', {
    ids: rows.map(({ articleId }) => articleId),
  })
  const statements = new Map(counts.map((row) => [row.id, row.statements]))
  const of = [...new Set(rows.map(({ articleId, duplicateOf }) => duplicateOf ?? articleId))]
  const members = await run<{ first: string; articles: number }>('duplicates/count-members', { of })
  const copies = new Map(members.map((row) => [row.first, row.articles]))
  return rows.map((row) => ({
    ...articleOf(row),
    ...present({ duplicateOf: row.duplicateOf }),
    statements: statements.get(row.articleId) ?? 0,
    copies: copies.get(row.duplicateOf ?? row.articleId) ?? 0,
  }))
}

/** See `GraphReader.copiesOf`. */
export async function findCopies(engine: Engine, article: string): Promise<ArticleRef[]> {
  return engine.read(async (run) => {
    const [own] = await run<{ duplicateOf: string | null }>('duplicates/places', { ids: [article] })
    if (own === undefined) return []
    const first = own.duplicateOf ?? article
    const copies = await run<{ id: string }>('duplicates/members', { of: [first] })
    if (copies.length === 0) return []
    const ids = [first, ...copies.map(({ id }) => id).sort()].filter((id) => id !== article)
    const rows = await run<ArticleRow>('articles/texts', { ids })
    const found = new Map(rows.map((row) => [row.articleId, articleOf(row)]))
    return ids.flatMap((id) => found.get(id) ?? [])
  })
}

/** See `GraphReader.publishers`. */
export async function listPublishers(engine: Engine, { limit, cursor }: Paging): Promise<Page<Publisher>> {
  interface PublisherRow {
    readonly name: string
    readonly articles: number
    readonly first: string | null
    readonly last: string | null
  }
  const [most, after] =
    cursor === undefined ? [Number.MAX_SAFE_INTEGER, ''] : decodeCursor<[number, string]>(cursor, 'number', 'string')
  return engine.read(async (run) => {
    const rows = await run<PublisherRow>('publishers/articles')
    const counts = await run<{ name: string; statements: number }>('publishers/statements')
    const statements = new Map(counts.map((row) => [row.name, row.statements]))
    const all = rows
      .toSorted((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
      .filter(({ name, articles }) => articles < most || (articles === most && name > after))
    const listed = all.slice(0, limit)
    const last = listed.at(-1)
    return {
      items: listed.map((row) => ({
        ...(row.name === '' ? {} : { name: row.name }),
        articles: row.articles,
        statements: statements.get(row.name) ?? 0,
        ...present({ first: row.first, last: row.last }),
      })),
      ...(all.length > listed.length && last !== undefined ? { cursor: encodeCursor([last.articles, last.name]) } : {}),
    }
  })
}
