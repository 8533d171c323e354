import type { Evidence } from '../../../server/shapes/answers.ts'
import type { ArticleRef } from '../../../server/shapes/text.ts'
import type { Api } from '../../data/api.ts'

/** An article, and how many statements of it have to do with an actor. */
export interface ArticleOfActor {
  readonly article: ArticleRef
  readonly statements: number
}

/** So many statements are read for the list of an actor's articles. */
const most = 2000

/** The articles of an actor's statements, the latest first. */
export async function articlesOfActor(
  api: Api,
  actor: string,
  signal: AbortSignal,
): Promise<readonly ArticleOfActor[]> {
  const statements: Evidence[] = []
  let cursor: string | undefined
  do {
    const page = await api.statementsOf(actor, {}, cursor, signal)
    statements.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined && statements.length < most)
  return [...Map.groupBy(statements, ({ article }) => article.id).values()]
    .map((of) => ({ article: (of[0] as Evidence).article, statements: of.length }))
    .sort((one, other) => (other.article.publishedAt ?? '').localeCompare(one.article.publishedAt ?? ''))
}
