import type { GraphReader } from '../../graph/store.ts'
import { common, path } from '../../shapes/views.ts'
import { HttpProblem } from '../problem.ts'
import { commonQuery, pathQuery } from '../requests.ts'
import { type Route, route } from '../route.ts'

/** The routes about two actors: the shortest path between them, and their common counterparts. */
export function pairRoutes(store: GraphReader): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/path',
      summary: 'The shortest way between two actors over who said, proposed, rejected and met whom, with its evidence',
      query: pathQuery,
      answer: path,
      handle: async ({ query: { source, target, ...filter } }) =>
        (await store.path(source, target, filter)) ?? (await missing(store, source, target)),
    }),
    route({
      method: 'get',
      path: '/api/v1/common',
      summary: 'The counterparts that two actors share, the most statements first',
      query: commonQuery,
      answer: common,
      handle: async ({ query: { one, other, limit, ...filter } }) =>
        (await store.common(one, other, filter, limit)) ?? (await missing(store, one, other)),
    }),
  ]
}

/** @throws HttpProblem 404 that names the actor that is not stored. */
async function missing(store: GraphReader, one: string, other: string): Promise<never> {
  const id = (await store.actor(one)) === undefined ? one : other
  throw new HttpProblem(404, `No actor has the id ${id}. Search with /api/v1/actors?q=...`)
}
