import type { ArticleWithStatements } from '../../shapes/answers.ts'
import { slices } from '../../slices.ts'
import type { GraphReader } from '../store.ts'

/** Ids listed with one query. The page is large because an engine scans all ids for each. */
const idsAtOnce = 10_000
/** Articles read with one query. */
const articlesAtOnce = 100

/** All articles with their statements, ordered by id. Articles stored during the iteration may be missed. */
export async function* everyArticle(
  reader: Pick<GraphReader, 'articleIds' | 'articles'>,
): AsyncGenerator<ArticleWithStatements> {
  for (let after = ''; ; ) {
    const ids = await reader.articleIds(after, idsAtOnce)
    for (const some of slices(ids, articlesAtOnce)) yield* await reader.articles(some)
    const last = ids.at(-1)
    if (last === undefined || ids.length < idsAtOnce) return
    after = last
  }
}
