import type { Problem, Schema } from '../../server/shapes/answers.ts'
import type { QueryAnswer, QueryCheck } from '../../server/shapes/query.ts'
import type { Kept } from './questions/kept.ts'

/** Why there is no answer, and at which line and column of the statement, where that is known. Both count from 1. */
export interface QueryFailure {
  readonly message: string
  readonly place?: { readonly line: number; readonly column: number }
}

/** Asks the server. When `signal` is aborted, it rejects with AbortError, and the server ends the query. */
export async function ask(question: Kept, signal: AbortSignal): Promise<QueryAnswer | QueryFailure> {
  let response: Response
  try {
    response = await post('/api/v1/query', question, signal)
  } catch (error) {
    if (signal.aborted) throw error
    return { message: 'The server does not answer. See whether it is running, then try again.' }
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as QueryAnswer
  return failureOf(response, body as Problem | undefined)
}

/** Asks the engine what is wrong with a question, without running it; undefined where it does not answer. */
export async function check(question: Kept): Promise<QueryCheck | undefined> {
  try {
    const response = await post('/api/v1/query/check', question)
    return response.ok ? ((await response.json()) as QueryCheck) : undefined
  } catch {
    return undefined
  }
}

/** Reads the names of the graph, for completion; undefined where the server does not answer. */
export async function readSchema(): Promise<Schema | undefined> {
  try {
    const response = await fetch('/api/v1/schema')
    return response.ok ? ((await response.json()) as Schema) : undefined
  } catch {
    return undefined
  }
}

function post(path: string, question: Kept, signal?: AbortSignal): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ statement: question.statement, parameters: question.parameters }),
    ...(signal === undefined ? {} : { signal }),
  })
}

function failureOf({ status, headers }: Response, problem: Problem | undefined): QueryFailure {
  const wait = status === 429 ? ` Ask again in ${headers.get('retry-after') ?? 'some'} s.` : ''
  const message = (problem?.detail ?? `The server gave an answer that cannot be read (${status}).`) + wait
  const [, line, column] = /^line (\d+), column (\d+):/.exec(problem?.errors?.[0]?.message ?? '') ?? []
  return line === undefined ? { message } : { message, place: { line: Number(line), column: Number(column) } }
}
