import { pipeline } from 'node:stream/promises'
import { type Request, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { drawQuery } from '../graph/export/drawing.ts'
import { EXPORT_FORMATS, exportFormats, exportGraph } from '../graph/export/export.ts'
import { NEO4J_FILES, neo4jFile } from '../graph/export/neo4j-csv.ts'
import { sourceOfStore } from '../graph/export/selection.ts'
import type { Corrections, GraphReader } from '../graph/store.ts'
import { type Paint, widthOfPng } from '../graph/views/png/png.ts'
import { flatten } from '../graph/views/svg/flatten.ts'
import type { FileRoute } from './openapi.ts'
import { HttpProblem } from './problem.ts'
import { viewQuery } from './requests.ts'
import { check } from './route.ts'

const exportQuery = viewQuery.extend({ format: z.enum([...EXPORT_FORMATS, 'svg', 'png', 'decisions']).default('json') })
/** Decisions as JSON Lines, as `load --decisions` reads them. */
const decisionsType = 'application/x-ndjson'
const fileParameter = z.strictObject({ file: z.enum(NEO4J_FILES) })

/** The routes of `exportFiles`, for the OpenAPI document. */
export const exportRoutes: readonly FileRoute[] = [
  {
    path: '/api/v1/export',
    summary: 'What the filters leave, or without filters the whole graph, as a file that is sent while it is written',
    query: exportQuery,
    mediaTypes: [
      ...EXPORT_FORMATS.map((format) => exportFormats[format].mediaType),
      'image/svg+xml',
      'image/png',
      decisionsType,
    ],
  },
  {
    path: '/api/v1/export/neo4j/:file',
    summary: 'The same as one of the files for neo4j-admin database import',
    parameters: fileParameter,
    query: viewQuery,
    mediaTypes: [exportFormats.csv.mediaType],
  },
]

/**
 * Serves the graph, or the part that matches the filters of `/api/v1/view`, as files that are sent while they are
 * written: `/api/v1/export?format=` in any format, `/api/v1/export/neo4j/FILE` for `neo4j-admin database import`.
 * `?format=decisions` gives what people have decided, to those who may decide.
 * @param address of this site; when absent, the one that each request names.
 * @param refusalOf why a request may not do what only the owner may.
 */
export function exportFiles(
  store: GraphReader & Corrections,
  paint: Paint,
  address: string | undefined,
  refusalOf: (request: Request) => HttpProblem | undefined,
): RequestHandler {
  const router = Router()

  router.get('/api/v1/export', async (request, response) => {
    const { format, ...query } = check(exportQuery, request.query, 'query')
    if (format === 'decisions') {
      const refusal = refusalOf(request)
      if (refusal !== undefined) throw refusal
      const lines = (await store.everyDecision()).map((decision) => `${JSON.stringify(decision)}\n`)
      return void response.attachment('decisions.jsonl').type(decisionsType).send(lines.join(''))
    }
    const origin = address ?? `${request.protocol}://${request.headers.host}`
    response.attachment(`parley.${format}`).set('access-control-allow-origin', '*')
    if (format === 'svg') return void response.type('image/svg+xml').send(await drawQuery(store, query, origin))
    if (format === 'png') {
      const svg = await drawQuery(store, query, origin)
      return void response.type('png').send(Buffer.from(await paint(flatten(svg, 'light'), widthOfPng(svg))))
    }
    response.type(exportFormats[format].mediaType)
    return pipeline(exportGraph(await sourceOfStore(store, query), format, `${origin}/`), response)
  })

  router.get('/api/v1/export/neo4j/:file', async (request, response) => {
    const file = NEO4J_FILES.find((name) => name === request.params.file)
    if (file === undefined) throw new HttpProblem(404, `There is no such file; there are ${NEO4J_FILES.join(', ')}.`)
    const source = await sourceOfStore(store, check(viewQuery, request.query, 'query'))
    response.attachment(file).type(exportFormats.csv.mediaType)
    return pipeline(neo4jFile(source, file), response)
  })

  return router
}
