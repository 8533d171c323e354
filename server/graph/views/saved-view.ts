import { randomBytes } from 'node:crypto'
import { present } from '../../present.ts'
import type { Page } from '../../shapes/answers.ts'
import type { DrawnQuery, ListedView, SavedView, ViewDocument } from '../../shapes/views.ts'
import type { CorrectedEngine } from '../correct/log.ts'
import { withShownActors } from '../correct/shown-actors.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { decodeCursor, encodeCursor } from '../read/cursor.ts'
import { type Drawing, FrozenError, type NewView, type Paging, RevokedError, type ViewChange } from '../store.ts'
import { readDocument } from './document.ts'
import { keyOf, keyOfEither, seal, unseal } from './seal.ts'
import { drawDocument } from './svg/svg.ts'
import { viewIdOf } from './view-id.ts'

interface ViewRow {
  readonly id: string
  readonly title: string
  readonly description: string | null
  readonly credit: string | null
  readonly sites: readonly string[] | null
  readonly query: string
  readonly address: string | null
  readonly created: string
  readonly revoked: string | null
  readonly frozen: string | null
  readonly version: number | null
  readonly look: SavedView['look'] | null
}

/** The part of a frozen view that is stored encrypted. */
type Kept = Pick<Drawing, 'json' | 'svg'>

/** How views look that are saved now. */
const look = 3

/** See `SavedViews.saveView`. */
export async function saveView(engine: Engine, view: NewView, day: string): Promise<SavedView> {
  const saved = { id: viewIdOf(randomBytes(18)), ...view, look, created: day } as const
  await store(engine, saved)
  return saved
}

/** See `SavedViews.freezeView`. A version of a live view looks as that does. */
export async function freezeView(engine: CorrectedEngine, view: NewView, now: string, of?: string): Promise<SavedView> {
  const live = of === undefined ? undefined : keyOfEither(of)
  const version = live === undefined ? 1 : 1 + (await countVersions(engine, live))
  const looks = present({ look: live === undefined ? look : (await find(engine, live))?.look })
  const saved = { id: viewIdOf(randomBytes(18)), ...view, ...looks, created: now.slice(0, 10), frozen: now, version }
  const { json, svg } = await compose(engine, saved)
  const kept: Kept = { json, svg }
  const picture = seal(saved.id, JSON.stringify(kept))
  await store(engine, saved, { picture, ...(live === undefined ? {} : { of: live }) })
  return saved
}

async function store(engine: Engine, saved: SavedView, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { id, query, ...rest } = saved
  const properties = { ...rest, ...more, id: keyOf(id), query: JSON.stringify(query) }
  await engine.write(async (run) => {
    await run('saved-views/save', { properties })
    await engine.journal?.append([{ view: properties }])
  })
  await engine.sync()
}

async function countVersions(engine: Engine, of: string): Promise<number> {
  const [row] = await engine.read((run) => run<{ versions: number }>('saved-views/count-versions', { of }))
  return row?.versions ?? 0
}

/** See `SavedViews.savedView`. */
export async function findSavedView(engine: Engine, id: string): Promise<SavedView | undefined> {
  const row = await find(engine, keyOf(id))
  return row === undefined ? undefined : { id, ...fieldsOf(row) }
}

/** See `SavedViews.drawing`. */
export async function readDrawing(engine: CorrectedEngine, id: string): Promise<Drawing | undefined> {
  const saved = await findSavedView(engine, id)
  if (saved === undefined || saved.revoked !== undefined) return undefined
  if (saved.frozen === undefined) return { saved, ...(await compose(engine, saved)) }
  const [row] = await engine.read((run) => run<{ picture: string | null }>('saved-views/drawing', { id: keyOf(id) }))
  if (!row?.picture) return undefined
  const { json, svg } = JSON.parse(unseal(id, row.picture)) as Kept
  return { saved, document: JSON.parse(json) as ViewDocument, json, svg }
}

async function compose(engine: CorrectedEngine, saved: SavedView): Promise<Omit<Drawing, 'saved'>> {
  const document = await readDocument(engine, { ...saved, query: await withShownActors(engine, saved.query) })
  return { document, json: JSON.stringify(document), svg: drawDocument(document, saved.id) }
}

/** See `SavedViews.savedViews`. */
export async function listViews(engine: Engine, { limit, cursor }: Paging): Promise<Page<ListedView>> {
  const [created, after] = cursor === undefined ? ['~', ''] : decodeCursor<[string, string]>(cursor, 'string', 'string')
  const rows = await engine.read((run) => run<ViewRow>('saved-views/list', { created, after, limit: limit + 1 }))
  const items = rows.slice(0, limit).map(listed)
  const last = items.at(-1)
  return {
    items,
    ...(rows.length > items.length && last !== undefined ? { cursor: encodeCursor([last.created, last.key]) } : {}),
  }
}

/** See `SavedViews.renameView`. */
export async function renameView(engine: Engine, id: string, change: ViewChange): Promise<ListedView | undefined> {
  const key = keyOfEither(id)
  const row = await find(engine, key)
  if (row === undefined) return undefined
  if (row.frozen !== null)
    throw new FrozenError('A frozen view never changes. Freeze its live view again, or revoke it.')
  if (row.revoked !== null) throw new RevokedError('This view was withdrawn by its owner, so it cannot be changed.')
  const { title, description = null, credit = null, sites = null } = { ...fieldsOf(row), ...change }
  await writeChange(engine, key, (run) => run('saved-views/rename', { id: key, title, description, credit, sites }))
  return listed({ ...row, title, description, credit, sites })
}

/** See `SavedViews.revokeView`. */
export async function revokeView(engine: Engine, id: string, day: string): Promise<ListedView | undefined> {
  const key = keyOfEither(id)
  const row = await find(engine, key)
  if (row === undefined || row.revoked !== null) return row && listed(row)
  await writeChange(engine, key, (run) => run('saved-views/revoke', { id: key, day }))
  return listed({ ...row, revoked: day })
}

async function writeChange(engine: Engine, key: string, write: (run: Run) => Promise<unknown>): Promise<void> {
  await engine.write(async (run) => {
    await write(run)
    if (engine.journal === undefined) return
    const rows = await run<{ properties: Readonly<Record<string, unknown>> }>('saved-views/properties', { id: key })
    await engine.journal.append(rows.map(({ properties }) => ({ view: { ...properties, id: key } })))
  })
  await engine.sync()
}

async function find(engine: Engine, key: string): Promise<ViewRow | undefined> {
  const [row] = await engine.read((run) => run<ViewRow>('saved-views/find', { id: key }))
  return row
}

function listed(row: ViewRow): ListedView {
  return { key: row.id, ...fieldsOf(row) }
}

function fieldsOf({ id: _, query, ...row }: ViewRow): Omit<SavedView, 'id'> {
  const { title, created, ...others } = row
  return { title, created, query: JSON.parse(query) as DrawnQuery, ...present(others) }
}
