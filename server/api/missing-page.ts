import type { RequestHandler } from 'express'
import { allowFraming } from './embed/framing.ts'
import { plainPage } from './embed/view-page.ts'
import { titleOf } from './problem.ts'

/** Answers a browser with a page that says that there is none at this address; programs get what the error handler answers. */
export const missingPage: RequestHandler = (request, response, next) => {
  const reads = request.method === 'GET' && request.accepts(['json', 'html']) === 'html'
  if (!reads || request.path.startsWith('/api/')) return next()
  allowFraming(response, { sites: [] })
    .set('cache-control', 'no-cache')
    .status(404)
    .type('html')
    .send(plainPage(titleOf(404), 'There is no page at this address. The link may be cut short.'))
}
