import { z } from 'zod'
import { limits } from '../../graph/query/guard/limits.ts'
import { type Queries, QueryError, type QueryFault } from '../../graph/query/guard/query.ts'
import { type QueryCheck, queryAnswer, queryCheck } from '../../shapes/query.ts'
import { type Admit, createAdmission } from '../admission.ts'
import { HttpProblem } from '../problem.ts'
import type { BudgetOptions } from '../query-budget.ts'
import { type Route, route } from '../route.ts'
import type { Access } from '../security.ts'

const queryBody = z.strictObject({
  statement: z
    .string()
    .max(2 * limits.statement)
    .refine((text) => text.isWellFormed(), 'is not valid text'),
  // The values are JSON; `Queries` checks their depth and size.
  parameters: z
    .record(z.string(), z.any())
    .nullable()
    .exactOptional()
    .describe('What $names of the statement stand for; null is taken for none'),
})

/** A query that takes too long gets 503, not 408, because browsers repeat a request after 408. */
const statuses: Readonly<Record<QueryFault, number>> = {
  refused: 400,
  failed: 400,
  exceeded: 503,
  busy: 503,
  unavailable: 503,
  halted: 503,
}

/**
 * The budget for checking a query while it is typed. It allows many failures, because a half-written query is often
 * wrong.
 */
const checking: BudgetOptions = {
  parallel: 2,
  time: { perMinute: 30_000, most: 60_000 },
  failures: { perMinute: 600, most: 1200 },
}

/** The routes that run and check queries. @param running keeps the budget of each stranger. */
export function queryRoutes(
  queries: Queries,
  engine: QueryCheck['engine'],
  access: Pick<Access, 'loopback'>,
  running: Admit,
): Route[] {
  const planning = createAdmission(access, checking)
  return [
    route({
      method: 'post',
      path: '/api/v1/query',
      summary: 'Ask the graph in Cypher: read only, within limits of time, rows and size',
      body: queryBody,
      answer: queryAnswer,
      handle: ({ body, request }) =>
        running(request, async (gone) => {
          const { statement, parameters } = body
          try {
            return await queries.answer({ statement, parameters: parameters ?? {} }, gone)
          } catch (error) {
            throw error instanceof QueryError ? problemOf(error) : error
          }
        }),
    }),
    route({
      method: 'post',
      path: '/api/v1/query/check',
      summary: 'What is wrong with a query, and where, without running it',
      body: queryBody,
      answer: queryCheck,
      handle: ({ body, request }) =>
        planning(request, async () => {
          const { statement, parameters } = body
          try {
            await queries.check({ statement, parameters: parameters ?? {} })
            return { engine, faults: [] }
          } catch (error) {
            if (!(error instanceof QueryError)) throw error
            if (statuses[error.fault] !== 400) throw problemOf(error)
            return { engine, faults: [{ message: error.message, ...error.position }] }
          }
        }),
    }),
  ]
}

/** A query that was not answered, as a problem with the place of the fault. */
export function problemOf(error: QueryError): HttpProblem {
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
