import { setTimeout as after } from 'node:timers/promises'
import { RefusedError, StoreError } from '../../graph/store.ts'
import type { RunningServer } from './server-file.ts'

/** The header with the key that a server has announced. */
const keyHeader = 'parley-server'

/** The headers of a request to a running server. */
export function headersFor({ key, token }: RunningServer): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { [keyHeader]: key }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
}

/**
 * Posts a value to the server that has the store open, and gives its answer. Where it was asked too often, it waits as long as
 * the server says.
 * @throws StoreError where it does not answer, or refuses.
 */
export function askServer<T>(server: RunningServer, path: string, value: unknown): Promise<T> {
  return sendJson(server, path, JSON.stringify(value))
}

/** As `askServer`, of a value that is JSON already. */
export async function sendJson<T>(server: RunningServer, path: string, body: string): Promise<T> {
  return (await send<T>(server, { method: 'POST', path, body })).answer
}

interface Sent {
  readonly method: string
  /** From the root of the server, with the query. */
  readonly path: string
  /** JSON. */
  readonly body?: string
}

/**
 * As `sendJson`, by any method. @param expected statuses of refusals that the caller reads by itself.
 * @returns the status, too.
 */
export async function send<T>(
  server: RunningServer,
  { path, ...sent }: Sent,
  expected: readonly number[] = [],
): Promise<{ readonly status: number; readonly answer: T }> {
  const { address } = server
  for (;;) {
    const response = await fetch(`${address}${path}`, { headers: headersFor(server), ...sent }).catch(
      (cause: unknown) => {
        throw noAnswer(address, cause)
      },
    )
    const { status } = response
    if (status === 429) {
      await response.body?.cancel()
      await after(1000 * Math.min(60, Number(response.headers.get('retry-after')) || 5))
      continue
    }
    const answer = (await response.json().catch((cause: unknown) => {
      throw noAnswer(address, cause)
    })) as T & { readonly detail?: string }
    if (response.ok || expected.includes(status)) return { status, answer }
    const { detail = status } = answer
    if (status === 401 || status === 403)
      throw new RefusedError(
        `The server at ${address} refuses: ${detail} Give PARLEY_TOKEN, or a token that may add articles, here, too.`,
      )
    throw new StoreError(
      status === 421
        ? `The store is held, but not by the server at ${address}. Stop what holds it, or set PARLEY_DATA to another folder.`
        : `The server at ${address} refuses: ${detail}`,
    )
  }
}

function noAnswer(address: string, cause: unknown): StoreError {
  return new StoreError(
    `A server holds the store, but none answers at ${address}. What it has acknowledged is stored. If it runs elsewhere, set HOST and PORT as they are for it; then run the same command again.`,
    { cause },
  )
}
