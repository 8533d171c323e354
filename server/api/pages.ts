import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** The addresses of each page; the client reads the rest of the address itself. */
const pages = {
  'index.html': ['/', '/actors/:id', '/statements/:id', '/articles/:id'],
  'query.html': ['/query'],
  'views.html': ['/views'],
}

/**
 * Serves the built client. Browsers may keep its files for a year, since the names hold the hashes of the contents; of a
 * page they must ask each time whether it has changed.
 */
export function clientPages(folder: string): RequestHandler {
  const router = Router()
  // Pages of other sites load /embed.js. A sandboxed frame has no origin, so that its scripts and fonts come from another site too.
  router.use([/^\/embed(-live)?\.js$/, '/assets'], (_request, response, next) => {
    response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
    next()
  })
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  router.use(express.static(folder, { index: false, redirect: false, maxAge: '1h', setHeaders: noCacheForPages }))
  for (const [file, addresses] of Object.entries(pages)) {
    router.get(addresses, (_request, response) => {
      response.set('cache-control', 'no-cache').sendFile(file, { root: folder, cacheControl: false })
    })
  }
  return router
}

function noCacheForPages(response: { setHeader(name: string, value: string): void }, path: string): void {
  if (path.endsWith('.html')) response.setHeader('cache-control', 'no-cache')
}
