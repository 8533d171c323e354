import { z } from 'zod'
import type { GraphReader } from '../../graph/store.ts'
import { givenArticle } from '../../input/article.ts'
import type { Read, ReadNote } from '../../input/input.ts'
import { readArticles, readValues } from '../../input/read.ts'
import type { Reader } from '../../input/reader/reader.ts'
import { articleWithStatements, type IngestReport, ingestReport } from '../../shapes/answers.ts'
import type { Article } from '../../shapes/text.ts'
import { HttpProblem } from '../problem.ts'
import { articleId, articleQuery, text } from '../requests.ts'
import { type Route, route } from '../route.ts'
import { withUploads } from '../uploads.ts'

/** Extracts and stores articles as they are read; each is stored whole or listed in `refused`. */
export type Ingest = (reads: AsyncIterable<Read<Article>>) => Promise<IngestReport>

/**
 * The shape of an article, for the OpenAPI document only. Articles are checked one by one when they are read, so that a
 * wrong one does not stop the others.
 */
const { $schema: _, ...given } = z.toJSONSchema(givenArticle, { io: 'input', unrepresentable: 'any' })

/** @param reader reads files of heavy formats; by default one for each request. */
export function articleRoutes(store: GraphReader, ingest: Ingest, reader?: Reader): Route[] {
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
      summary:
        'Add an article {id, text, title?, publisher?, url?, publishedAt?}, a list of up to 100, or files of any kind that is read',
      write: true,
      query: z.strictObject({
        name: text(300)
          .describe('Name of the file that is the body; its ending helps to tell what it is.')
          .exactOptional(),
        anyLanguage: z
          .enum(['true', 'false'])
          .describe('Whether articles that are not in English are stored, too.')
          .exactOptional(),
      }),
      body: z.union([z.array(z.unknown()).min(1).max(100), z.looseObject({}).meta(given)]),
      files: true,
      answer: ingestReport,
      handle: async ({ body, query, request }) => {
        const notes: ReadNote[] = []
        const options = {
          anyLanguage: query.anyLanguage === 'true',
          note: (note: ReadNote) => void notes.push(note),
          ...(reader === undefined ? {} : { reader }),
        }
        const report =
          body === undefined
            ? await withUploads(request, query.name, (inputs) => ingest(readArticles(inputs, options)))
            : await ingest(readValues(Array.isArray(body) ? body : [body], options))
        if (report.saved.length + report.known.length > 0) return notes.length === 0 ? report : { ...report, notes }
        throw new HttpProblem(422, 'None of the articles could be stored.', {
          errors: report.refused.map(({ id, reason }) => ({ path: id, message: reason })),
        })
      },
    }),
  ]
}
