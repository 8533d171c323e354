import { present } from '../../present.ts'
import type { ArticleRef } from '../../shapes/text.ts'

/** What statements of cypher/ return of an article. */
export interface ArticleRow {
  readonly articleId: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
}

/** A row of `articles/texts`. */
export interface TextRow extends ArticleRow {
  readonly digest: string
  readonly text: string
}

/** The article without its text, and without the fields that it does not have. */
export function articleOf({ articleId, title, publisher, url, publishedAt }: ArticleRow): ArticleRef {
  return { id: articleId, ...present({ title, publisher, url, publishedAt }) }
}
