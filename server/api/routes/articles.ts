import { z } from 'zod'
import type { GraphReader } from '../../graph/store.ts'
import { givenArticle } from '../../input/article.ts'
import { articleWithStatements, type IngestReport, ingestReport } from '../../shapes/answers.ts'
import { HttpProblem } from '../problem.ts'
import { articleId, articleQuery } from '../requests.ts'
import { type Route, route } from '../route.ts'

/** Reads, extracts and stores articles given as JSON values; each is stored whole or listed in `refused`. */
export type Ingest = (values: readonly unknown[]) => Promise<IngestReport>

/**
 * The shape of an article, for the OpenAPI document only. Articles are checked one by one when they are read, so that a
 * wrong one does not stop the others.
 */
const { $schema: _, ...given } = z.toJSONSchema(givenArticle, { io: 'input', unrepresentable: 'any' })

export function articleRoutes(store: GraphReader, ingest: Ingest): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/articles/:id',
      summary: 'One article: its text, its statements with their offsets and, if asked, acts that did not take place',
      parameters: z.strictObject({ id: articleId }),
      query: articleQuery,
      answer: articleWithStatements,
      handle: async ({ parameters, query }) => {
        const found = await store.article(parameters.id, query.status)
        if (found === undefined) throw new HttpProblem(404, `No article has the id ${parameters.id}.`)
        return found
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/articles',
      summary: 'Add an article {id, text, title?, publisher?, url?, publishedAt?} or a list of up to 100',
      write: true,
      body: z.union([z.array(z.unknown()).min(1).max(100), z.looseObject({}).meta(given)]),
      answer: ingestReport,
      handle: async ({ body }) => {
        const report = await ingest(Array.isArray(body) ? body : [body])
        if (report.saved.length + report.known.length > 0) return report
        throw new HttpProblem(422, 'None of the articles could be stored.', {
          errors: report.refused.map(({ id, reason }) => ({ path: id, message: reason })),
        })
      },
    }),
  ]
}
