import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** The request ids that are accepted from a proxy in front of the server. */
const sensible = /^[\w.-]{8,64}$/

/**
 * Gives every request an id (its own `x-request-id`, if that is sensible), returns the id with the answer, and counts
 * and logs the request at its end. The log shows the template of the address, so no query strings and no ids of views.
 */
export function watch(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const given = request.get('x-request-id') ?? ''
    const id = sensible.test(given) ? given : randomUUID()
    response.setHeader('x-request-id', id)
    // Read it now, because a closed connection no longer has an address.
    const client = request.ip
    response.once('close', () => {
      const took = performance.now() - started
      const { method } = request
      const route = request.route === undefined ? 'none' : `${request.baseUrl}${request.route.path}`
      const status = response.writableFinished ? response.statusCode : 499
      metrics.request({ method, route, status }, took / 1000)
      log.info({ id, method, route, status, ms: Math.round(took), client }, 'request')
    })
    next()
  }
}
