import { access as answer } from '../../shapes/answers.ts'
import { type Route, route } from '../route.ts'
import { type Access, refusalOf } from '../security.ts'

/** @param has whether addresses are fetched, and whether there is a queue. */
export function accessRoutes(access: Access, has: { readonly fetches: boolean; readonly queues: boolean }): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/access',
      summary: 'Whether whoever asks may write, with the token of the request or without one',
      answer,
      handle: async ({ request }) => ({ writes: refusalOf(request, access) === undefined, ...has }),
    }),
  ]
}
