import { pipeline } from 'node:stream/promises'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { exportFormats, exportGraph } from '../../graph/export/export.ts'
import { type ExportSource, sourceOfDocument, sourceOfStore } from '../../graph/export/selection.ts'
import type { Drawing, GraphReader, SavedViews, Store } from '../../graph/store.ts'
import { readOptions, withOptions } from '../../graph/views/options.ts'
import { type Paint, widthOfPng } from '../../graph/views/png/png.ts'
import { cardSize, drawCard } from '../../graph/views/sized/card.ts'
import { flatten } from '../../graph/views/svg/flatten.ts'
import { networkOf } from '../../shapes/views.ts'
import { HttpProblem, titleOf } from '../problem.ts'
import { findView } from '../routes/views.ts'
import { explorerAddress } from './explorer-address.ts'
import { readAddress } from './formats.ts'
import { allowFraming, cacheSeconds, type Framed } from './framing.ts'
import { oembedOf } from './oembed.ts'
import { packedPages } from './packed-pages.ts'
import { rememberedPictures } from './remembered-pictures.ts'
import { embedPage, oembedAddress, plainPage, viewPage } from './view-page.ts'

/**
 * Serves saved views: `/v/ID` is a page to read and to cite, `/embed/ID` one for frames; `/embed/ID.svg`, `.png`,
 * `.json` and so on are files in the export formats, `/embed/ID/card.png` an image for feeds; `/oembed?url=` describes
 * how to embed a view.
 * @param address of this site; when absent, the one that each request names.
 */
export function embedPages(
  store: GraphReader & SavedViews & Pick<Store, 'copies'>,
  paint: Paint,
  address: string | undefined,
): RequestHandler {
  const router = Router()
  const pictureOf = rememberedPictures(store)
  const packed = packedPages()
  const originOf = (request: Request) => address ?? `${request.protocol}://${request.headers.host}`

  /** @throws HttpProblem 404 if there is no such view, 410 if it was revoked. */
  const findPicture = async (id: string): Promise<Drawing> => {
    await findView(store, id)
    const picture = await pictureOf(id)
    if (picture === undefined) throw new HttpProblem(404, 'There is no drawing of this view.')
    return picture
  }

  const page = (request: Request, response: Response, picture: Drawing, framed: Framed) => {
    const { saved, document } = picture
    const options = readOptions(request.query)
    const svg = withOptions(picture.svg, options)
    allowFraming(response, { ...framed, svg: picture.svg, live: !options.static })
    return { saved, document, svg, options, origin: originOf(request), explore: explorerAddress(saved) }
  }

  router.get(
    '/v/:id',
    problemsAsPages(async (request, response) => {
      const picture = await findPicture(String(request.params.id))
      const shown = page(request, response, picture, { sites: [] })
      response
        .set(
          'link',
          `<${oembedAddress(shown.origin, shown.saved.id)}>; rel="alternate"; type="application/json+oembed"`,
        )
        .type('html')
        .send(viewPage(shown))
    }),
  )

  router.get(
    '/embed/:id/card.png',
    problemsAsPages(async (request, response) => {
      const { document } = await findPicture(String(request.params.id))
      const png = await paint(drawCard(document), cardSize.width)
      allowFraming(response, {}).type('png').send(Buffer.from(png))
    }),
  )

  router.get(
    '/embed/:name',
    problemsAsPages(async (request, response) => {
      const asked = readAddress(String(request.params.name))
      if (asked === undefined)
        throw new HttpProblem(404, 'There is no view at this address. The link may be cut short.')
      const picture = await findPicture(asked.id)
      const { saved, svg, json } = picture
      const framed = saved.sites === undefined ? {} : { sites: saved.sites }
      const options = readOptions(request.query)
      switch (asked.form) {
        case '': {
          const shown = page(request, response, picture, framed)
          response.type('html').vary('Accept-Encoding')
          if (!request.acceptsEncodings('gzip')) return response.send(embedPage(shown))
          const name = JSON.stringify([shown.origin, options])
          response.set('content-encoding', 'gzip')
          return response.send(await packed(picture, name, () => embedPage(shown)))
        }
        case 'svg':
          allowFraming(response, { ...framed, svg }).type('image/svg+xml')
          return response.send(absolute(withOptions(svg, options), originOf(request)))
        case 'png': {
          const theme = options.theme === 'dark' ? 'dark' : 'light'
          allowFraming(response, framed).type('png')
          return response.send(Buffer.from(await paint(flatten(withOptions(svg, options), theme), widthOfPng(svg))))
        }
        case 'json':
          allowFraming(response, framed).type('json')
          return response.send(json)
        default: {
          allowFraming(response, framed).attachment(`view.${asked.form}`).type(exportFormats[asked.form].mediaType)
          return pipeline(exportGraph(await sourceOf(store, picture), asked.form, `${originOf(request)}/`), response)
        }
      }
    }),
  )

  router.get('/oembed', async (request, response) => {
    const { url, format = 'json', maxwidth, maxheight } = request.query
    if (format !== 'json') throw new HttpProblem(400, 'Only format=json is supported.')
    const id = typeof url === 'string' ? idIn(url, originOf(request)) : undefined
    if (id === undefined)
      throw new HttpProblem(404, 'url must be the address of a view of this site: /v/ID or /embed/ID.')
    const saved = await findView(store, id)
    response.set({ 'access-control-allow-origin': '*', 'cache-control': `public, max-age=${cacheSeconds}` })
    response.json(oembedOf(saved, originOf(request), { width: numberIn(maxwidth), height: numberIn(maxheight) }))
  })

  return router
}

/** A frozen view is exported from its stored document, a live one from the store. */
function sourceOf(store: GraphReader, { saved, document }: Drawing): Promise<ExportSource> | ExportSource {
  return saved.frozen === undefined ? sourceOfStore(store, networkOf(saved.query)) : sourceOfDocument(document)
}

/** Makes the links of a drawing absolute, because its file may be moved elsewhere. */
function absolute(svg: string, origin: string): string {
  return svg.replaceAll('<a href="/', () => `<a href="${origin}/`)
}

/** Answers a problem with a page instead of JSON, because people open these addresses in a browser. */
function problemsAsPages(handle: (request: Request, response: Response) => Promise<unknown>): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response)
    } catch (error) {
      if (!(error instanceof HttpProblem) || response.headersSent) throw error
      allowFraming(response, {})
        .set('cache-control', 'no-cache')
        .status(error.status)
        .type('html')
        .send(plainPage(titleOf(error.status), error.message, request.path.startsWith('/embed/')))
    }
  }
}

function idIn(url: string, origin: string): string | undefined {
  if (!URL.canParse(url) || !URL.canParse(origin)) return undefined
  const { host, pathname } = new URL(url)
  if (host !== new URL(origin).host) return undefined
  return /^\/(?:v|embed)\/([\w-]{1,100})(?:\.\w+)?$/.exec(pathname)?.[1]
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,5}$/.test(value) && Number(value) > 0 ? Number(value) : undefined
}
