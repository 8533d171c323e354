import type { ExtractionRecord, KnownActor } from '../../shapes/record.ts'
import type { GraphWriter, SaveReport, Turn } from '../store.ts'
import { createLinker } from './link.ts'

/** What a load did, in articles but for `statements`. */
export interface LoadSums {
  readonly saved: number
  readonly known: number
  readonly refused: number
  /** Statements stored. */
  readonly statements: number
}

export interface LoadOptions {
  /** Articles stored together, at most; 2,000 when absent. */
  readonly articles?: number
  /** Characters of text stored together, about; 8,000,000 when absent. */
  readonly characters?: number
  /** Receives after each batch what became of its articles. */
  readonly report?: (report: SaveReport) => void
  /** Receives at the end how many new actors get their positions. */
  readonly placing?: (actors: number) => void
}

/**
 * Links records with the known actors and stores them in batches, then works out the positions of new actors. While one
 * batch is written, the next is prepared and the one before it reaches the disk. No more than these and the one that is
 * being gathered are held, so a slow store slows the reading down.
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
      // `last` rejects with the same; this only keeps the process from ending over a promise that nobody awaits.
      written.catch(() => {})
      before = written
    }
  } finally {
    await kept
    await last
  }
  // A load that was killed may have left actors without a position.
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
