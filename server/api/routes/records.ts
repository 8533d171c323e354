import { z } from 'zod'
import { readRecord } from '../../graph/backup/read-record.ts'
import type { GraphReader, GraphWriter } from '../../graph/store.ts'
import { ingestReport } from '../../shapes/answers.ts'
import { count, line } from '../../shapes/text.ts'
import type { Report } from '../problem.ts'
import { type Route, route } from '../route.ts'

/**
 * What the command `load` needs of a server that has the store open: it extracts by itself, and sends the records.
 * @param report receives errors of what goes on after the answer.
 */
export function recordRoutes(store: Pick<GraphReader, 'stored'> & GraphWriter, report: Report): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/records',
      summary: 'Store linked extraction records, each whole or not at all; their new actors wait for their places',
      write: true,
      body: z.strictObject({
        records: z
          .array(z.unknown())
          .min(1)
          .max(1000)
          .describe('Extraction records, as the command extract writes them. Those of version 1 get roles by rules.'),
      }),
      answer: ingestReport,
      handle: async ({ body }) => {
        const read = body.records.map((value) => readRecord(value))
        const { saved, known, refused, statements } = await store.save(
          read.flatMap((record) => ('fault' in record ? [] : record)),
        )
        const faults = read.flatMap((record, at) =>
          'fault' in record ? [{ id: `record ${at + 1}`, reason: record.fault }] : [],
        )
        return { saved, known, refused: [...faults, ...refused], statements }
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/records/stored',
      summary: 'Which of the given articles are stored, and with which text',
      write: true,
      body: z.strictObject({ ids: z.array(line.max(300)).min(1).max(1000) }),
      answer: z.strictObject({
        digests: z.record(z.string(), z.string()).describe('SHA-256 of the text, by the id of the article.'),
      }),
      handle: async ({ body }) => ({ digests: Object.fromEntries(await store.stored(body.ids)) }),
    }),
    route({
      method: 'post',
      path: '/api/v1/records/places',
      summary: 'Give all actors that have none their places on the map; it goes on after the answer',
      write: true,
      body: z.strictObject({}),
      answer: z.strictObject({ actors: count.describe('How many get their places.') }),
      handle: async () => {
        const { promise, resolve } = Promise.withResolvers<number>()
        store.workOutPositions(resolve).then(
          () => resolve(0),
          (error) => {
            report(error)
            resolve(0)
          },
        )
        return { actors: await promise }
      },
    }),
  ]
}
