import type { Store } from '../../graph/store.ts'
import { createLinker } from '../../graph/write/link.ts'
import type { Read } from '../../input/input.ts'
import type { ExtractionRecord, KnownActor } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'
import { cameIn } from './came-in.ts'
import type { Extractor } from './extractor.ts'
import { freshArticles } from './fresh.ts'
import { notingReads } from './note-reads.ts'

export interface IngestReport {
  saved: string[]
  known: string[]
  refused: { id: string; reason: string }[]
  statements: number
}

/** Articles that are stored together. */
const TOGETHER = 100

/**
 * Extracts, links and stores articles as they are read, then places the new actors. An article that is wrong is refused by
 * its place and kept as a failure, and the others are stored. One that is stored already is not extracted again.
 */
export function createIngest(
  store: Pick<Store, 'save' | 'stored' | 'workOutPositions' | 'noteReads'>,
  knownActors: readonly KnownActor[],
  extractor: () => Promise<Extractor>,
) {
  const link = createLinker(knownActors)
  return async (reads: AsyncIterable<Read<Article>>, way: Way): Promise<IngestReport> => {
    const report: IngestReport = { saved: [], known: [], refused: [], statements: 0 }
    const save = async (records: readonly ExtractionRecord[]) => {
      const { saved, known, refused, statements } = await store.save(records)
      report.saved.push(...saved)
      report.known.push(...known)
      report.refused.push(...refused)
      report.statements += statements
    }
    let records: ExtractionRecord[] = []
    for await (const read of freshArticles(notingReads(reads, store, way), store, (id) => report.known.push(id))) {
      if ('fault' in read) report.refused.push({ id: read.where, reason: read.fault })
      else records.push(cameIn(link(await (await extractor()).extract(read.value)), way))
      if (records.length < TOGETHER) continue
      await save(records)
      records = []
    }
    if (records.length > 0) await save(records)
    if (report.saved.length > 0) await store.workOutPositions()
    return report
  }
}
