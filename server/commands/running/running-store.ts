import type { SaveReport } from '../../graph/store.ts'
import type { IngestReport } from '../../shapes/answers.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { LoadStore } from '../loading/load-articles.ts'
import { askServer } from './ask-server.ts'
import type { RunningServer } from './server-file.ts'

/** What one request holds at most, though always one record. */
const together = { records: 100, characters: 4_000_000 }

/** The store that a running server has open, as far as a load needs it. */
export function runningStore(server: RunningServer): LoadStore {
  return {
    async stored(ids) {
      if (ids.length === 0) return new Map()
      const { digests } = await askServer<{ digests: Record<string, string> }>(server, '/api/v1/records/stored', {
        ids,
      })
      return new Map(Object.entries(digests))
    },
    async save(records, { before, written } = {}): Promise<SaveReport> {
      await before
      const report = {
        saved: [] as string[],
        known: [] as string[],
        refused: [] as SaveReport['refused'][number][],
        statements: 0,
      }
      for (const some of pieces(records)) {
        const { saved, known, refused, statements } = await askServer<IngestReport>(server, '/api/v1/records', {
          records: some,
        })
        report.saved.push(...saved)
        report.known.push(...known)
        report.refused.push(...refused)
        report.statements += statements
      }
      written?.()
      return report
    },
    /** The server goes on with it by itself. */
    async workOutPositions(begins) {
      const { actors } = await askServer<{ actors: number }>(server, '/api/v1/records/places', {})
      if (actors > 0) begins?.(actors)
    },
  }
}

function* pieces(records: readonly ExtractionRecord[]): Generator<ExtractionRecord[]> {
  let piece: ExtractionRecord[] = []
  let characters = 0
  for (const record of records) {
    const length = JSON.stringify(record).length
    if (piece.length > 0 && (piece.length >= together.records || characters + length > together.characters)) {
      yield piece
      piece = []
      characters = 0
    }
    piece.push(record)
    characters += length
  }
  if (piece.length > 0) yield piece
}
