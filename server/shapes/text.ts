import { z } from 'zod'
import type { Shape } from './shape.ts'
import { WAYS } from './vocabulary.ts'

/** An identifier, a name, or any other text that is never empty. */
export const line = z.string().min(1)

/** How many of something there are. */
export const count = z.int().min(0)

/** Half-open range `[start, end)` of an article's text. */
export const span = z
  .strictObject({
    start: z.int().min(0).describe('Offset of the first character, in UTF-16 code units.'),
    end: z.int().min(1).describe('Offset behind the last character.'),
    text: z.string().describe('The characters between the two offsets.'),
  })
  .meta({ id: 'Span', description: "A range of an article's text, with its words." })
export type Span = Shape<typeof span>

const provenance = {
  title: line.describe('Headline.').exactOptional(),
  publisher: line.describe('Newspaper, agency or site that published the article.').exactOptional(),
  url: line.describe('Where the article stands on the web.').exactOptional(),
  publishedAt: line.describe('When it was published: an ISO 8601 day or instant.').exactOptional(),
  language: line.describe('ISO 639 code of the language that it was read as; absent: not known.').exactOptional(),
  way: z.enum(WAYS).describe('How it came in; absent: not known.').exactOptional(),
}

/** What is known of an article beside its text. */
export const articleProvenance = z.strictObject(provenance)

/** A news text as it was read. All offsets point into `text`. */
export const article = z.strictObject({
  id: line.describe('Identifier of the article, the same at every load.'),
  text: z.string().describe('The whole text; all offsets point into it.'),
  ...provenance,
})
export type Article = Shape<typeof article>

/** An article without its text. */
export const articleRef = article
  .omit({ text: true })
  .meta({ id: 'ArticleRef', description: 'An article without its text.' })
export type ArticleRef = Shape<typeof articleRef>
