import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { z } from 'zod'
import { limits } from '../../graph/query/limits.ts'
import { type Queries, QueryError, type QueryFault } from '../../graph/query/query.ts'
import type { QueryAnswer, QueryEdge, QueryNode } from '../../types.ts'
import { HttpProblem } from '../problem.ts'
import { type Route, route } from '../route.ts'
import type { Access } from '../security.ts'

/** Queries that one client may run at once where strangers reach the server. */
const perClient = 2

const properties = z.record(z.string(), z.any())
const node = z.strictObject({
  id: z.string(),
  labels: z.array(z.string()),
  properties,
}) satisfies z.ZodType<QueryNode>
const edge = z.strictObject({
  id: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  properties,
}) satisfies z.ZodType<QueryEdge>

export const queryAnswer = z.strictObject({
  data: z.strictObject({ fields: z.array(z.string()), values: z.array(z.array(z.any())) }),
  graph: z.strictObject({ nodes: z.array(node), edges: z.array(edge) }),
  truncated: z.boolean(),
  took: z.number(),
}) satisfies z.ZodType<QueryAnswer>

const queryBody = z.strictObject({
  statement: z
    .string()
    .max(2 * limits.statement)
    .refine((text) => text.isWellFormed(), 'is not valid text'),
  parameters: z.record(z.string(), z.json()).exactOptional(),
})

/** Not 408 for a query that takes too long: browsers send such a request again by themselves. */
const statuses: Readonly<Record<QueryFault, number>> = {
  refused: 400,
  failed: 400,
  exceeded: 503,
  busy: 429,
  unavailable: 503,
}

export function queryRoutes(queries: Queries, access: Access): Route[] {
  const running = new Map<string, number>()
  const add = (client: string, change: 1 | -1) => {
    const count = (running.get(client) ?? 0) + change
    if (count === 0) running.delete(client)
    else running.set(client, count)
    return count
  }
  return [
    route({
      method: 'post',
      path: '/api/v1/query',
      summary: 'Ask the graph in Cypher: read only, within limits of time, rows and size',
      body: queryBody,
      answer: queryAnswer,
      handle: async ({ body, request }) => {
        const { statement, parameters = {} } = body
        const client = ipKeyGenerator(request.ip ?? '', 56)
        const count = add(client, 1)
        const gone = whenGone(request)
        try {
          if (!access.loopback && count > perClient) throw problemOf(new QueryError('busy', tooMany))
          return await queries.answer({ statement, parameters }, gone.signal)
        } catch (error) {
          throw error instanceof QueryError ? problemOf(error) : error
        } finally {
          gone.forget()
          add(client, -1)
        }
      },
    }),
  ]
}

const tooMany = `You may run ${perClient} queries at once. Wait until one is answered.`

/** Aborts when the connection of the request ends before its answer. */
function whenGone(request: Request) {
  const controller = new AbortController()
  const abort = () => controller.abort(new HttpProblem(408, 'The connection was closed.'))
  request.socket.once('close', abort)
  return { signal: controller.signal, forget: () => request.socket.off('close', abort) }
}

function problemOf(error: QueryError): HttpProblem {
  const { fault, message, position } = error
  const status = statuses[fault]
  const again = status === 429 || status === 503
  const place = position === undefined ? '' : `line ${position.line}, column ${position.column}: `
  const problem = new HttpProblem(status, message, {
    ...(again
      ? { headers: { 'retry-after': '2' } }
      : { errors: [{ path: 'body.statement', message: place + message }] }),
  })
  if (fault === 'unavailable') problem.cause = error
  return problem
}
