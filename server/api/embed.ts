import { createHash } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Store } from '../graph/store.ts'
import { drawingStyle, drawView, mostDrawn } from '../graph/views/svg.ts'
import type { SavedView, View, ViewEdge, ViewNode, ViewQuery } from '../types.ts'
import { embedPage, pageStyle, plainPage } from './embed-page.ts'
import { oembedOf } from './oembed.ts'
import { HttpProblem } from './problem.ts'
import { findView } from './routes/views.ts'

/** What an embed looks like may be kept for so many seconds. */
const keep = 300

/**
 * Saved views as pages: `/v/ID` leads into the explorer; `/embed/ID` and `/embed/ID.svg` may be framed and shown by any
 * site, need no script and load nothing; `/oembed?url=` says how to embed them.
 */
export function embedPages(store: Store): RequestHandler {
  const router = Router()

  router.get(
    '/v/:id',
    page(async (request, response) => {
      const view = await findView(store, String(request.params.id))
      response
        .set('link', `<${oembedAddress(request, view)}>; rel="alternate"; type="application/json+oembed"`)
        .redirect(302, explorerAddress(view.query))
    }),
  )

  router.get('/embed/:id.svg', async (request, response) => {
    const saved = await findView(store, String(request.params.id))
    const { svg } = await draw(store, saved)
    allowFraming(response).type('image/svg+xml').send(svg)
  })

  router.get(
    '/embed/:id',
    page(async (request, response) => {
      const saved = await findView(store, String(request.params.id))
      const { view, svg } = await draw(store, saved)
      const explore = `/v/${saved.id}`
      allowFraming(response)
        .type('html')
        .send(embedPage({ saved, view, svg, explore, oembed: oembedAddress(request, saved), hrefOf: edgeHref }))
    }),
  )

  router.get('/oembed', async (request, response) => {
    const { url, format = 'json', maxwidth, maxheight } = request.query
    if (format !== 'json') throw new HttpProblem(400, 'Only format=json is given.')
    const id = typeof url === 'string' ? idIn(url, request) : undefined
    if (id === undefined)
      throw new HttpProblem(404, 'url must be the address of a view of this site: /v/ID or /embed/ID.')
    const saved = await findView(store, id)
    response.set({ 'access-control-allow-origin': '*', 'cache-control': `public, max-age=${keep}` })
    response.json(oembedOf(saved, originOf(request), { width: numberIn(maxwidth), height: numberIn(maxheight) }))
  })

  return router
}

async function draw(store: Store, saved: SavedView): Promise<{ view: View; svg: string }> {
  const view = await store.view({ ...saved.query, limit: Math.min(saved.query.limit ?? mostDrawn, mostDrawn) })
  const { title, description } = saved
  const svg = drawView(view, { title, ...(description === undefined ? {} : { description }), edgeHref, nodeHref })
  return { view, svg }
}

function edgeHref({ key }: ViewEdge): string {
  return `/?link=${encodeURIComponent(key)}`
}

function nodeHref({ key }: ViewNode): string {
  return `/actors/${encodeURIComponent(key)}`
}

/** The explorer, with the filters of the view. */
function explorerAddress({ actor, ...filters }: ViewQuery): string {
  const query = new URLSearchParams(
    Object.entries(filters).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return `${actor === undefined ? '/' : `/actors/${encodeURIComponent(actor)}`}${query.size === 0 ? '' : `?${query}`}`
}

const styleHashes = [drawingStyle, pageStyle].map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
)
const policy = `default-src 'none'; style-src ${styleHashes.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors *`

/** Instead of the headers that forbid it for every other page. */
function allowFraming(response: Response): Response {
  response.removeHeader('x-frame-options')
  return response.set({
    'content-security-policy': policy,
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'cache-control': `public, max-age=${keep}`,
  })
}

/** Says as a page, not as JSON, that there is no view or no more. */
function page(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response)
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error
      allowFraming(response)
        .set('cache-control', 'no-cache')
        .status(error.status)
        .type('html')
        .send(plainPage(error.message))
    }
  }
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.headers.host}`
}

function oembedAddress(request: Request, { id }: SavedView): string {
  const origin = originOf(request)
  return `${origin}/oembed?url=${encodeURIComponent(`${origin}/v/${id}`)}`
}

function idIn(url: string, request: Request): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { host, pathname } = new URL(url)
  return host === request.headers.host ? /^\/(?:v|embed)\/([\w-]{1,100})(?:\.svg)?$/.exec(pathname)?.[1] : undefined
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,5}$/.test(value) && Number(value) > 0 ? Number(value) : undefined
}
