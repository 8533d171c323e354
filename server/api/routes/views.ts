import { z } from 'zod'
import type { Store } from '../../graph/store.ts'
import { ACTOR_KINDS, ACTS, type SavedView, type ViewQuery } from '../../types.ts'
import { HttpProblem } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { actorId, text } from '../shapes.ts'

const day = z.iso.date('must be a day like 2025-03-07')

const query = z.strictObject({
  acts: z.array(z.enum(ACTS)).min(1).max(ACTS.length).exactOptional(),
  kinds: z.array(z.enum(ACTOR_KINDS)).min(1).max(ACTOR_KINDS.length).exactOptional(),
  actor: actorId.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  limit: z.int().min(1).max(100_000).exactOptional(),
}) satisfies z.ZodType<ViewQuery>

const fields = { title: text(200), description: text(2000).exactOptional(), query }
const newView = z.strictObject({ ...fields, query: query.default({}) })
const savedView = z.strictObject({
  id: z.string(),
  ...fields,
  created: day,
  revoked: day.exactOptional(),
}) satisfies z.ZodType<SavedView>

const id = z.strictObject({ id: text(100) })

export function viewRoutes(store: Store): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/views',
      summary: 'Save a view, to be shown at /v/ID and embedded at /embed/ID; the id is told once',
      write: true,
      body: newView,
      answer: savedView,
      handle: ({ body }) => store.saveView(body, today()),
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
      method: 'delete',
      path: '/api/v1/views/:id',
      summary: 'Revoke a saved view: from now on it is gone wherever it was embedded',
      write: true,
      parameters: id,
      answer: savedView,
      handle: async ({ parameters }) => {
        const revoked = await store.revokeView(parameters.id, today())
        if (revoked === undefined) throw noSuchView()
        return revoked
      },
    }),
  ]
}

/** @throws HttpProblem 404, or 410 where it was revoked. */
export async function findView(store: Store, id: string): Promise<SavedView> {
  const found = await store.savedView(id)
  if (found === undefined) throw noSuchView()
  if (found.revoked !== undefined) throw new HttpProblem(410, 'This view was withdrawn by its owner.')
  return found
}

function noSuchView(): HttpProblem {
  return new HttpProblem(404, 'There is no view at this address. The link may be cut short.')
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
