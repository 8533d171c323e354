import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { QUERY_FAULTS, type Queries, QueryError, type QueryFault } from '../../graph/query/guard/query.ts'
import type { SaveReport, Store } from '../../graph/store.ts'
import type { Queue } from '../../queue/queue.ts'
import { SENTENCE_OUTCOMES, type SecondReader } from '../../second-reader/second-reader.ts'
import { QUEUE_STATES } from '../../shapes/vocabulary.ts'

/** How a query ended: `answered`, the reason why it was not, or `left` if the client closed the connection. */
type Outcome = 'answered' | 'left' | QueryFault

/** Metrics of a running server, for Prometheus. */
export interface Metrics {
  /** Counts a finished request. `route` is a template (`/api/v1/actors/:id`), never the requested address. */
  request(labels: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void
  /** Returns a store that does the same, and counts and times its calls. */
  watchStore(store: Store): Store
  /** Returns queries that do the same, and counts how they end. */
  watchQueries(queries: Queries): Queries
  /** Shows how the queue stands, whenever Prometheus asks. */
  watchQueue(queue: Pick<Queue, 'figures'>): void
  /** Shows what the second reader was asked, and what it used. */
  watchSecondReader(reader: Pick<SecondReader, 'sums'>): void
  /** The text that Prometheus reads, and its media type. */
  read(): Promise<{ readonly text: string; readonly type: string }>
}

const seconds = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT'])

/** Creates metrics with a registry of their own, and adds those of the process. */
export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'parley_request_seconds',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: seconds,
    registers,
  })
  const queries = new Counter({
    name: 'parley_queries_total',
    help: 'Queries of strangers: answered, refused (by a rule), failed, exceeded (time or memory), busy, unavailable, left',
    labelNames: ['outcome'] as const,
    registers,
  })
  const outcomes: readonly Outcome[] = ['answered', 'left', ...QUERY_FAULTS]
  for (const outcome of outcomes) queries.inc({ outcome }, 0)
  const querySeconds = new Histogram({
    name: 'parley_query_seconds',
    help: 'Seconds of the queries of strangers, with the wait for a slot',
    buckets: seconds,
    registers,
  })
  const queriesOpen = new Gauge({ name: 'parley_queries_open', help: 'Queries running or waiting', registers })
  const work = new Histogram({
    name: 'parley_store_seconds',
    help: 'Calls of the store by what was asked',
    labelNames: ['call'] as const,
    buckets: seconds,
    registers,
  })
  const open = new Gauge({
    name: 'parley_store_open',
    help: 'Calls of the store under way: transactions, and with Neo4j connections of the pool',
    registers,
  })
  const articles = new Counter({
    name: 'parley_articles_total',
    help: 'Articles that came to the store: saved, known, refused. Their rate is the rate of loading',
    labelNames: ['outcome'] as const,
    registers,
  })
  const statements = new Counter({ name: 'parley_statements_total', help: 'Statements stored', registers })

  const count = (report: SaveReport) => {
    for (const outcome of ['saved', 'known', 'refused'] as const) articles.inc({ outcome }, report[outcome].length)
    statements.inc(report.statements)
  }
  const timed = async <T>(call: string, ask: () => Promise<T>): Promise<T> => {
    const end = work.startTimer({ call })
    open.inc()
    try {
      return await ask()
    } finally {
      open.dec()
      end()
    }
  }

  return {
    request: ({ method, route, status }, took) =>
      requests.observe({ method: methods.has(method) ? method : 'other', route, status }, took),
    watchStore: (store) => {
      const watched = Object.entries(store).map(([name, member]) => {
        if (typeof member !== 'function' || name === 'entries' || name === 'close') return [name, member]
        const ask = member as (...words: unknown[]) => Promise<unknown>
        return [name, (...words: unknown[]) => timed(name, () => ask(...words))]
      })
      const same = Object.fromEntries(watched) as Store
      return {
        ...same,
        async save(records, turn) {
          const report = await same.save(records, turn)
          count(report)
          return report
        },
      }
    },
    watchQueries: (asked) => ({
      ...asked,
      async answer(query, signal) {
        const end = querySeconds.startTimer()
        queriesOpen.inc()
        let outcome: Outcome = 'left'
        try {
          const answer = await asked.answer(query, signal)
          outcome = 'answered'
          return answer
        } catch (error) {
          if (error instanceof QueryError) outcome = error.fault
          throw error
        } finally {
          queries.inc({ outcome })
          queriesOpen.dec()
          end()
        }
      },
    }),
    watchQueue: (queue) => {
      const asked = () => queue.figures().catch(() => undefined)
      new Gauge({
        name: 'parley_queue_articles',
        help: 'Articles in the queue: waiting, running, failed (dead letters), done (in seven days). Missing while its server is away',
        labelNames: ['state'] as const,
        registers,
        async collect() {
          const figures = await asked()
          this.reset()
          if (figures === undefined) return
          for (const state of QUEUE_STATES) this.set({ state }, figures[state])
        },
      })
      // It asks by itself: the registry reads all gauges at once, and a value set by the other would be shown a scrape late.
      new Gauge({
        name: 'parley_queue_oldest_seconds',
        help: 'Seconds that the oldest article in the queue has waited. Missing while its server is away',
        registers,
        async collect() {
          const figures = await asked()
          if (figures === undefined) this.remove()
          else this.set(figures.oldest)
        },
      })
    },
    watchSecondReader: (reader) => {
      new Counter({
        name: 'parley_second_reader_sentences_total',
        help: 'Sentences for the second reader: answered, kept (answered before), useless (another answer), failed, unaffordable (budget), resting (left alone)',
        labelNames: ['outcome'] as const,
        registers,
        collect() {
          this.reset()
          const { sentences } = reader.sums()
          for (const outcome of SENTENCE_OUTCOMES) this.inc({ outcome }, sentences[outcome])
        },
      })
      new Counter({
        name: 'parley_second_reader_tokens_total',
        help: 'Tokens that the second reader used: input, output',
        labelNames: ['way'] as const,
        registers,
        collect() {
          this.reset()
          const { tokens } = reader.sums()
          for (const way of ['input', 'output'] as const) this.inc({ way }, tokens[way])
        },
      })
    },
    read: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  }
}

/** Creates a server for `/metrics` alone, so that it can listen on a port that strangers cannot reach. */
export function createMetricsServer(metrics: Metrics): Server {
  return createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    const { text, type } = await metrics.read()
    response.writeHead(200, { 'content-type': type }).end(text)
  })
}
