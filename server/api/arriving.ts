import type { RequestHandler } from 'express'
import { answerClientError } from './client-error.ts'

/**
 * Cuts off a request of which less than `bytes` arrive within a period. A large file over a slow line may thus take as long as
 * it needs, and nobody holds a connection by sending a byte now and then. The limit is no use without `requestTimeout: 0`
 * for the server, which would cut off both.
 * @param every milliseconds of a period.
 */
export function keepArriving({ every = 30_000, bytes = 100_000 } = {}): RequestHandler {
  return (request, _response, next) => {
    const { socket } = request
    let before = socket.bytesRead
    const timer = setInterval(() => {
      if (request.complete) return clearInterval(timer)
      if (socket.bytesRead - before < bytes) {
        const late: NodeJS.ErrnoException = new Error('The request took too long to arrive.')
        late.code = 'ERR_HTTP_REQUEST_TIMEOUT'
        answerClientError(late, socket)
      }
      before = socket.bytesRead
    }, every)
    timer.unref()
    request.once('close', () => clearInterval(timer))
    next()
  }
}
