import type { Problem } from '../../server/shapes/answers.ts'
import { RequestFailure } from '../data/api.ts'

export interface Sending {
  /** What the owner presents; '' where none is needed. */
  readonly token: string
  readonly signal: AbortSignal
  /** Receives how much of the body has been sent, 0 to 1. */
  readonly sent?: (part: number) => void
}

/**
 * Posts a body and gives the answer. It uses XMLHttpRequest because `fetch` does not tell how much has been sent.
 * @param body JSON as a text, or a form with files.
 * @throws RequestFailure, or AbortError once `signal` is aborted.
 */
export function send<T>(path: string, body: string | FormData, { token, signal, sent }: Sending): Promise<T> {
  const request = new XMLHttpRequest()
  request.open('POST', path)
  request.responseType = 'json'
  request.setRequestHeader('accept', 'application/json')
  if (typeof body === 'string') request.setRequestHeader('content-type', 'application/json')
  if (token !== '') request.setRequestHeader('authorization', `Bearer ${token}`)
  const stop = () => request.abort()
  signal.addEventListener('abort', stop)
  return new Promise<T>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => sent?.(total === 0 ? 1 : loaded / total)
    request.onload = () => {
      const { status, response } = request
      if (status < 300 && response !== null) resolve(response as T)
      else reject(failureOf(status, response as Problem | null))
    }
    request.onerror = () => reject(new RequestFailure('The server does not answer. See whether it is running.'))
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    request.send(body)
  }).finally(() => signal.removeEventListener('abort', stop))
}

function failureOf(status: number, problem: Problem | null): RequestFailure {
  const { detail, errors = [] } = problem ?? {}
  const words = detail ?? `The server gave an answer that cannot be read (${status}).`
  const parts = errors.slice(0, 3).map(({ path, message }) => `${path}: ${message}`)
  return new RequestFailure([words, ...parts].join(' '), status)
}
