import type { RequestHandler } from 'express'
import { allowFraming } from './embed/framing.ts'
import { plainPage } from './embed/view-page.ts'
import { titleOf } from './problem.ts'

/** Answers browsers with a "not found" page; programs receive the problem document of the error handler. */
export const missingPage: RequestHandler = (request, response, next) => {
  const isBrowser = request.method === 'GET' && request.accepts(['json', 'html']) === 'html'
  if (!isBrowser || request.path.startsWith('/api/')) return next()
  allowFraming(response, { sites: [] })
    .set('cache-control', 'no-cache')
    .status(404)
    .type('html')
    .send(plainPage(titleOf(404), 'There is no page at this address. The link may be cut short.'))
}
