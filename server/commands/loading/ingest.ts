import type { GraphWriter } from '../../graph/store.ts'
import { createLinker } from '../../graph/write/link.ts'
import { checkArticle } from '../../input/article.ts'
import type { ExtractionRecord, KnownActor } from '../../shapes/record.ts'
import type { Extractor } from './extractor.ts'

export interface IngestReport {
  saved: string[]
  known: string[]
  refused: { id: string; reason: string }[]
  statements: number
}

/**
 * Reads, extracts, links and stores articles that came as JSON values, then places the new actors. An article that is
 * wrong is refused by its id, or its place in the list, and the others are stored.
 */
export function createIngest(
  store: GraphWriter,
  knownActors: readonly KnownActor[],
  extractor: () => Promise<Extractor>,
) {
  const link = createLinker(knownActors)
  return async (values: readonly unknown[]): Promise<IngestReport> => {
    const refused: { id: string; reason: string }[] = []
    const records: ExtractionRecord[] = []
    for (const [at, value] of values.entries()) {
      const article = checkArticle(value)
      if ('fault' in article) refused.push({ id: idOf(value) ?? `article ${at + 1}`, reason: article.fault })
      else records.push(link(await (await extractor()).extract(article)))
    }
    const report = await store.save(records)
    if (report.saved.length > 0) await store.workOutPositions()
    return {
      saved: [...report.saved],
      known: [...report.known],
      refused: [...refused, ...report.refused],
      statements: report.statements,
    }
  }
}

function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' && id !== '' ? id.slice(0, 300) : undefined
}
