import type { ArticleRef } from '../../../server/shapes/text.ts'
import type { Api } from '../../data/api.ts'
import { byArticle } from '../../evidence/by-article.ts'

/** An article, and how many statements of it have to do with an actor. */
export interface ArticleOfActor {
  readonly article: ArticleRef
  readonly statements: number
}

/** The articles of an actor's statements, the latest first. */
export async function articlesOfActor(
  api: Api,
  actor: string,
  signal: AbortSignal,
): Promise<readonly ArticleOfActor[]> {
  const { statements } = await api.everyStatementOf(actor, signal)
  return byArticle(statements).map(({ article, statements: of }) => ({ article, statements: of.length }))
}
