import type { Evidence } from '../../server/shapes/answers.ts'
import type { ArticleRef } from '../../server/shapes/text.ts'

export interface OfArticle {
  readonly article: ArticleRef
  readonly statements: readonly Evidence[]
}

/** Statements by their articles, the latest article first and undated ones last. */
export function byArticle(statements: readonly Evidence[]): OfArticle[] {
  const day = ({ article }: OfArticle) => article.publishedAt ?? ''
  return [...Map.groupBy(statements, ({ article }) => article.id).values()]
    .map((of) => ({ article: (of[0] as Evidence).article, statements: of }))
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}
