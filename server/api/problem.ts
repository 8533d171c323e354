import type { ErrorRequestHandler, RequestHandler } from 'express'
import { CursorError, FrozenError, NewerFormatError, RevokedError, StaleError, StoreError } from '../graph/store.ts'
import { QueueError, QueueFullError } from '../queue/queue.ts'
import type { Problem } from '../shapes/answers.ts'

/** A request cannot be answered. The client receives this as a problem document (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly status: number
  readonly errors: Problem['errors']
  readonly headers: Readonly<Record<string, string>>

  /** @param detail what was wrong and what to do; every client may see it. */
  constructor(
    status: number,
    detail: string,
    more: { errors?: Problem['errors']; headers?: Record<string, string> } = {},
  ) {
    super(detail)
    this.status = status
    this.errors = more.errors
    this.headers = more.headers ?? {}
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Cannot be changed',
  410: 'Gone',
  411: 'Length required',
  412: 'Changed meanwhile',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  422: 'Nothing could be used',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
}

/** The name of a status in plain words. */
export function titleOf(status: number): string {
  return titles[status] ?? 'Error'
}

/** Receives an error. @param requestId of the request that failed, if it has one. */
export type Report = (error: unknown, requestId?: string) => void

/** Answers every request that no route has answered. @throws HttpProblem 404 */
export const notFound: RequestHandler = (request) => {
  throw new HttpProblem(404, `There is nothing at ${request.path}. The interface is described at /openapi.json.`)
}

/** Whether an error is the server's fault, which an `HttpProblem` without a cause is not. */
export function isFault(error: unknown): boolean {
  return toProblem(error).status >= 500 && (!(error instanceof HttpProblem) || error.cause !== undefined)
}

/**
 * The only error handler: answers every error as problem+json, and hides everything that is not meant for the client.
 * @param report receives errors that are the server's fault.
 */
export function problemHandler(report: Report): ErrorRequestHandler {
  return (error, request, response, next) => {
    const requestId = response.get('x-request-id')
    if (response.headersSent) {
      report(error, requestId)
      next(error)
      return
    }
    const problem = toProblem(error)
    if (isFault(error)) report(error, requestId)
    const body: Problem = {
      type: 'about:blank',
      title: titleOf(problem.status),
      status: problem.status,
      detail: problem.message,
      instance: request.originalUrl.slice(0, 2000),
      ...(problem.errors === undefined ? {} : { errors: problem.errors }),
    }
    response.status(problem.status).set(problem.headers).type('application/problem+json').send(JSON.stringify(body))
  }
}

/** Any error as a problem that the client may see. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error instanceof NewerFormatError) {
    return new HttpProblem(503, error.message, { headers: { 'retry-after': '30' } })
  }
  if (error instanceof StoreError) {
    return new HttpProblem(503, 'The store does not answer; try again in a moment.', {
      headers: { 'retry-after': '5' },
    })
  }
  if (error instanceof QueueFullError) return new HttpProblem(429, error.message, { headers: { 'retry-after': '30' } })
  if (error instanceof QueueError) {
    return new HttpProblem(503, 'The queue does not answer; try again in a moment.', {
      headers: { 'retry-after': '5' },
    })
  }
  const ours = [CursorError, FrozenError, RevokedError, StaleError].find((kind) => error instanceof kind)
  if (ours !== undefined) {
    const { status, message } = error as InstanceType<typeof ours>
    return new HttpProblem(status, message)
  }
  const status = (error as { status?: unknown } | null)?.status
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new HttpProblem(status, wordsFor(error, status))
  return new HttpProblem(500, 'The server failed to answer this request. Its log says why.')
}

/** Our own message for an error of Express or its body parser, whose message could repeat what the client sent. */
function wordsFor(error: unknown, status: number): string {
  const { type } = error as { type?: string }
  if (type === 'entity.parse.failed') return 'The body is not JSON.'
  if (type === 'entity.too.large') return 'The body is too large.'
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return 'The body must be UTF-8.'
  if (error instanceof URIError || status === 400) return 'The address or the body is not encoded correctly.'
  return titles[status] ?? 'The request cannot be answered.'
}
