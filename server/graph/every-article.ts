import type { ArticleWithStatements } from '../types.ts'

/** Ids that are listed together; an engine goes through all of them for each page. */
const idsAtOnce = 10_000
/** Articles that are read together. */
const articlesAtOnce = 100

/** What articles are listed and read by. */
export interface ArticleReader {
  /** At most so many ids after one, in their order. */
  articleIds(after: string, limit: number): Promise<readonly string[]>
  articles(ids: readonly string[]): Promise<readonly ArticleWithStatements[]>
}

/** All articles in the order of their ids, each whole; what is stored meanwhile may be among them or not. */
export async function* everyArticle(reader: ArticleReader): AsyncGenerator<ArticleWithStatements> {
  for (let after = ''; ; ) {
    const ids = await reader.articleIds(after, idsAtOnce)
    for (let at = 0; at < ids.length; at += articlesAtOnce) {
      yield* await reader.articles(ids.slice(at, at + articlesAtOnce))
    }
    const last = ids.at(-1)
    if (last === undefined || ids.length < idsAtOnce) return
    after = last
  }
}
