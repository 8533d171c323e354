import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pino } from 'pino'
import packageJson from '../../package.json' with { type: 'json' }
import { createApp } from '../api/app.ts'
import { type Config, readConfig } from '../config.ts'
import { openInputs, type ReadFault, readArticles } from '../extract/read.ts'
import { openStore } from '../graph/open-store.ts'
import { openQueries } from '../graph/query/open-queries.ts'
import { buildClient } from './client-build.ts'
import { type Command, UsageError } from './command.ts'
import { openExtractor } from './extractor.ts'
import { createIngest } from './ingest.ts'
import { lazily } from './lazily.ts'
import { type LoadingOptions, loadArticles } from './load-articles.ts'
import { knownActors, seedFiles } from './seeds.ts'

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
  PARLEY_URL      where others find it, where a proxy stands before it: https://parley.example.org`,
  options: {},
  async run({ files, streams, environment }) {
    if (files.length > 0)
      throw new UsageError('serve takes no files; add articles with: npm run -s parley -- load FILE...')
    const config = readConfig(environment)
    const log = pino({ level: 'warn', redact: ['req.headers.authorization', '*.password'] }, pino.destination(2))
    const tell = (message: string) => streams.stderr.write(`${message}\n`)
    const extractor = lazily(openExtractor)
    const [client, store, known] = await Promise.all([buildClient(root, tell), openStore(config.store), knownActors()])
    const queries = await openQueries(config.store, store)
    try {
      const fault = (found: ReadFault) => tell(`${found.where}: ${found.fault}`)
      await fillFromSeeds({ store, knownActors: known, extractor, fault })
      await store.place()
      const app = createApp({
        store,
        ingest: createIngest(store, known, extractor),
        queries,
        access: config,
        client,
        version: packageJson.version,
        ...(config.address === undefined ? {} : { address: config.address }),
        report: (error) => log.error(error),
      })
      const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app)
      await listen(server, config)
      streams.stdout.write(`Parley is ready: ${addressOf(server, config)}\n`)
      await untilStopped(server)
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

function listen(server: Server, config: Config): Promise<void> {
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

function addressOf(server: Server, config: Config): string {
  const { port } = server.address() as AddressInfo
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
}

/** Resolves when a signal asked to stop and the requests under way are answered, or 5 s later. */
function untilStopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 5000).unref()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
