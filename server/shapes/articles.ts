import { z } from 'zod'
import { page } from './answers.ts'
import type { Shape } from './shape.ts'
import { articleRef, count, line } from './text.ts'

/** The orders in which articles are listed. */
export const ARTICLE_ORDERS = ['newest', 'title', 'publisher', 'statements'] as const
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number]

const listedArticle = articleRef
  .extend({
    statements: count.describe('How many statements it reports.'),
    duplicateOf: line
      .describe('Id of the first article with nearly the same text; absent: it is the first, or the only one.')
      .exactOptional(),
    copies: count.describe('How many other articles have nearly the same text.'),
  })
  .meta({ id: 'ListedArticle', description: 'An article in the list of what is stored.' })
export type ListedArticle = Shape<typeof listedArticle>

export const articlePage = page(listedArticle).extend({ total: count.describe('How many articles the list has.') })
export type ArticlePage = Shape<typeof articlePage>

export const publisher = z
  .strictObject({
    name: line.describe('As the articles have it; absent: of those without a publisher.').exactOptional(),
    articles: count,
    statements: count,
    first: line.describe('When the first of its articles was published.').exactOptional(),
    last: line.exactOptional(),
  })
  .meta({ id: 'Publisher', description: 'Who published articles, with how much of it is stored.' })
export type Publisher = Shape<typeof publisher>
