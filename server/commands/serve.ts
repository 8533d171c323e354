import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import type { Logger } from 'pino'
import packageJson from '../../package.json' with { type: 'json' }
import { createApp } from '../api/app.ts'
import { answerClientError } from '../api/client-error.ts'
import { createLog } from '../api/operation/log.ts'
import { createMetrics, createMetricsServer } from '../api/operation/metrics.ts'
import { watch } from '../api/operation/watch.ts'
import { type Config, readConfig } from '../config.ts'
import { openStore } from '../graph/open-store.ts'
import { refuseHoles } from '../graph/query/engines/server-settings.ts'
import { openQueries } from '../graph/query/open-queries.ts'
import { openInputs, type ReadFault, readArticles } from '../input/read.ts'
import { buildClient } from './client-build.ts'
import { type Command, UsageError } from './command.ts'
import { openExtractor } from './loading/extractor.ts'
import { createIngest } from './loading/ingest.ts'
import { type LoadingOptions, loadArticles } from './loading/load-articles.ts'
import { knownActors, seedFiles } from './loading/seeds.ts'
import { lazily } from './streams/lazily.ts'

/** Milliseconds that requests have to end once the server is to stop, and that stopping may take in all. */
const longestAnswer = 5_000
const longestStop = 9_000

/** Milliseconds for which a start waits for the map, so that an ordinary one is there with the first picture. */
const longestPlacing = 2_000

type Place = Pick<Config, 'host' | 'port'>

const root = join(import.meta.dirname, '..', '..')

export const command: Command = {
  usage: 'serve',
  help: `Serves the pages and the API, and prints the address. The same as npm start.

An empty store is filled from seeds/ first. Settings (environment variables, or lines of .env):
  PARLEY_STORE    embedded (default) or neo4j
  PARLEY_DATA     folder of the embedded store (./data)
  NEO4J_URI NEO4J_USERNAME NEO4J_PASSWORD NEO4J_DATABASE
  HOST PORT       where to listen (127.0.0.1, 3000; port 0 takes any free one)
  PARLEY_TOKEN    what writes must present on any address but loopback
  PARLEY_URL      where others find it, where a proxy stands before it: https://parley.example.org
  PARLEY_LOG      error, warn, info (with every request) or debug; warn on loopback, else info. JSON lines on standard error
  PARLEY_METRICS  port, or address:port, of figures for Prometheus at /metrics; keep it from strangers`,
  options: {},
  async run({ files, streams, environment }) {
    if (files.length > 0)
      throw new UsageError('serve takes no files; add articles with: npm run -s parley -- load FILE...')
    const config = readConfig(environment)
    const password = config.store.engine === 'neo4j' ? config.store.password : undefined
    const log = createLog(streams.stderr, config.log, [config.token, password])
    const metrics = createMetrics()
    const tell = (message: string) => streams.stderr.write(`${message}\n`)
    const report = (fault: Error) => log.error({ err: fault }, 'search')
    const extractor = lazily(openExtractor)
    const [client, opened, known] = await Promise.all([
      buildClient(root, tell),
      openStore(config.store, undefined, report),
      knownActors(),
    ])
    const store = metrics.watchStore(opened)
    if (!config.loopback) await refuseHoles(config.store)
    const queries = metrics.watchQueries(await openQueries(config.store, store, undefined, (words) => log.error(words)))
    const servers: Server[] = []
    let stopping = false
    try {
      const fault = (found: ReadFault) => tell(`${found.where}: ${found.fault}`)
      await fillFromSeeds({ store, knownActors: known, extractor, fault })
      // Where many were loaded and not placed that takes long; until then pictures say that they wait.
      const placing = store.workOutPositions().catch((error) => stopping || log.error({ err: error }, 'places'))
      await Promise.race([placing, after(longestPlacing, undefined, { ref: false })])
      const app = createApp({
        store,
        ingest: createIngest(store, known, extractor),
        queries,
        access: config,
        client,
        version: packageJson.version,
        ...(config.address === undefined ? {} : { address: config.address }),
        watch: watch(log, metrics),
        stopping: () => stopping,
        report: (error, id) => log.error({ err: error, id }, 'fault'),
      })
      const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app)
      server.on('clientError', answerClientError)
      await listen(server, config)
      servers.push(server)
      if (config.metrics !== undefined) {
        const figures = createMetricsServer(metrics)
        await listen(figures, config.metrics)
        servers.push(figures)
        log.info(`metrics: ${addressOf(figures, config.metrics)}/metrics`)
      }
      streams.stdout.write(`Parley is ready: ${addressOf(server, config)}\n`)
      await asked()
      stopping = true
      endAfter(longestStop, log)
      await Promise.all(servers.map(closed))
      return 0
    } finally {
      await queries.close()
      await Promise.allSettled([store.close(), extractor.close()])
    }
  },
}

/** Seeds are for an empty store. One that holds nothing else was stopped while they were loaded: the rest follows. */
async function fillFromSeeds(options: LoadingOptions): Promise<void> {
  const inputs = openInputs(await seedFiles(), process.stdin)
  const seeds = await Array.fromAsync(readArticles(inputs))
  const ids = seeds.flatMap((seed) => ('fault' in seed ? [] : [seed.value.id]))
  const stored = await options.store.stored(ids)
  const { articles } = (await options.store.view({ limit: 1 })).attributes
  if (articles === stored.size && stored.size < ids.length) await loadArticles(Readable.from(seeds), options)
}

function listen(server: Server, config: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new UsageError(
            `Port ${config.port} is taken. Stop what uses it, or choose another: PORT=3001 npm start (0: any free one).`,
          ),
        )
      } else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(
          new UsageError(`Cannot listen on ${config.host}, port ${config.port} (${error.code}). Set HOST and PORT.`),
        )
      } else reject(error)
    })
    server.listen(config.port, config.host, resolve)
  })
}

function addressOf(server: Server, config: Place): string {
  const { port } = server.address() as AddressInfo
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
}

/** Resolves when a signal asks to stop; a second one ends the process at once. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Resolves when the requests under way are answered, or cut some seconds later. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), longestAnswer).unref()
  })
}

/** Something may hang that nobody waits for any more; what was acknowledged is on disk. */
function endAfter(milliseconds: number, log: Logger): void {
  setTimeout(() => {
    log.warn('stopped before all work was done')
    process.exit(1)
  }, milliseconds).unref()
}
