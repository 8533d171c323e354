import type { GraphWriter, Store } from '../../graph/store.ts'
import { type LoadSums, load } from '../../graph/write/load.ts'
import type { Read, ReadFault } from '../../input/input.ts'
import type { ExtractionRecord, KnownActor } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'
import { cameIn } from './came-in.ts'
import type { Extractor } from './extractor.ts'
import { freshArticles } from './fresh.ts'
import { inOrder } from './in-order.ts'
import { notingReads } from './note-reads.ts'

/** What a load needs of a store. */
export type LoadStore = Pick<Store, 'stored' | 'noteReads'> & GraphWriter

export interface LoadingOptions {
  readonly store: LoadStore
  readonly knownActors: readonly KnownActor[]
  /** Opens the extractor; called when the first article needs it. */
  readonly extractor: () => Promise<Extractor>
  /** Receives what could not be loaded. */
  readonly fault: (fault: ReadFault) => void
  /** Receives how many more articles were stored, known or refused. */
  readonly step?: (count: number) => void
  /** How the articles came in; by the command `load` when absent. */
  readonly way?: Way
  /** Receives at the end how many new actors get their positions. */
  readonly placing?: (actors: number) => void
}

/** Articles stored together while others are extracted. A crash loses up to three such batches, which are then extracted again. */
const TOGETHER = 25

/** Extracts and loads the articles that the store does not have. */
export async function loadArticles(reads: AsyncIterable<Read<Article>>, options: LoadingOptions): Promise<LoadSums> {
  let known = 0
  const fresh = freshArticles(notingReads(reads, options.store, options.way ?? 'load'), options.store, () => {
    known += 1
    options.step?.(1)
  })
  const records = extracted(fresh, options)
  const sums = await loadRecords(records, options, { articles: TOGETHER })
  return { ...sums, known: sums.known + known }
}

/** Loads records and reports each fault and step; faults count as refused. */
export async function loadRecords(
  records: AsyncIterable<Read<ExtractionRecord>>,
  { store, knownActors, fault, step, placing }: LoadingOptions,
  batch: { readonly articles?: number } = {},
): Promise<LoadSums> {
  let refused = 0
  const places = new Map<string, string>()
  async function* good(): AsyncGenerator<ExtractionRecord> {
    for await (const read of records) {
      if ('fault' in read) {
        refused += 1
        fault(read)
      } else {
        places.set(read.value.id, read.where)
        yield read.value
      }
    }
  }
  const sums = await load(store, knownActors, good(), {
    ...batch,
    ...(placing === undefined ? {} : { placing }),
    report: (report) => {
      for (const { id, reason } of report.refused) fault({ where: places.get(id) ?? id, fault: reason })
      const done = [...report.saved, ...report.known, ...report.refused.map(({ id }) => id)]
      for (const id of done) places.delete(id)
      step?.(done.length)
    },
  })
  return { ...sums, refused: sums.refused + refused }
}

async function* extracted(
  reads: AsyncIterable<Read<Article>>,
  { extractor, way = 'load' }: LoadingOptions,
): AsyncGenerator<Read<ExtractionRecord>> {
  const first = await reads[Symbol.asyncIterator]().next()
  if (first.done) return
  const { width, extract } = await extractor()
  async function* all(): AsyncGenerator<Read<Article>> {
    yield first.value
    yield* reads
  }
  yield* inOrder(all(), width, async (read) =>
    'fault' in read ? read : { where: read.where, value: cameIn(await extract(read.value), way) },
  )
}
