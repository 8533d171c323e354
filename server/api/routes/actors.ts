import { z } from 'zod'
import type { GraphReader } from '../../graph/store.ts'
import { actorSummary, evidence, foundActor, page } from '../../shapes/answers.ts'
import { candidate } from '../../shapes/candidate.ts'
import { HttpProblem } from '../problem.ts'
import { actorId, actorStatementsQuery, actorsQuery, candidatesQuery } from '../requests.ts'
import { type Route, route } from '../route.ts'

export function actorRoutes(store: GraphReader): Route[] {
  const found = async (id: string) => {
    const actor = await store.actor(id)
    if (actor === undefined) throw new HttpProblem(404, `No actor has the id ${id}. Search with /api/v1/actors?q=...`)
    return actor
  }
  return [
    route({
      method: 'get',
      path: '/api/v1/actors',
      summary: 'Actors by name or alias, or all of them, those with the most statements first',
      query: actorsQuery,
      answer: page(actorSummary),
      handle: ({ query }) => store.actors(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/candidates',
      summary:
        'Actors that may be one and that nobody has judged yet, the likeliest first, with why and their sentences',
      query: candidatesQuery,
      answer: page(candidate),
      handle: ({ query }) => store.candidates(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/actors/:id',
      summary: 'One actor with its aliases; under the id of an actor that was joined to another, that other one',
      parameters: z.strictObject({ id: actorId }),
      answer: foundActor,
      handle: async ({ parameters: { id } }) => {
        const actor = await found(id)
        return actor.id === id ? actor : { ...actor, was: id }
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/actors/:id/statements',
      summary: 'Statements that the actor made or that concern it, by date',
      parameters: z.strictObject({ id: actorId }),
      query: actorStatementsQuery,
      answer: page(evidence),
      handle: async ({ parameters, query }) => {
        const actor = await found(parameters.id)
        return store.statements({ ...query, actor: actor.id })
      },
    }),
  ]
}
