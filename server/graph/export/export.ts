import { toCsv } from './csv.ts'
import { toCypher } from './cypher.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'
import { toJsonLd } from './json-ld.ts'
import type { ExportSource } from './selection.ts'

export const EXPORT_FORMATS = ['json', 'csv', 'cypher', 'graphml', 'gexf', 'jsonld'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  cypher: 'text/plain; charset=utf-8',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  jsonld: 'application/ld+json',
}

/** A graph as a file, piece by piece. @param base what JSON-LD's names begin with. */
export async function* exportGraph(
  source: ExportSource,
  format: ExportFormat,
  base = 'urn:parley:',
): AsyncGenerator<string> {
  if (format === 'json') yield `${JSON.stringify(source.view)}\n`
  if (format === 'csv') yield* toCsv(source)
  if (format === 'cypher') yield* toCypher(source)
  if (format === 'graphml') yield* toGraphml(source)
  if (format === 'gexf') yield* toGexf(source)
  if (format === 'jsonld') yield* toJsonLd(source, base)
}
