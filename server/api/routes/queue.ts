import { z } from 'zod'
import { isQueueCursor, queueCursor } from '../../queue/cursor.ts'
import type { Queue } from '../../queue/queue.ts'
import { queueFigures, queueList } from '../../shapes/queue.ts'
import { QUEUE_STATES } from '../../shapes/vocabulary.ts'
import { HttpProblem } from '../problem.ts'
import { paging } from '../requests.ts'
import { type Route, route } from '../route.ts'

const noCursor = 'is not one that this list gave'
const id = z.strictObject({ id: z.uuid() })

/** What waits, is in hand, failed and was done, for the owner. */
export function queueRoutes(queue: Queue): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/queue',
      summary: 'How the queue stands, and its articles in one state; the oldest that wait, the latest that ended first',
      write: true,
      query: z.strictObject({
        state: z.enum(QUEUE_STATES).default('waiting'),
        limit: paging.limit,
        cursor: z.string().regex(queueCursor, noCursor).refine(isQueueCursor, noCursor).exactOptional(),
      }),
      answer: queueList,
      handle: async ({ query }) => ({ ...(await queue.list(query)), figures: await queue.figures() }),
    }),
    route({
      method: 'post',
      path: '/api/v1/queue/:id/retry',
      summary: 'Put a dead letter back among those that wait, and tell how the queue stands then',
      write: true,
      parameters: id,
      body: z.strictObject({}),
      answer: queueFigures,
      handle: async ({ parameters }) =>
        (await queue.retry(parameters.id)) ? queue.figures() : noDeadLetter(parameters.id),
    }),
    route({
      method: 'delete',
      path: '/api/v1/queue/:id',
      summary: 'Throw a dead letter away, and tell how the queue stands then',
      write: true,
      parameters: id,
      answer: queueFigures,
      handle: async ({ parameters }) =>
        (await queue.dismiss(parameters.id)) ? queue.figures() : noDeadLetter(parameters.id),
    }),
  ]
}

function noDeadLetter(id: string): never {
  throw new HttpProblem(404, `No dead letter has the id ${id}.`)
}
