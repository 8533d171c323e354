import type { ExtractionRecord, KnownActor } from '../../shapes/record.ts'
import type { GraphWriter, SaveReport, Turn } from '../store.ts'
import { createLinker } from './link.ts'

/** The sums of a load, counted in articles except for `statements`. */
export interface LoadSums {
  readonly saved: number
  readonly known: number
  readonly refused: number
  /** Statements stored. */
  readonly statements: number
}

export interface LoadOptions {
  /** Articles in a batch, at most; 2,000 when absent. */
  readonly articles?: number
  /** Characters of text after which a batch is complete; 8,000,000 when absent. */
  readonly characters?: number
  /** Called after each batch with what became of its articles. */
  readonly report?: (report: SaveReport) => void
  /** Called at the end with the number of actors that need a position. */
  readonly placing?: (actors: number) => void
}

/**
 * Links records with the known actors and stores them in batches, then computes the positions of new actors. While one
 * batch is written, the next is prepared and the previous one is flushed to disk. Only these and the batch being filled
 * are in memory, so a slow store slows the reading down.
 * @throws StoreError
 */
export async function load(
  store: GraphWriter,
  known: readonly KnownActor[],
  records: AsyncIterable<ExtractionRecord>,
  options: LoadOptions = {},
): Promise<LoadSums> {
  let sums: LoadSums = { saved: 0, known: 0, refused: 0, statements: 0 }
  const save = async (batch: readonly ExtractionRecord[], turn: Turn) => {
    const report = await store.save(batch, turn)
    sums = {
      saved: sums.saved + report.saved.length,
      known: sums.known + report.known.length,
      refused: sums.refused + report.refused.length,
      statements: sums.statements + report.statements,
    }
    options.report?.(report)
  }
  const link = createLinker(known)
  let [kept, last]: Promise<void>[] = [Promise.resolve(), Promise.resolve()]
  let before = Promise.resolve()
  try {
    for await (const batch of batches(records, options)) {
      await kept
      kept = last
      const { promise: written, resolve, reject } = Promise.withResolvers<void>()
      last = save(batch.map(link), { before, written: resolve })
      last.then(resolve, reject)
      // `last` rejects with the same error; this only silences unhandledRejection.
      written.catch(() => {})
      before = written
    }
  } finally {
    await kept
    await last
  }
  // Known articles count, too: an earlier load that was killed may have left actors without a position.
  if (sums.saved + sums.known > 0) await store.workOutPositions(options.placing)
  return sums
}

async function* batches(
  records: AsyncIterable<ExtractionRecord>,
  { articles = 2000, characters = 8_000_000 }: LoadOptions,
): AsyncGenerator<ExtractionRecord[]> {
  let batch: ExtractionRecord[] = []
  let length = 0
  for await (const record of records) {
    batch.push(record)
    length += record.text.length
    if (batch.length >= articles || length >= characters) {
      yield batch
      batch = []
      length = 0
    }
  }
  if (batch.length > 0) yield batch
}
