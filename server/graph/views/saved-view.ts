import { createHash, randomBytes } from 'node:crypto'
import type { SavedView, ViewQuery } from '../../types.ts'
import type { Engine } from '../engine.ts'
import type { NewView } from '../store.ts'

interface ViewRow {
  readonly title: string
  readonly description: string | null
  readonly query: string
  readonly created: string
  readonly revoked: string | null
}

/** See `Store.saveView`. The id is 144 random bits, 24 characters of base64url. */
export async function saveView(engine: Engine, view: NewView, day: string): Promise<SavedView> {
  const id = randomBytes(18).toString('base64url')
  const { query, ...rest } = view
  const properties = { ...rest, id: keyOf(id), query: JSON.stringify(query), created: day }
  await engine.write((run) => run('save-view', { properties }))
  await engine.sync()
  return { id, ...view, created: day }
}

/** See `Store.savedView`. */
export async function findSavedView(engine: Engine, id: string): Promise<SavedView | undefined> {
  const [row] = await engine.read((run) => run<ViewRow>('saved-view', { id: keyOf(id) }))
  if (row === undefined) return undefined
  const { title, description, query, created, revoked } = row
  return {
    id,
    title,
    ...(description === null ? {} : { description }),
    query: JSON.parse(query) as ViewQuery,
    created,
    ...(revoked === null ? {} : { revoked }),
  }
}

/** See `Store.revokeView`. */
export async function revokeView(engine: Engine, id: string, day: string): Promise<SavedView | undefined> {
  const found = await findSavedView(engine, id)
  if (found === undefined || found.revoked !== undefined) return found
  await engine.write((run) => run('revoke-view', { id: keyOf(id), day }))
  await engine.sync()
  return { ...found, revoked: day }
}

/** What is stored instead of the id: anyone may query the graph, and must not find the addresses of views in it. */
function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}
