import compression from 'compression'
import express, { type Express, type Request, type RequestHandler } from 'express'
import type { Schedule } from '../feeds/schedule.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Queries } from '../graph/query/guard/query.ts'
import type { Store } from '../graph/store.ts'
import { createPainter, remembering } from '../graph/views/png/png.ts'
import type { Reader } from '../input/reader/reader.ts'
import type { Queue } from '../queue/queue.ts'
import { createAdmission } from './admission.ts'
import { keepArriving } from './arriving.ts'
import { embedPages } from './embed/embed.ts'
import { exportFiles, exportRoutes } from './exports.ts'
import { createAssistant } from './mcp/assistant.ts'
import { mcpEndpoint } from './mcp/endpoint.ts'
import { missingPage } from './missing-page.ts'
import { openapi } from './openapi.ts'
import { clientPages } from './pages.ts'
import { HttpProblem, notFound, problemHandler, type Report } from './problem.ts'
import { strangers } from './query-budget.ts'
import { addRoutes } from './route.ts'
import { accessRoutes } from './routes/access.ts'
import { actorRoutes } from './routes/actors.ts'
import { articleRoutes, type Ingest, type PreviewArticles, previewRoutes } from './routes/articles.ts'
import { decisionRoutes, type ExtractText } from './routes/decisions.ts'
import { entryRoutes } from './routes/entries.ts'
import { failureRoutes } from './routes/failures.ts'
import { feedRoutes } from './routes/feeds.ts'
import { graphRoutes } from './routes/graph.ts'
import { pairRoutes } from './routes/pairs.ts'
import { queryRoutes } from './routes/query.ts'
import { queueRoutes } from './routes/queue.ts'
import { recordRoutes } from './routes/records.ts'
import { searchRoutes } from './routes/search.ts'
import { statementRoutes } from './routes/statements.ts'
import { viewRoutes } from './routes/views.ts'
import {
  type Access,
  headers,
  jsonOnly,
  jsonOrFiles,
  knownHost,
  limitRate,
  meantForThis,
  ownerOnly,
  refusalOf,
} from './security.ts'

export interface AppOptions {
  readonly store: Store
  readonly ingest: Ingest
  /** Without it nothing is shown before it is stored. */
  readonly preview?: PreviewArticles
  /** Reads uploaded files of heavy formats. */
  readonly reader?: Reader
  /** Fetches addresses; without it none are fetched. */
  readonly fetcher?: Fetcher
  /** Asks feeds; without it none are asked. */
  readonly schedule?: Schedule
  /** The queue, and what puts articles into it; without it there is none. */
  readonly queue?: { readonly queue: Queue; readonly put: Ingest }
  /** Extracts the texts that decisions give to articles; without it these decisions wait. */
  readonly extractText?: ExtractText
  readonly queries: Queries
  readonly access: Access
  /** Folder of the built client. */
  readonly client: string
  readonly version: string
  /** The address of this site, without a slash at its end; when absent, the one that each request names. */
  readonly address?: string
  /** What a request may name to be sure that this server, and no other, takes it. */
  readonly key?: string
  /** Sees every request first. */
  readonly watch?: RequestHandler
  /** Whether the server is about to stop, and so no longer ready. */
  readonly stopping?: () => boolean
  /** Receives errors that are the server's fault, with the id of the request. */
  readonly report: Report
}

/** Creates the HTTP application, which does not listen by itself: give it to `http.createServer`. */
export function createApp(options: AppOptions): Express {
  const {
    store,
    ingest,
    preview,
    reader,
    fetcher,
    schedule,
    queue,
    queries,
    access,
    client,
    version,
    address,
    key,
    watch,
    stopping,
    report,
  } = options
  const app = express()
  const paint = remembering(createPainter(), 32)
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', access.proxies ?? 0)
  if (watch !== undefined) app.use(watch)
  app.use(keepArriving(), headers(), knownHost(access), meantForThis(key))
  // On loopback no network is saved any bytes, so compression would only take time.
  if (!access.loopback) app.use(compression())

  app.get('/livez', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    if (stopping?.() === true) {
      throw new HttpProblem(503, 'The server is about to stop.', { headers: { 'retry-after': '5' } })
    }
    try {
      await store.ping()
    } catch (error) {
      report(error)
      throw new HttpProblem(503, 'The store does not answer.', { headers: { 'retry-after': '5' } })
    }
    response.json({ status: 'ok', store: store.engine })
  })

  const admit = createAdmission(access, strangers)
  const routes = [
    ...graphRoutes(store),
    ...pairRoutes(store),
    ...searchRoutes(store),
    ...actorRoutes(store),
    ...decisionRoutes(store, access, options.extractText),
    ...statementRoutes(store),
    ...articleRoutes(store, ingest, reader, fetcher, queue?.put),
    ...(preview === undefined ? [] : previewRoutes(preview, reader, fetcher)),
    ...queryRoutes(queries, store.engine, access, admit),
    ...viewRoutes(store),
    ...feedRoutes(store, schedule),
    ...failureRoutes(store),
    ...(queue === undefined ? [] : queueRoutes(queue.queue)),
    ...entryRoutes(store),
    ...recordRoutes(store, report),
    ...accessRoutes(access, { fetches: fetcher !== undefined, queues: queue !== undefined }),
  ]
  const document = openapi(routes, exportRoutes, version)
  app.get('/openapi.json', (_request, response) => {
    response.json(document)
  })

  app.use(['/api', '/mcp'], limitRate(access))
  for (const { method, path, body, files } of routes)
    if (body !== undefined) app[method](path, files ? jsonOrFiles() : jsonOnly())
  for (const { method, path, write } of routes) if (write) app[method](path, ownerOnly(access))
  app.use('/api/v1/query', express.json({ limit: '200kb', strict: true }))
  app.use('/api', express.json({ limit: '20mb', strict: true }))
  addRoutes(app, routes)
  app.use('/api/v1/export', limitRate(access, 30))
  app.use(exportFiles(store, paint, address, (request) => refusalOf(request, access)))

  const assistantFor = (request: Request) =>
    createAssistant({
      store,
      ask: (query) => admit(request, (gone) => queries.answer(query, gone)),
      site: address ?? `${request.protocol}://${request.headers.host}`,
      version,
      report,
    })
  app.use(mcpEndpoint([jsonOnly(), ownerOnly(access)], assistantFor, report))

  app.use(['/v', '/embed', '/oembed'], limitRate(access))
  app.use(embedPages(store, paint, address))
  app.use(clientPages(client))
  app.use(missingPage)
  app.use(notFound)
  app.use(problemHandler(report))
  return app
}
