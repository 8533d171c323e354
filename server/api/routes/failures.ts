import { z } from 'zod'
import type { Failures } from '../../graph/store.ts'
import { present } from '../../present.ts'
import { failure, failureList, MOST_FAILURES } from '../../shapes/failures.ts'
import { count, line } from '../../shapes/text.ts'
import { WAYS } from '../../shapes/vocabulary.ts'
import { HttpProblem } from '../problem.ts'
import { text } from '../requests.ts'
import { type Route, route } from '../route.ts'

/** What could not be read, for the owner: names of files tell more than articles do. */
export function failureRoutes(store: Failures): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/failures',
      summary: 'What could not be read, with the reason, the latest first; what was read since is not listed',
      write: true,
      query: z.strictObject({
        q: text(200).describe('Words that place and reason must hold.').exactOptional(),
        way: z.enum(WAYS).describe('How it came.').exactOptional(),
      }),
      answer: failureList,
      handle: async ({ query }) => ({ items: await store.failures(query), most: MOST_FAILURES }),
    }),
    route({
      method: 'post',
      path: '/api/v1/failures',
      summary: 'Note what a program that reads by itself, as the command load does, could not read, and what it could',
      write: true,
      body: z.strictObject({
        failed: z.array(z.strictObject({ where: line, reason: line, address: line.exactOptional() })).max(2000),
        read: z.array(line).max(2000).describe('Places of what was read: their failures are let go.'),
        way: z.enum(WAYS),
      }),
      answer: z.strictObject({ failed: count, read: count }),
      handle: async ({ body: { failed, read, way } }) => {
        const faults = failed.map(({ where, reason, address }) => ({ where, fault: reason, ...present({ address }) }))
        await store.noteReads({ failed: faults, read, way }, new Date().toISOString())
        return { failed: failed.length, read: read.length }
      },
    }),
    route({
      method: 'delete',
      path: '/api/v1/failures/:id',
      summary: 'Dismiss a failure: it is listed no more',
      write: true,
      parameters: z.strictObject({ id: text(100) }),
      answer: failure,
      handle: async ({ parameters }) => {
        const dismissed = await store.dismissFailure(parameters.id)
        if (dismissed === undefined) throw new HttpProblem(404, 'There is no failure with this id.')
        return dismissed
      },
    }),
  ]
}
