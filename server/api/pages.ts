import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** The addresses at which each page is served. */
const pages = {
  'index.html': ['/', '/actors/:id', '/statements/:id', '/articles/:id'],
  'articles.html': ['/articles'],
  'actor.html': ['/a/:id'],
  'query.html': ['/query'],
  'views.html': ['/views'],
  'feeds.html': ['/feeds'],
  'add.html': ['/add'],
  'corrections.html': ['/corrections'],
  'about.html': ['/about'],
}

/**
 * Serves the built client. Browsers may keep its assets for a year, because their names contain a hash of the contents,
 * but must ask each time whether a page has changed.
 */
export function clientPages(folder: string): RequestHandler {
  const router = Router()
  // Other sites load /embed.js. A sandboxed frame has no origin, so even its own scripts and fonts are cross-origin.
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
