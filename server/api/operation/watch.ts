import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** The ids of requests that a proxy before the server may give. */
const sensible = /^[\w.-]{8,64}$/

/**
 * Gives every request an id (the `x-request-id` that it came with, where that is sensible), returns it with the answer, and
 * counts and logs the request at its end. Addresses are logged without what follows `?`, and ids of views not at all.
 */
export function watch(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const given = request.get('x-request-id') ?? ''
    const id = sensible.test(given) ? given : randomUUID()
    response.setHeader('x-request-id', id)
    // Read now: a connection that was cut tells no address at its end.
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
