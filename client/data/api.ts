import type {
  Access,
  ArticleWithStatements,
  Evidence,
  FoundActor,
  IngestReport,
  Ledger,
  LikelyAnswer,
  Page,
  Problem,
  Related,
  SearchResults,
} from '../../server/shapes/answers.ts'
import type { ArticleOrder, ArticlePage, Publisher } from '../../server/shapes/articles.ts'
import type { Candidate } from '../../server/shapes/candidate.ts'
import type {
  ActorHistory,
  DecisionList,
  DecisionReport,
  ExtractedMentions,
  GivenDecision,
} from '../../server/shapes/decision.ts'
import type { Failure, FailureList } from '../../server/shapes/failures.ts'
import type { Feed, FeedList } from '../../server/shapes/feeds.ts'
import type { ArticleRef } from '../../server/shapes/text.ts'
import type {
  Common,
  LinkFilter,
  ListedView,
  Path,
  SavedView,
  StatementFilter,
  View,
  ViewQuery,
} from '../../server/shapes/views.ts'
import type { DecisionState, Way } from '../../server/shapes/vocabulary.ts'
import { STATUSES } from '../../server/shapes/vocabulary.ts'
import type { Link } from '../state/state.ts'

/** A request that failed; `message` says what is wrong and what to do. */
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
  /** Actors, statements and articles that hold every word of `q`, at most `limit` of each. */
  search(q: string, limit: number, named: boolean, signal?: AbortSignal): Promise<SearchResults>
  /** The shortest path between two actors. */
  path(source: string, target: string, filter: LinkFilter, signal?: AbortSignal): Promise<Path>
  /** The counterparts that two actors share, at most `limit`. */
  common(one: string, other: string, filter: LinkFilter, limit: number, signal?: AbortSignal): Promise<Common>
  /** The actor of an id, or of a former id, which `was` then names. */
  actor(id: string, signal?: AbortSignal): Promise<FoundActor>
  statementsOf(actor: string, filter: StatementFilter, cursor?: string, signal?: AbortSignal): Promise<Page<Evidence>>
  /** All statements by or about an actor, by date; `truncated` where there are more than the first 5,000. */
  everyStatementOf(actor: string, signal?: AbortSignal): Promise<{ statements: Evidence[]; truncated: boolean }>
  statementsBetween(link: Link, filter: StatementFilter, cursor?: string, signal?: AbortSignal): Promise<Page<Evidence>>
  /** The columns by which statements are filtered, counted and sorted. */
  ledger(filter: StatementFilter, signal?: AbortSignal): Promise<Ledger>
  /** At most 100. */
  evidence(ids: readonly string[], signal?: AbortSignal): Promise<readonly Evidence[]>
  statement(id: string, signal?: AbortSignal): Promise<Evidence>
  likelyAnswers(id: string, signal?: AbortSignal): Promise<{ readonly items: readonly LikelyAnswer[] }>
  related(statement: string, signal?: AbortSignal): Promise<Related>
  /** With the acts that it reports as ones that did not take place. */
  article(id: string, signal?: AbortSignal): Promise<ArticleWithStatements>
  /** What whoever holds this token may do; '' is nobody's. */
  access(token: string, signal?: AbortSignal): Promise<Access>
  articles(query: ArticleListQuery, signal?: AbortSignal): Promise<ArticlePage>
  publishers(cursor?: string, signal?: AbortSignal): Promise<Page<Publisher>>
  /** The other articles with nearly the same text. */
  copies(article: string, signal?: AbortSignal): Promise<{ readonly items: readonly ArticleRef[] }>
  /** Stores decisions, or with `dry` only tells what they would change. */
  decide(decisions: readonly GivenDecision[], token: string, dry?: 'dry', signal?: AbortSignal): Promise<DecisionReport>
  /** The latest first. */
  decisions(which: WhichDecisions, token: string, cursor?: string, signal?: AbortSignal): Promise<DecisionList>
  revokeDecision(id: string, reason: string, token: string): Promise<DecisionReport>
  /** The words of a statement that a decision may give to another actor. */
  mentions(statement: string, token: string, signal?: AbortSignal): Promise<ExtractedMentions>
  history(actor: string, token: string, signal?: AbortSignal): Promise<ActorHistory>
  /** Pairs of actors that may be one, the likeliest first. */
  candidates(token: string, cursor?: string, signal?: AbortSignal): Promise<Page<Candidate>>
  /** @param token of the owner; '' on the owner's own machine, which needs none. */
  saveView(view: NewView, token: string): Promise<SavedView>
  /** The owner's list, the latest first. */
  views(token: string, cursor?: string, signal?: AbortSignal): Promise<Page<ListedView>>
  changeView(key: string, change: ViewChange, token: string): Promise<ListedView>
  revokeView(key: string, token: string): Promise<ListedView>
  /** What could not be read. */
  failures(which: WhichFailures, token: string, signal?: AbortSignal): Promise<FailureList>
  dismissFailure(id: string, token: string): Promise<Failure>
  /** Fetches an address, and stores the articles that stand there. */
  addAddress(url: string, token: string): Promise<IngestReport>
  /** The owner's feeds. */
  feeds(token: string): Promise<FeedList>
  addFeed(feed: Pick<Feed, 'url' | 'pages'>, token: string): Promise<Feed>
  /** Asks a feed now; resolves when its articles are stored. */
  askFeed(id: string, token: string): Promise<Feed>
  removeFeed(id: string, token: string): Promise<Feed>
}

/** Which articles to list; nothing: the newest of all. */
interface ArticleListQuery {
  readonly q?: string
  readonly publishers?: readonly string[]
  readonly articles?: readonly string[]
  readonly once?: boolean
  readonly language?: string
  readonly way?: Way | 'unknown'
  readonly order?: ArticleOrder
  readonly limit?: number
  readonly cursor?: string
}

/** Of which failures a list consists: those with these words, of those that came this way. */
export interface WhichFailures {
  readonly q?: string
  readonly way?: Way
}

/** Of which decisions a list consists. */
export interface WhichDecisions {
  readonly article?: string
  readonly statement?: string
  readonly state?: DecisionState
}

/** A view to save; a frozen one shows the data of now for ever. */
type NewView = Pick<SavedView, 'title' | 'description' | 'credit' | 'query' | 'address'> & {
  readonly frozen: boolean
}

/** What to change of a live view; null takes a value away. */
export type ViewChange = { readonly [K in 'title' | 'description' | 'credit' | 'sites']?: SavedView[K] | null }

/** The most statements of an actor that are read at once. */
const mostOfActor = 5000

/** @param fetch_ the platform's `fetch`, or one that knows where the server is. */
export function createApi(fetch_: typeof fetch): Api {
  const get = <T>(path: string, query: Query = {}, signal?: AbortSignal) =>
    answer<T>(fetch_, `/api/v1/${path}${queryString(query)}`, signal ? { signal } : {})
  /** What only the owner may read. */
  const own = <T>(path: string, query: Query, token: string, signal?: AbortSignal) =>
    answer<T>(fetch_, `/api/v1/${path}${queryString(query)}`, { ...sent('GET', token), ...(signal ? { signal } : {}) })
  const item = encodeURIComponent
  return {
    view: (query, signal) => get('view', { ...query }, signal),
    search: (q, limit, named, signal) => get('search', { q, limit, ...(named ? { named: 'true' } : {}) }, signal),
    path: (source, target, filter, signal) => get('path', { source, target, ...filter }, signal),
    common: (one, other, filter, limit, signal) => get('common', { one, other, ...filter, limit }, signal),
    actor: (id, signal) => get(`actors/${item(id)}`, {}, signal),
    statementsOf: (actor, filter, cursor, signal) =>
      get(`actors/${item(actor)}/statements`, { ...filter, limit: 100, cursor }, signal),
    everyStatementOf: async (actor, signal) => {
      const statements: Evidence[] = []
      let cursor: string | undefined
      do {
        const next: Page<Evidence> = await get(`actors/${item(actor)}/statements`, { limit: 500, cursor }, signal)
        statements.push(...next.items)
        cursor = next.cursor
      } while (cursor !== undefined && statements.length < mostOfActor)
      return { statements, truncated: cursor !== undefined }
    },
    statementsBetween: ({ source, act, target }, filter, cursor, signal) =>
      get('statements', { source, acts: act, target, ...filter, limit: 100, cursor }, signal),
    ledger: (filter, signal) => get('ledger', { ...filter }, signal),
    evidence: (id, signal) => get('evidence', { id }, signal),
    statement: (id, signal) => get(`statements/${item(id)}`, {}, signal),
    likelyAnswers: (id, signal) => get(`statements/${item(id)}/likely-answers`, {}, signal),
    related: (statement, signal) => get(`statements/${item(statement)}/related`, {}, signal),
    articles: (query, signal) => get('articles', { ...query, once: query.once ? 'true' : undefined }, signal),
    publishers: (cursor, signal) => get('publishers', { limit: 500, cursor }, signal),
    copies: (article, signal) => get(`articles/${item(article)}/copies`, {}, signal),
    article: (id, signal) => get(`articles/${item(id)}`, { status: STATUSES }, signal),
    access: (token, signal) => own('access', {}, token, signal),
    decide: (decisions, token, dry, signal) =>
      answer(fetch_, `/api/v1/decisions${queryString({ dry: dry === undefined ? undefined : 'true' })}`, {
        ...sent('POST', token),
        body: JSON.stringify(decisions),
        ...(signal ? { signal } : {}),
      }),
    decisions: (which, token, cursor, signal) => own('decisions', { ...which, limit: 100, cursor }, token, signal),
    revokeDecision: (id, reason, token) =>
      answer(fetch_, `/api/v1/decisions/${item(id)}/revoke`, {
        ...sent('POST', token),
        body: JSON.stringify({ reason }),
      }),
    mentions: (statement, token, signal) => own(`statements/${item(statement)}/mentions`, {}, token, signal),
    history: (actor, token, signal) => own(`actors/${item(actor)}/history`, {}, token, signal),
    candidates: (token, cursor, signal) => own('candidates', { limit: 20, cursor }, token, signal),
    saveView: (view, token) => answer(fetch_, '/api/v1/views', { ...sent('POST', token), body: JSON.stringify(view) }),
    views: (token, cursor, signal) => own('views', { limit: 100, cursor }, token, signal),
    changeView: (key, change, token) =>
      answer(fetch_, `/api/v1/views/${item(key)}`, { ...sent('PATCH', token), body: JSON.stringify(change) }),
    revokeView: (key, token) => answer(fetch_, `/api/v1/views/${item(key)}`, sent('DELETE', token)),
    failures: (which, token, signal) => own('failures', { ...which }, token, signal),
    dismissFailure: (id, token) => answer(fetch_, `/api/v1/failures/${item(id)}`, sent('DELETE', token)),
    addAddress: (url, token) =>
      answer(fetch_, '/api/v1/articles?way=address', { ...sent('POST', token), body: JSON.stringify({ url }) }),
    feeds: (token) => answer(fetch_, '/api/v1/feeds', sent('GET', token)),
    addFeed: (feed, token) => answer(fetch_, '/api/v1/feeds', { ...sent('POST', token), body: JSON.stringify(feed) }),
    askFeed: (id, token) => answer(fetch_, `/api/v1/feeds/${item(id)}/ask`, { ...sent('POST', token), body: '{}' }),
    removeFeed: (id, token) => answer(fetch_, `/api/v1/feeds/${item(id)}`, sent('DELETE', token)),
  }
}

/** A request of the owner. */
function sent(method: string, token: string) {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (token !== '') headers.authorization = `Bearer ${token}`
  return { method, headers }
}

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** The address of a file with what a query leaves of the graph. */
export function exportAddress(format: string, query: ViewQuery): string {
  return `/api/v1/export${queryString({ format, ...query })}`
}

function queryString(query: Query): string {
  const present = Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return []
    // Names and ids may hold commas, so each gets a parameter of its own; words of a fixed list hold none.
    return ['publishers', 'articles', 'actors', 'id'].includes(name) && Array.isArray(value)
      ? value.map((one): [string, string] => [name, String(one)])
      : [[name, String(value)]]
  })
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`
}

async function answer<T>(fetch_: typeof fetch, path: string, request: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch_(path, { ...request, headers: { accept: 'application/json', ...request.headers } })
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new RequestFailure('The server does not answer. See whether it is running.')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  const detail = (body as Problem | undefined)?.detail
  throw new RequestFailure(
    detail ?? `The server gave an answer that cannot be read (${response.status}).`,
    response.status,
  )
}
