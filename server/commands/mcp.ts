import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import packageJson from '../../package.json' with { type: 'json' }
import { createAssistant } from '../api/mcp/assistant.ts'
import { createLog } from '../api/operation/log.ts'
import { type Config, readConfig } from '../config.ts'
import { openQueries } from '../graph/query/open-queries.ts'
import { type Command, type Streams, UsageError } from './command.ts'
import { forwardMessages } from './running/forward-messages.ts'
import { openUnlessHeld } from './running/open-unless-held.ts'
import { runningServer } from './running/server-file.ts'
import { askedToStop } from './serving/stop.ts'

export const command: Command = {
  usage: 'mcp',
  help: `Answers an assistant's questions to the graph: Model Context Protocol on standard input and output.

Tools: search, actor, statements, path, cite, schema, query. All of them only read. The store is set as for serve. While a
server has an embedded store open, it answers through this command, with PARLEY_TOKEN.
Addresses in the answers begin with PARLEY_URL, or else with HOST and PORT of the server.`,
  options: {},
  async run({ files, streams, environment }) {
    if (files.length > 0) throw new UsageError('mcp takes no files; it answers from the store.')
    const config = readConfig(environment)
    const password = config.store.engine === 'neo4j' ? config.store.password : undefined
    const log = createLog(streams.stderr, config.log, [config.token, password])
    const store = await openUnlessHeld(config.store)
    if (store === undefined) {
      const stop = new AbortController()
      void askedToStop().then(() => stop.abort())
      await forwardMessages(await runningServer(config), streams, stop.signal)
      return 0
    }
    const queries = await openQueries(config.store, store, undefined, (words) => log.error(words))
    try {
      const transport = new StdioServerTransport(streams.stdin as unknown as Readable, streams.stdout as Writable)
      const served = serveStdio(
        () =>
          createAssistant({
            store,
            ask: queries.answer,
            site: siteOf(config),
            version: packageJson.version,
            report: (error) => log.error({ err: error }, 'fault'),
          }),
        { transport, maxSubscriptions: 0 },
      )
      await Promise.race([ended(streams.stdin), askedToStop()])
      await served.close()
      return 0
    } finally {
      await queries.close()
      await store.close()
    }
  },
}

/** The address at which a server with the same settings has its pages. */
function siteOf({ address, host, port }: Config): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return address ?? `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Resolves when the assistant has closed its end. */
function ended(input: Streams['stdin']): Promise<void> {
  return new Promise((resolve) => {
    input.once('end', () => resolve())
    input.once('close', () => resolve())
  })
}
