import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { drawQuery } from '../graph/export/drawing.ts'
import { EXPORT_FORMATS, exportGraph } from '../graph/export/export.ts'
import { everyNeo4jFile, importArguments, NEO4J_FILES } from '../graph/export/neo4j-csv.ts'
import { type ExportSource, sourceOfDocument, sourceOfStore } from '../graph/export/selection.ts'
import { openStore } from '../graph/open-store.ts'
import type { Store } from '../graph/store.ts'
import { createPainter, widthOfPng } from '../graph/views/png/png.ts'
import { flatten } from '../graph/views/svg/flatten.ts'
import { networkOf, type SavedView } from '../shapes/views.ts'
import { type Command, UsageError } from './command.ts'
import { write } from './streams/write.ts'

const formats = [...EXPORT_FORMATS, 'neo4j', 'svg', 'png', 'decisions'] as const

export const command: Command = {
  usage: `export [--format ${formats.join('|')}] [--view ID] [--output FOLDER]`,
  help: `The graph, or one saved view of it, on standard output.

  --format json      graphology's serialised form: actors with positions, one line per pair and act (default)
           csv       one line an edge of each statement, with its sentence and article (RFC 4180)
           cypher    a script that makes the same graph in an empty Neo4j: cypher-shell --file
           graphml   actors, and an edge for each statement, for networkx, yEd, igraph and others
           gexf      the same, for Gephi
           jsonld    statements as schema.org has them, their places as Web Annotations
           neo4j     files for neo4j-admin database import, into --output
           svg, png  the picture
           decisions what people have decided, a line each, for load --decisions
  --view ID          only what this saved view shows
  --output FOLDER    where the files of --format neo4j go; it is made`,
  options: { format: { type: 'string' }, view: { type: 'string' }, output: { type: 'string' } },
  async run({ options, files, streams, environment }) {
    const format = formats.find((known) => known === (options.format ?? 'json'))
    if (format === undefined) throw new UsageError(`--format is one of ${formats.join(', ')}.`)
    if (files.length > 0) throw new UsageError('export takes no files; it reads the store.')
    if ((format === 'neo4j') !== (options.output !== undefined))
      throw new UsageError(
        '--format neo4j writes many files, into --output FOLDER; the others write one, and need none.',
      )
    if (format === 'decisions' && options.view !== undefined)
      throw new UsageError('--format decisions writes all of them; a view has none of its own.')
    const store = await openStore(readConfig(environment).store)
    try {
      if (format === 'decisions') {
        for (const decision of await store.everyDecision()) await write(streams.stdout, `${JSON.stringify(decision)}\n`)
        return 0
      }
      const view = await viewOf(store, options.view)
      if (format === 'neo4j') await writeFiles(await sourceOf(store, view), String(options.output), streams.stderr)
      else if (format === 'svg') await write(streams.stdout, await svgOf(store, view))
      else if (format === 'png') streams.stdout.write(await pngOf(await svgOf(store, view)))
      else
        for await (const piece of exportGraph(await sourceOf(store, view), format)) await write(streams.stdout, piece)
      return 0
    } finally {
      await store.close()
    }
  },
}

async function viewOf(store: Store, id: string | boolean | undefined): Promise<SavedView | undefined> {
  if (id === undefined) return undefined
  const saved = await store.savedView(String(id))
  if (saved === undefined) throw new UsageError(`There is no view ${id}.`)
  if (saved.revoked !== undefined) throw new UsageError(`The view ${id} was revoked on ${saved.revoked}.`)
  return saved
}

async function sourceOf(store: Store, view: SavedView | undefined): Promise<ExportSource> {
  if (view?.frozen === undefined) return sourceOfStore(store, networkOf(view?.query ?? {}))
  return sourceOfDocument((await pictureOf(store, view)).document)
}

async function svgOf(store: Store, view: SavedView | undefined): Promise<string> {
  return view === undefined ? drawQuery(store, {}, '') : (await pictureOf(store, view)).svg
}

async function pictureOf(store: Store, { id }: SavedView) {
  const picture = await store.drawing(id)
  if (picture === undefined) throw new UsageError(`The view ${id} has no picture any more.`)
  return picture
}

function pngOf(svg: string): Promise<Uint8Array> {
  return createPainter()(flatten(svg, 'light'), widthOfPng(svg))
}

async function writeFiles(source: ExportSource, folder: string, stderr: NodeJS.WritableStream): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of NEO4J_FILES) await writeFile(join(folder, name), '')
  for await (const { file, text } of everyNeo4jFile(source)) await appendFile(join(folder, file), text)
  stderr.write(`To make a database of the files, with Neo4j stopped:
  cd '${folder}' && neo4j-admin ${importArguments.join(' ')}
`)
}
