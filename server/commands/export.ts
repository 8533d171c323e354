import { readConfig } from '../config.ts'
import { EXPORT_FORMATS, exportGraph } from '../graph/export/export.ts'
import { type ExportSource, sourceOfDocument, sourceOfStore } from '../graph/export/selection.ts'
import { openStore } from '../graph/open-store.ts'
import type { Store } from '../graph/store.ts'
import { type Command, UsageError } from './command.ts'
import { write } from './write.ts'

export const command: Command = {
  usage: `export [--format ${EXPORT_FORMATS.join('|')}] [--view ID]`,
  help: `The graph, or one saved view of it, on standard output.

  --format json      graphology's serialised form: actors with positions, one line per pair and act (default)
           csv       one line an edge of each statement, with its sentence and article (RFC 4180)
           cypher    a script that makes the same graph in an empty Neo4j: cypher-shell --file
           graphml   as json, for networkx, yEd, igraph and others
           gexf      as json, for Gephi
  --view ID          only what this saved view shows`,
  options: { format: { type: 'string' }, view: { type: 'string' } },
  async run({ options, files, streams, environment }) {
    const format = EXPORT_FORMATS.find((known) => known === (options.format ?? 'json'))
    if (format === undefined) throw new UsageError(`--format is one of ${EXPORT_FORMATS.join(', ')}.`)
    if (files.length > 0) throw new UsageError('export takes no files; it reads the store.')
    const store = await openStore(readConfig(environment).store)
    try {
      for await (const piece of exportGraph(await sourceOf(store, options.view), format))
        await write(streams.stdout, piece)
      return 0
    } finally {
      await store.close()
    }
  },
}

async function sourceOf(store: Store, id: string | boolean | undefined): Promise<ExportSource> {
  if (id === undefined) return sourceOfStore(store, {})
  const saved = await store.savedView(String(id))
  if (saved === undefined) throw new UsageError(`There is no view ${id}.`)
  if (saved.revoked !== undefined) throw new UsageError(`The view ${id} was revoked on ${saved.revoked}.`)
  if (saved.frozen === undefined) return sourceOfStore(store, saved.query)
  const picture = await store.picture(String(id))
  if (picture === undefined) throw new UsageError(`The view ${id} cannot be read.`)
  return sourceOfDocument(picture.document)
}
