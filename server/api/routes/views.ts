import { z } from 'zod'
import type { SavedViews } from '../../graph/store.ts'
import { present } from '../../present.ts'
import { page } from '../../shapes/answers.ts'
import { drawnQuery, listedView, type SavedView, savedView } from '../../shapes/views.ts'
import { HttpProblem } from '../problem.ts'
import { actorId, articleId, paging, text } from '../requests.ts'
import { type Route, route } from '../route.ts'

/** The query of a saved view, with limits on all lengths. It has no list of actors, which only the explorer uses. */
const query = drawnQuery.omit({ actors: true }).extend({
  publishers: z.array(text(300)).min(1).max(100).exactOptional(),
  once: z.literal(true).exactOptional(),
  articles: z.array(articleId).min(1).max(100).exactOptional(),
  actor: actorId.exactOptional(),
})

/** An origin for a content security policy. Anything else could inject directives into the header. */
const site = z
  .string()
  .max(260)
  .regex(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/, 'must be an origin like https://example.org')

/** An address of the explorer on this site. Anything else could make the page link to another site. */
const address = text(2000).regex(
  /^\/(?:(?:actors|statements|articles)\/[\w.~!$&'()*+,;=:@%-]+)?(?:\?[\w.~!$&'()*+,;=:@%/?-]*)?$/,
  'must be an address of the explorer like /actors/country:FR?acts=met',
)

const words = {
  title: text(200),
  description: text(2000).exactOptional(),
  credit: text(200).exactOptional(),
  sites: z.array(site).min(1).max(20).exactOptional(),
}
const newView = z.strictObject({
  ...words,
  query: query.default({}),
  address: address.exactOptional(),
  frozen: z.boolean().default(false),
})
/** null removes a field. */
const change = z
  .strictObject({
    title: text(200).exactOptional(),
    description: text(2000).nullable().exactOptional(),
    credit: text(200).nullable().exactOptional(),
    sites: z.array(site).min(1).max(20).nullable().exactOptional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'names nothing to change')
  .meta({ minProperties: 1 })

const id = z.strictObject({ id: text(100) })

export function viewRoutes(store: SavedViews): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/views',
      summary: 'Save a view, live or frozen, shown at /v/ID and embedded at /embed/ID; the id is in this answer alone',
      write: true,
      body: newView,
      answer: savedView,
      handle: ({ body: { frozen, ...view } }) =>
        frozen ? store.freezeView(view, now()) : store.saveView(view, today()),
    }),
    route({
      method: 'get',
      path: '/api/v1/views',
      summary: 'The saved views without their ids, those made last first; their keys rename and revoke them',
      write: true,
      query: z.strictObject(paging),
      answer: page(listedView),
      handle: ({ query }) => store.savedViews(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/views/:id',
      summary: 'One saved view',
      parameters: id,
      answer: savedView,
      handle: ({ parameters }) => findView(store, parameters.id),
    }),
    route({
      method: 'post',
      path: '/api/v1/views/:id/versions',
      summary: 'Freeze a live view as it is now, under an id of its own that never changes',
      write: true,
      parameters: id,
      body: z.strictObject({}),
      answer: savedView,
      handle: async ({ parameters }) => {
        const { title, description, credit, sites, query, address } = await findView(store, parameters.id)
        const view = { title, query, ...present({ description, credit, sites, address }) }
        return store.freezeView(view, now(), parameters.id)
      },
    }),
    route({
      method: 'patch',
      path: '/api/v1/views/:id',
      summary: 'Rename a live view, by its id or key, or change its description, credit or sites',
      write: true,
      parameters: id,
      body: change,
      answer: listedView,
      handle: async ({ parameters, body }) => (await store.renameView(parameters.id, body)) ?? noSuchView(),
    }),
    route({
      method: 'delete',
      path: '/api/v1/views/:id',
      summary: 'Revoke a saved view, by its id or key: from now on it is gone wherever it was embedded',
      write: true,
      parameters: id,
      answer: listedView,
      handle: async ({ parameters }) => (await store.revokeView(parameters.id, today())) ?? noSuchView(),
    }),
  ]
}

/** Finds a saved view. @throws HttpProblem 404 if there is none, 410 if it was revoked. */
export async function findView(store: SavedViews, id: string): Promise<SavedView> {
  const found = await store.savedView(id)
  if (found === undefined) return noSuchView()
  if (found.revoked !== undefined) throw new HttpProblem(410, 'This view was withdrawn by its owner.')
  return found
}

function noSuchView(): never {
  throw new HttpProblem(404, 'There is no view at this address. The link may be cut short.')
}

function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}

function today(): string {
  return now().slice(0, 10)
}
