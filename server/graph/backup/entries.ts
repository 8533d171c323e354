import type { ExtractionRecord, RecordActor } from '../../shapes/record.ts'
import { slices } from '../../slices.ts'
import { type Base, baseOf, readBases, readNodes } from '../correct/bases.ts'
import { actorsOf, readExtracted } from '../correct/extracted.ts'
import type { CorrectedEngine } from '../correct/log.ts'
import { unpack } from '../correct/pack.ts'
import type { Run } from '../engine/engine.ts'
import { listFeeds } from '../feeds/feeds.ts'
import { FORMAT } from '../migrations/migrations.ts'
import { listArticleIds } from '../read/statements.ts'
import type { Entry, Position } from '../store.ts'

const actorsAtOnce = 1000
/** The page is large because an engine scans all ids for each. */
const idsAtOnce = 10_000
const articlesAtOnce = 100
/** Few, because each may hold a whole drawing. */
const viewsAtOnce = 20
/** Few, because each holds a whole article. */
const versionsAtOnce = 100

/**
 * Everything in a graph: decisions, articles with their statements as extraction wrote them, then actors, positions, saved
 * views and feeds. Articles stored during the iteration may be missed. The records hold what the graph keeps: they lack
 * mentions outside of statements, and have the names that all articles together give the actors.
 */
export async function* entriesOf(engine: CorrectedEngine): AsyncGenerator<Entry> {
  yield { format: FORMAT }
  const { folded } = await engine.read((run) => engine.log.read(run))
  for (const decision of folded.all.values()) yield { decision }
  for await (const ids of articleIds(engine)) {
    const records = await engine.read(async (run) => {
      const articles = await readExtracted(run, ids)
      return Promise.all(ids.flatMap((id) => articles.get(id)?.record ?? []).map((record) => withNames(run, record)))
    })
    for (const record of records) yield { record }
  }
  type VersionRow = { id: string; packed: string }
  for await (const page of pages<VersionRow>(engine, 'decisions/every-version', versionsAtOnce)) {
    for (const { packed } of page) {
      const version = unpack<ExtractionRecord>(packed)
      yield { record: await engine.read((run) => withNames(run, version)) }
    }
  }
  for await (const page of pages<Parameters<typeof baseOf>[0]>(engine, 'actors/with-positions', actorsAtOnce)) {
    const bases = await engine.read((run) =>
      readBases(
        run,
        page.map(({ id }) => id),
      ),
    )
    const named = page.filter(({ id }) => !folded.touched.has(id) || bases.has(id))
    yield { actors: named.map((actor) => actorIn(bases.get(actor.id) ?? baseOf(actor))) }
    const places = placesOf(page.map(baseOf))
    if (places.length > 0) yield { places }
  }
  type BaseRow = { id: string; base: Base }
  for await (const page of pages<BaseRow>(engine, 'decisions/every-base', actorsAtOnce)) {
    yield { actors: page.map(({ base }) => actorIn(baseOf(base))) }
    const places = placesOf(page.map(({ base }) => base))
    if (places.length > 0) yield { places }
  }
  type ViewRow = { id: string; properties: Readonly<Record<string, unknown>> }
  for await (const page of pages<ViewRow>(engine, 'saved-views/list-properties', viewsAtOnce)) {
    for (const { id, properties } of page) yield { view: { ...properties, id } }
  }
  for (const feed of await listFeeds(engine)) yield { feed }
}

async function* articleIds(engine: CorrectedEngine): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const ids = await listArticleIds(engine, after, idsAtOnce)
    yield* slices(ids, articlesAtOnce)
    const last = ids.at(-1)
    if (last === undefined || ids.length < idsAtOnce) return
    after = last
  }
}

async function* pages<Row extends { readonly id: string }>(
  engine: CorrectedEngine,
  statement:
    | 'actors/with-positions'
    | 'saved-views/list-properties'
    | 'decisions/every-base'
    | 'decisions/every-version',
  limit: number,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await engine.read((run) => run<Row>(statement, { after, limit }))
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < limit) return
    after = last.id
  }
}

/** Gives the actors of a record the names that articles give them, since it only has their ids. */
async function withNames(run: Run, record: ExtractionRecord): Promise<ExtractionRecord> {
  const actors = actorsOf(record)
  const ids = actors.map(({ id }) => id)
  const nodes = await readNodes(run, ids)
  const bases = await readBases(run, ids)
  return {
    ...record,
    actors: actors.map((actor) => {
      const { kind, name } = bases.get(actor.id) ?? nodes.get(actor.id) ?? actor
      return { ...actor, kind, name }
    }),
  }
}

function actorIn({ x: _, y: __, ...actor }: Base): RecordActor {
  return actor
}

function placesOf(actors: readonly Base[]): Position[] {
  return actors.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [{ id, x, y }]))
}
