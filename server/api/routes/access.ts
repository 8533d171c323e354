import { access as answer } from '../../shapes/answers.ts'
import { type Route, route } from '../route.ts'
import { type Access, refusalOf } from '../security.ts'

/** @param fetches whether addresses are fetched. */
export function accessRoutes(access: Access, fetches: boolean): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/access',
      summary: 'Whether whoever asks may write, with the token of the request or without one',
      answer,
      handle: async ({ request }) => ({ writes: refusalOf(request, access) === undefined, fetches }),
    }),
  ]
}
