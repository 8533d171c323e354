import type { Article } from '../shapes/text.ts'

/** An article as a format gives it, before its fields are checked. */
export interface FoundArticle extends Partial<Omit<Article, 'text'>> {
  readonly text: string
  /** Its place within the file, where that holds several: `item 3`. */
  readonly where?: string
}

/** What a file holds. */
export interface Found {
  readonly articles: readonly FoundArticle[]
  /** Parts that could not be read, or were left out, each in a sentence. */
  readonly faults?: readonly { readonly where?: string; readonly fault: string }[]
  /** Items of a feed that hold no text, but name a page. */
  readonly linked?: readonly Omit<FoundArticle, 'text'>[]
  /** What the reader of the file should know, though nothing was lost. */
  readonly notes?: readonly string[]
}
