import { z } from 'zod'
import type { Fetcher } from '../../fetch/fetcher.ts'
import type { Corrections, GraphReader } from '../../graph/store.ts'
import type { Read } from '../../input/input.ts'
import type { Reader } from '../../input/reader/reader.ts'
import { articleWithStatements, type IngestReport, ingestReport, page } from '../../shapes/answers.ts'
import { articlePage, publisher } from '../../shapes/articles.ts'
import { type Preview, preview } from '../../shapes/preview.ts'
import { type Article, articleRef } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'
import { HttpProblem } from '../problem.ts'
import { articleId, articleQuery, articlesQuery, paging } from '../requests.ts'
import { type Route, route } from '../route.ts'
import { sentArticles, wayOf, withArticles } from './sent-articles.ts'

/** Extracts and stores articles as they are read; each is stored whole or listed in `refused`. */
export type Ingest = (reads: AsyncIterable<Read<Article>>, way: Way) => Promise<IngestReport>

/** Extracts the first of the articles, and stores none. Ends early once `isGone` says that nobody waits any more. */
export type PreviewArticles = (reads: AsyncIterable<Read<Article>>, way: Way, isGone: () => boolean) => Promise<Preview>

/**
 * @param reader reads files of heavy formats; by default one for each request.
 * @param fetcher reads what stands at addresses; without it they are refused.
 * @param put puts articles into the queue; without it there is none.
 */
export function articleRoutes(
  store: GraphReader & Corrections,
  ingest: Ingest,
  reader?: Reader,
  fetcher?: Fetcher,
  put?: Ingest,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/articles',
      summary: 'What is stored: articles in an order, with their number of statements and of near duplicates',
      query: articlesQuery,
      answer: articlePage,
      handle: ({ query }) => store.articleList(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/publishers',
      summary: 'Who published the articles, with their numbers; those with the most articles first',
      query: z.strictObject(paging),
      answer: page(publisher),
      handle: ({ query }) => store.publishers(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/articles/:id/copies',
      summary: 'The other articles with nearly the same text, the first one first',
      parameters: z.strictObject({ id: articleId }),
      answer: z.strictObject({ items: z.array(articleRef) }),
      handle: async ({ parameters }) => ({ items: await store.copiesOf(parameters.id) }),
    }),
    route({
      method: 'get',
      path: '/api/v1/articles/:id',
      summary: 'One article: its text, its statements with their offsets and, if asked, acts that did not take place',
      parameters: z.strictObject({ id: articleId }),
      query: articleQuery,
      answer: articleWithStatements,
      handle: async ({ parameters, query }) => {
        const found = await store.article(parameters.id, query.status)
        if (found !== undefined) return found
        const withdrawal = await store.withdrawal(parameters.id)
        if (withdrawal === undefined) throw new HttpProblem(404, `No article has the id ${parameters.id}.`)
        throw new HttpProblem(410, `The article was withdrawn: ${withdrawal.reason}`)
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/articles',
      summary:
        'Add an article {text, id?, title?, publisher?, url?, publishedAt?}, an address {url}, a list of up to 100 of them, or files of any kind that is read',
      write: true,
      ...sentArticles,
      query: sentArticles.query.extend({
        later: z
          .enum(['', 'true'])
          .describe(
            'Puts them into the queue, and answers with 202 before they are extracted. Only where there is a queue.',
          )
          .exactOptional(),
      }),
      answer: ingestReport,
      handle: async (sent) => {
        const later = sent.query.later !== undefined
        const way = sent.query.way ?? wayOf(sent.body)
        const take = later ? (put ?? noQueue()) : ingest
        const report = await withArticles(sent, reader, (reads) => take(reads, way), fetcher)
        if (later) sent.request.res?.status(202)
        if (report.saved.length + report.known.length + (report.queued?.length ?? 0) > 0) return report
        throw new HttpProblem(422, 'None of the articles could be stored.', {
          errors: report.refused.map(({ id, reason }) => ({ path: id, message: reason })),
        })
      },
    }),
  ]
}

function noQueue(): never {
  throw new HttpProblem(409, 'This server has no queue; leave "later" out, or set PARLEY_QUEUE.')
}

/** @param reader, fetcher as for `articleRoutes`. */
export function previewRoutes(previewArticles: PreviewArticles, reader?: Reader, fetcher?: Fetcher): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/preview',
      summary: 'What would be found in articles, sent as for /api/v1/articles; none is stored',
      write: true,
      ...sentArticles,
      answer: preview,
      handle: (sent) => {
        const way = sent.query.way ?? wayOf(sent.body)
        const isGone = () => sent.request.socket.destroyed
        return withArticles(sent, reader, (reads) => previewArticles(reads, way, isGone), fetcher)
      },
    }),
  ]
}
