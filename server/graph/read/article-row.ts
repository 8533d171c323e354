import { present } from '../../present.ts'
import type { ArticleRef } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'

/** The columns with which Cypher statements return an article. */
export interface ArticleRow {
  readonly articleId: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  /** Only where an article is listed or read as a whole. */
  readonly language?: string | null
  readonly way?: Way | null
}

/** A row of `articles/texts`. */
export interface TextRow extends ArticleRow {
  readonly digest: string
  readonly text: string
}

/** The article without its text; fields that are null are left out. */
export function articleOf({ articleId, title, publisher, url, publishedAt, language, way }: ArticleRow): ArticleRef {
  return { id: articleId, ...present({ title, publisher, url, publishedAt, language, way }) }
}
