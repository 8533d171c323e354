import { z } from 'zod'
import type { GraphReader } from '../../graph/store.ts'
import { evidence, likelyAnswer, page, related } from '../../shapes/answers.ts'
import { HttpProblem } from '../problem.ts'
import { evidenceQuery, statementId, statementsQuery } from '../requests.ts'
import { type Route, route } from '../route.ts'

export function statementRoutes(store: GraphReader): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/statements',
      summary: 'Statements by source, target, act and period: the evidence behind an edge',
      query: statementsQuery,
      answer: page(evidence),
      handle: ({ query }) => store.statements(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/evidence',
      summary: 'The statements with these ids, in their order; those that are not there are left out',
      query: evidenceQuery,
      answer: z.array(evidence),
      handle: ({ query }) => store.evidence(query.id),
    }),
    route({
      method: 'get',
      path: '/api/v1/statements/:id',
      summary: 'One statement, or act that did not take place, with the passage of the article that it comes from',
      parameters: z.strictObject({ id: statementId }),
      answer: evidence,
      handle: async ({ parameters }) => {
        const statement = await store.statement(parameters.id)
        if (statement === undefined) throw new HttpProblem(404, `No statement has the id ${parameters.id}.`)
        return statement
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/statements/:id/likely-answers',
      summary: 'Statements of other articles that a rejection may answer, or that may answer a proposal: a guess',
      parameters: z.strictObject({ id: statementId }),
      answer: z.strictObject({ items: z.array(likelyAnswer) }),
      handle: async ({ parameters }) => {
        const items = await store.likelyAnswers(parameters.id)
        if (items === undefined) throw new HttpProblem(404, `No statement has the id ${parameters.id}.`)
        return { items }
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/statements/:id/related',
      summary: 'What a statement answers, what answers it, and what else its sentence reports',
      parameters: z.strictObject({ id: statementId }),
      answer: related,
      handle: async ({ parameters }) => {
        const found = await store.related(parameters.id)
        if (found === undefined) throw new HttpProblem(404, `No statement has the id ${parameters.id}.`)
        return found
      },
    }),
  ]
}
