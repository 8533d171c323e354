import { toCsv } from './csv.ts'
import { toCypher } from './cypher.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'
import { toJsonLd } from './json-ld.ts'
import type { ExportSource } from './selection.ts'

interface Format {
  /** The name that readers know it by. */
  readonly name: string
  readonly mediaType: string
  /** Yields the file in pieces. @param base the prefix of IRIs, in a format that has them. */
  readonly write: (source: ExportSource, base: string) => AsyncGenerator<string>
}

/** The formats that consist of one file, by extension. */
export const exportFormats = {
  json: { name: 'JSON', mediaType: 'application/json', write: toJson },
  csv: { name: 'CSV', mediaType: 'text/csv; charset=utf-8; header=present', write: toCsv },
  cypher: { name: 'Cypher', mediaType: 'text/plain; charset=utf-8', write: toCypher },
  graphml: { name: 'GraphML', mediaType: 'application/graphml+xml', write: toGraphml },
  gexf: { name: 'GEXF', mediaType: 'application/gexf+xml', write: toGexf },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json', write: toJsonLd },
} as const satisfies Readonly<Record<string, Format>>

export type ExportFormat = keyof typeof exportFormats
export const EXPORT_FORMATS = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]]

/** Yields a graph as a file in pieces. @param base the prefix of JSON-LD's IRIs. */
export function exportGraph(source: ExportSource, format: ExportFormat, base = 'urn:parley:'): AsyncGenerator<string> {
  return exportFormats[format].write(source, base)
}

async function* toJson({ view }: ExportSource): AsyncGenerator<string> {
  yield `${JSON.stringify(view)}\n`
}
