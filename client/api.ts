import type { ActorSummary, ArticleWithStatements, Evidence, Page, Problem, View, ViewQuery } from '../server/types.ts'
import type { Link } from './state.ts'

/** A request without an answer that can be used; `message` says what is the matter and what to do. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure'
  /** HTTP status; undefined where the server was not reached. */
  readonly status: number | undefined

  constructor(message: string, status?: number) {
    super(message)
    this.status = status
  }
}

/** What the server answers. Every function rejects with RequestFailure, or AbortError once `signal` is aborted. */
export interface Api {
  view(query: ViewQuery, signal?: AbortSignal): Promise<View>
  /** Actors whose name or alias holds `q`. */
  findActors(q: string, limit: number, signal?: AbortSignal): Promise<Page<ActorSummary>>
  actor(id: string, signal?: AbortSignal): Promise<ActorSummary>
  statementsOf(actor: string, cursor?: string, signal?: AbortSignal): Promise<Page<Evidence>>
  statementsBetween(link: Link, cursor?: string, signal?: AbortSignal): Promise<Page<Evidence>>
  statement(id: string, signal?: AbortSignal): Promise<Evidence>
  article(id: string, signal?: AbortSignal): Promise<ArticleWithStatements>
}

/** @param fetch_ the platform's `fetch`, or one that knows where the server is. */
export function createApi(fetch_: typeof fetch): Api {
  const get = <T>(path: string, query: Query = {}, signal?: AbortSignal) =>
    answer<T>(fetch_, `/api/v1/${path}${queryString(query)}`, signal)
  const item = encodeURIComponent
  return {
    view: (query, signal) => get('view', { ...query }, signal),
    findActors: (q, limit, signal) => get('actors', { q, limit }, signal),
    actor: (id, signal) => get(`actors/${item(id)}`, {}, signal),
    statementsOf: (actor, cursor, signal) => get(`actors/${item(actor)}/statements`, { limit: 100, cursor }, signal),
    statementsBetween: ({ source, act, target }, cursor, signal) =>
      get('statements', { source, acts: act, target, limit: 100, cursor }, signal),
    statement: (id, signal) => get(`statements/${item(id)}`, {}, signal),
    article: (id, signal) => get(`articles/${item(id)}`, {}, signal),
  }
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

function queryString(query: Query): string {
  const present = Object.entries(query).filter(([, value]) => value !== undefined)
  return present.length === 0
    ? ''
    : `?${new URLSearchParams(Object.fromEntries(present.map(([name, value]) => [name, String(value)])))}`
}

async function answer<T>(fetch_: typeof fetch, path: string, signal: AbortSignal | undefined): Promise<T> {
  let response: Response
  try {
    response = await fetch_(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestFailure('The server does not answer. See whether it is running, then try again.')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  const detail = (body as Problem | undefined)?.detail
  throw new RequestFailure(
    detail ?? `The server gave an answer that cannot be read (${response.status}).`,
    response.status,
  )
}
