import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Logger } from 'pino'
import packageJson from '../../package.json' with { type: 'json' }
import { createApp } from '../api/app.ts'
import { answerClientError } from '../api/client-error.ts'
import { createLog } from '../api/operation/log.ts'
import { createMetrics, createMetricsServer } from '../api/operation/metrics.ts'
import { watch } from '../api/operation/watch.ts'
import { readConfig } from '../config.ts'
import { type Schedule, startSchedule } from '../feeds/schedule.ts'
import { openStore } from '../graph/open-store.ts'
import { refuseHoles } from '../graph/query/engines/server-settings.ts'
import { openQueries } from '../graph/query/open-queries.ts'
import { createLinker } from '../graph/write/link.ts'
import type { ReadFault } from '../input/input.ts'
import { createReader } from '../input/reader/reader.ts'
import { present } from '../present.ts'
import { openQueue } from '../queue/open-queue.ts'
import { passwordsOf } from '../queue/passwords.ts'
import type { Queue } from '../queue/queue.ts'
import { readTokens } from '../tokens.ts'
import { type Command, UsageError } from './command.ts'
import { openExtractor } from './loading/extractor.ts'
import { fetcherOf } from './loading/fetcher-of.ts'
import { createIngest } from './loading/ingest.ts'
import { createPreview } from './loading/preview.ts'
import { secondReaderOf, withSecondOpinion } from './loading/second-opinion.ts'
import { knownActors } from './loading/seeds.ts'
import { createPutting } from './queueing/put-articles.ts'
import { announce, newKey } from './running/server-file.ts'
import { buildClient } from './serving/client-build.ts'
import { fillFromSeeds } from './serving/fill-from-seeds.ts'
import { addressOf, close, listen } from './serving/listen.ts'
import { askedToStop } from './serving/stop.ts'
import { lazily } from './streams/lazily.ts'

/** Milliseconds that stopping may take in all. */
const longestStop = 9_000

/** Milliseconds for which a start waits for the map, so that an ordinary one is there with the first picture. */
const longestPlacing = 2_000

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
  PARLEY_TOKENS   file of tokens for several people: a name and a token a line; the name stands on what each decides
  PARLEY_URL      the address that others use, where a proxy stands before the server: https://parley.example.org
  PARLEY_PROXIES  how many proxies stand before the server (0), each adding the address of its client to X-Forwarded-For.
                  Limits and logs then tell the clients apart, and writes need the token on loopback, too. Nobody may reach
                  the server around the proxies: who does may name any address
  PARLEY_FETCH    on or off: whether addresses that the owner sends, and feeds, are fetched (on for a server on loopback)
  PARLEY_FETCH_ALSO  host:port pairs on loopback that are fetched from, too, for tests; refused on public addresses
  PARLEY_QUEUE    postgres://user:password@host/database of a queue: feeds put their articles into it, and so does ?later;
                  the command work takes them
  PARLEY_QUEUE_MOST  how many articles may wait in it (50000)
  PARLEY_ACTORS   files of further known actors, with commas between them; the command actors makes one
  PARLEY_LLM_URL  base address of an OpenAI-compatible server, as http://127.0.0.1:11434/v1: its language model is asked for a
                  second opinion on statements with a confidence of 0.3 to 0.8, and gets their sentences. Off by default
  PARLEY_LLM_MODEL PARLEY_LLM_KEY  the model's name there, and the key of the server, if it wants one
  PARLEY_LLM_TOKENS  how many tokens it may use a day, UTC (1000000); an article needs about 4000. What is used is told at
                  the end of a load, and in the figures
  PARLEY_LLM_PRICE PARLEY_LLM_MONEY  prices of a million tokens that go in and come out, as 0.15/0.60, and how much a day may cost
  PARLEY_LOG      error, warn, info (with every request) or debug; warn on loopback, else info. JSON lines on standard error
  PARLEY_METRICS  port, or address:port, of figures for Prometheus at /metrics; keep it from strangers`,
  options: {},
  async run({ files, streams, environment }) {
    if (files.length > 0)
      throw new UsageError('serve takes no files; add articles with: npm run -s parley -- load FILE...')
    const config = readConfig(environment)
    const npm = environment.npm_lifecycle_event === undefined ? undefined : process.ppid
    const password = config.store.engine === 'neo4j' ? config.store.password : undefined
    const tokens = config.tokensFile === undefined ? undefined : await readTokens(config.tokensFile)
    const secrets = [
      config.token,
      password,
      config.secondReader?.key,
      ...(config.queue === undefined ? [] : passwordsOf(config.queue.url)),
      ...(tokens ?? []).map(({ token }) => token),
    ]
    const log = createLog(streams.stderr, config.log, secrets)
    const metrics = createMetrics()
    const tell = (message: string) => streams.stderr.write(`${message}\n`)
    const report = (fault: Error) => log.error({ err: fault }, 'search')
    const leaving = new AbortController()
    const second = secondReaderOf(config, { warn: (words) => log.warn(words), stop: leaving.signal })
    if (second !== undefined) metrics.watchSecondReader(second)
    const extractor = lazily(async () => withSecondOpinion(await openExtractor(), second))
    const reader = createReader({ most: 2 })
    const fetcher = fetcherOf(config, leaving.signal)
    const [client, opened, known] = await Promise.all([
      buildClient(root, tell),
      openStore(config.store, undefined, report),
      knownActors(config.actors),
    ])
    const store = metrics.watchStore(opened)
    const link = createLinker(known)
    if (!config.loopback) await refuseHoles(config.store)
    const queries = metrics.watchQueries(await openQueries(config.store, store, undefined, (words) => log.error(words)))
    const servers: Server[] = []
    let schedule: Schedule | undefined
    let stopping = false
    let takeBack = async () => {}
    let queue: Queue | undefined
    const key = newKey()
    try {
      const fault = (found: ReadFault) => tell(`${found.where}: ${found.fault}`)
      await fillFromSeeds({ store, knownActors: known, extractor, fault }, tell)
      // Where many were loaded and not placed that takes long; until then pictures say that they wait.
      const placing = store.workOutPositions().catch((error) => stopping || log.error({ err: error }, 'places'))
      await Promise.race([placing, after(longestPlacing, undefined, { ref: false })])
      const ingest = createIngest(store, known, extractor)
      if (config.queue !== undefined) {
        queue = await openQueue(config.queue, (error) => log.error(error.message))
        metrics.watchQueue(queue)
      }
      const put = queue === undefined ? undefined : createPutting(queue, store)
      if (fetcher !== undefined) {
        schedule = startSchedule({
          stop: leaving.signal,
          store,
          fetcher,
          reader,
          ingest: put ?? ingest,
          report: (error) => log.error({ err: error }, 'feeds'),
        })
      }
      const app = createApp({
        store,
        ingest,
        preview: createPreview(store, known, extractor),
        extractText: async (article) => link(await (await extractor()).extract(article)),
        reader,
        ...(fetcher === undefined ? {} : { fetcher }),
        ...(schedule === undefined ? {} : { schedule }),
        ...(queue === undefined || put === undefined ? {} : { queue: { queue, put } }),
        queries,
        access: { ...config, ...present({ tokens }) },
        client,
        version: packageJson.version,
        key,
        ...(config.address === undefined ? {} : { address: config.address }),
        watch: watch(log, metrics),
        stopping: () => stopping,
        report: (error, id) => log.error({ err: error, id }, 'fault'),
      })
      const server = createServer({ requestTimeout: 0, headersTimeout: 10_000 }, app)
      server.on('clientError', answerClientError)
      await listen(server, config)
      servers.push(server)
      // Before anybody can know the address: whoever does may end the server at once.
      const asked = askedToStop(npm)
      takeBack = await announce(config, addressOf(server, config), key)
      if (config.metrics !== undefined) {
        const figures = createMetricsServer(metrics)
        await listen(figures, config.metrics)
        servers.push(figures)
        log.info(`metrics: ${addressOf(figures, config.metrics)}/metrics`)
      }
      streams.stdout.write(`Parley is ready: ${addressOf(server, config)}\n`)
      await asked
      stopping = true
      endAfter(longestStop, log)
      leaving.abort()
      await Promise.all(servers.map(close))
      if (second !== undefined) log.info(await second.report())
      return 0
    } finally {
      leaving.abort()
      await schedule?.ended()
      reader.close()
      await takeBack()
      await queries.close()
      await queue?.close().catch((error: unknown) => log.error({ err: error }, 'queue'))
      await Promise.allSettled([store.close(), extractor.close()])
    }
  },
}

/** Ends the process where something hangs that nobody waits for any more; what was acknowledged is on disk. */
function endAfter(milliseconds: number, log: Logger): void {
  setTimeout(() => {
    log.warn('stopped before all work was done')
    process.exit(1)
  }, milliseconds).unref()
}
