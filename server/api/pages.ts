import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** Addresses that the client draws; it reads the rest of the address itself. */
const pages = {
  'index.html': ['/', '/actors/:id', '/statements/:id', '/articles/:id'],
  'query.html': ['/query'],
  'views.html': ['/views'],
}

/** Serves the built client: its files for a year (their names hold their hash), its page never from a cache unasked. */
export function clientPages(folder: string): RequestHandler {
  const router = Router()
  // Pages of other sites take /embed.js, and a frame without an origin (sandboxed) takes its scripts and faces as one of another.
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
