import type { ArticleWithStatements } from '../../shapes/answers.ts'
import { slices } from '../../slices.ts'
import type { GraphReader } from '../store.ts'

/** Ids that are listed together; an engine goes through all of them for each page. */
const idsAtOnce = 10_000
/** Articles that are read together. */
const articlesAtOnce = 100

/** All articles in the order of their ids, each whole; what is stored meanwhile may be among them or not. */
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
