import { z } from 'zod'
import { readEntry } from '../../graph/backup/entry.ts'
import { FORMAT } from '../../graph/migrations/migrations.ts'
import type { Backup, Entry, GraphWriter } from '../../graph/store.ts'
import { HttpProblem } from '../problem.ts'
import { type Route, route } from '../route.ts'

const entriesReport = z.strictObject({
  saved: z.int(),
  known: z.int(),
  refused: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  statements: z.int(),
  views: z.int(),
})

export function entryRoutes(store: Backup & GraphWriter): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/entries',
      summary: 'Restore lines of a backup into the store; what is there stays as it is',
      write: true,
      body: z.strictObject({
        entries: z
          .array(z.unknown())
          .min(1)
          .max(1000)
          .describe(
            'Lines of a backup or a journal. Records whose targets have no roles (version 1) get them by rules.',
          ),
      }),
      answer: entriesReport,
      handle: async ({ body }) => {
        const faults: { id: string; reason: string }[] = []
        async function* validEntries(): AsyncGenerator<Entry> {
          for (const [at, value] of body.entries.entries()) {
            const entry = readEntry(value)
            if ('fault' in entry) faults.push({ id: `entry ${at + 1}`, reason: entry.fault })
            else if ('format' in entry && entry.format > FORMAT)
              throw new HttpProblem(422, `The backup has format ${entry.format}, from a newer version of Parley.`)
            else yield entry
          }
        }
        const { saved, known, refused, statements, views } = await store.restore(validEntries())
        if (saved > 0) await store.workOutPositions()
        return { saved, known, refused: [...faults, ...refused], statements, views }
      },
    }),
  ]
}
