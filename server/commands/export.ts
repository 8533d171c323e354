import { readConfig } from '../config.ts'
import { openStore } from '../graph/open-store.ts'
import { type Command, UsageError } from './command.ts'
import { write } from './write.ts'

const formats = ['json'] as const

export const command: Command = {
  usage: 'export [--format json]',
  help: `The whole graph, on standard output.

  --format json   graphology's serialised form: actors with positions, one line per pair and act`,
  options: { format: { type: 'string' } },
  async run({ options, files, streams, environment }) {
    const { format = 'json' } = options
    if (!formats.some((known) => known === format)) throw new UsageError(`--format is one of ${formats.join(', ')}.`)
    if (files.length > 0) throw new UsageError('export takes no files; it reads the store.')
    const store = await openStore(readConfig(environment).store)
    try {
      await write(streams.stdout, `${JSON.stringify(await store.view({}))}\n`)
      return 0
    } finally {
      await store.close()
    }
  },
}
