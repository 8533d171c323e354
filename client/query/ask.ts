import type { Problem, QueryAnswer } from '../../server/types.ts'

/** Why there is no answer, with the place in the statement where that is known (both count from 1). */
export interface QueryFailure {
  readonly message: string
  readonly place?: { readonly line: number; readonly column: number }
}

/** Asks the server; rejects with AbortError once `signal` is aborted, which ends the query there too. */
export async function ask(statement: string, signal: AbortSignal): Promise<QueryAnswer | QueryFailure> {
  let response: Response
  try {
    response = await fetch('/api/v1/query', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ statement }),
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    return { message: 'The server does not answer. See whether it is running, then try again.' }
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as QueryAnswer
  return failureOf(response.status, body as Problem | undefined)
}

function failureOf(status: number, problem: Problem | undefined): QueryFailure {
  const message = problem?.detail ?? `The server gave an answer that cannot be read (${status}).`
  const [, line, column] = /^line (\d+), column (\d+):/.exec(problem?.errors?.[0]?.message ?? '') ?? []
  return line === undefined ? { message } : { message, place: { line: Number(line), column: Number(column) } }
}
