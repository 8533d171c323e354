import type { SaveReport } from '../../graph/store.ts'
import { present } from '../../present.ts'
import type { IngestReport } from '../../shapes/answers.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { LoadStore } from '../loading/load-articles.ts'
import { askServer, sendJson } from './ask-server.ts'
import type { RunningServer } from './server-file.ts'

/**
 * Records of the first request of a save, twice as many in each of the next ones, up to `most`: the server soon shows the
 * first, and rarely waits for its disk. `characters` is what one request holds at most, though always one record.
 */
const together = { first: 100, most: 1000, characters: 4_000_000 }
/** Requests under way at once: while the server writes the records of one, it reads those of the next. */
const atOnce = 2

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
      const report = {
        saved: [] as string[],
        known: [] as string[],
        refused: [] as SaveReport['refused'][number][],
        statements: 0,
      }
      const underWay: { readonly ids: ReadonlySet<string>; readonly answer: Promise<IngestReport> }[] = []
      const take = async () => {
        const { saved, known, refused, statements } = await (underWay[0] as (typeof underWay)[0]).answer
        underWay.shift()
        report.saved.push(...saved)
        report.known.push(...known)
        report.refused.push(...refused)
        report.statements += statements
      }
      await before
      for (const { ids, body } of requests(records)) {
        // Of two articles with one id the first must be stored before the other comes.
        while (underWay.length >= atOnce || underWay.some((other) => !ids.isDisjointFrom(other.ids))) await take()
        const answer = sendJson<IngestReport>(server, '/api/v1/records', body)
        // The rejection is thrown by `take`; this only silences unhandledRejection.
        answer.catch(() => {})
        underWay.push({ ids, answer })
      }
      while (underWay.length > 0) await take()
      written?.()
      return report
    },
    async noteReads({ failed, read, way }) {
      await askServer(server, '/api/v1/failures', {
        failed: failed.map(({ where, fault, address }) => ({ where, reason: fault, ...present({ address }) })),
        read,
        way,
      })
    },
    /** The server goes on with it by itself. */
    async workOutPositions(begins) {
      const { actors } = await askServer<{ actors: number }>(server, '/api/v1/records/places', {})
      if (actors > 0) begins?.(actors)
    },
  }
}

/** The requests that hold the records, in order. */
function* requests(
  records: readonly ExtractionRecord[],
): Generator<{ readonly ids: ReadonlySet<string>; readonly body: string }> {
  let most = together.first
  let piece: { readonly id: string; readonly json: string }[] = []
  let characters = 0
  const request = () => ({
    ids: new Set(piece.map(({ id }) => id)),
    body: `{"records":[${piece.map(({ json }) => json).join(',')}]}`,
  })
  for (const record of records) {
    const json = JSON.stringify(record)
    if (piece.length > 0 && (piece.length >= most || characters + json.length > together.characters)) {
      yield request()
      most = Math.min(2 * most, together.most)
      piece = []
      characters = 0
    }
    piece.push({ id: record.id, json })
    characters += json.length
  }
  if (piece.length > 0) yield request()
}
