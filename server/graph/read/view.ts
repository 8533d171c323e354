import type { LinkFilter, View, ViewEdge, ViewNode, ViewQuery } from '../../shapes/views.ts'
import { ACTOR_KINDS, ACTS, type Act, type ActorKind } from '../../shapes/vocabulary.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { StatementName } from '../engine/statement-name.ts'
import { clearance } from '../layout/free-spots.ts'
import { angleOf, fractionOf, type Point } from '../layout/geometry.ts'
import { actTypes, type Found, filterParameters, isRestricted, withFound } from './filter.ts'
import { linksOf } from './links.ts'

interface ActorRow {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly iso: string | null
  readonly x: number | null
  readonly y: number | null
  readonly statements: number
}

interface LineRow {
  readonly source: string
  readonly target: string
  readonly type: string
  readonly count: number
  /** How many of them only speak about the target. */
  readonly about: number
}

interface Choice {
  /** The actors in the view, at most the query's `limit`. */
  readonly actors: readonly ActorRow[]
  /** How many actors the query matches, including those beyond the limit. */
  readonly total: number
  readonly statements: number
  readonly articles: number
  /** All lines of the graph; read only if every actor is in the view. */
  readonly lines?: readonly LineRow[]
}

const acts = new Map(ACTS.map((act) => [actTypes[act], act]))

/**
 * See `GraphReader.view`. An unrestricted query matches every actor; one that restricts statements matches the actors
 * that have such a statement. The numbers of statements and articles ignore `limit` and `kinds`.
 */
export async function readView(engine: Engine, query: ViewQuery): Promise<View> {
  const found = await withFound(engine, query)
  return engine.read(async (run) => {
    const filter = await filterParameters(run, found)
    return drawChoice(run, await chooseActors(run, found, filter), filter)
  })
}

/** The view of the given actors, in their order, with all lines among them. Ids that are not stored are left out. */
export async function viewOfActors(run: Run, ids: readonly string[], filter: Found<LinkFilter>): Promise<View> {
  const actors = await actorsOf(run, ids)
  const choice = { actors, total: actors.length, statements: 0, articles: 0 }
  return drawChoice(run, choice, await filterParameters(run, filter))
}

async function drawChoice(run: Run, choice: Choice, filter: Filter): Promise<View> {
  const { actors, total, statements, articles } = choice
  const drawn = new Set(actors.map(({ id }) => id))
  const lines = choice.lines ?? (await run<LineRow>('view/lines', { ...filter, ids: [...drawn] }))
  const unplaced = actors.filter(({ x }) => x === null).length
  const reach = unplaced === 0 ? 0 : reachOf(actors)
  return {
    options: { type: 'mixed', multi: true, allowSelfLoops: false },
    attributes: {
      actors: total,
      statements,
      articles,
      truncated: total > actors.length,
      ...(unplaced === 0 ? {} : { unplaced }),
    },
    nodes: actors.map((row) => nodeOf(row, reach)),
    edges: lines
      .filter(({ target }) => drawn.has(target))
      .map(edgeOf)
      .sort(byKey),
  }
}

async function actorsOf(run: Run, ids: readonly string[]): Promise<ActorRow[]> {
  const rows = new Map((await run<ActorRow>('view/actors-with-ids', { ids })).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

type Filter = Awaited<ReturnType<typeof filterParameters>>

async function chooseActors(run: Run, query: Found<ViewQuery>, filter: Filter): Promise<Choice> {
  const limit = query.limit ?? Number.MAX_SAFE_INTEGER
  const kinds = query.kinds ?? ACTOR_KINDS
  const parameters = { kinds, ...filter }
  if (query.actor !== undefined && (query.steps ?? 1) > 1) return chooseNear(run, query.actor, query, filter, limit)
  if (query.actor !== undefined) return chooseNeighbours(run, query.actor, parameters, limit)
  if (query.actors !== undefined) return chooseGiven(run, query.actors, parameters, limit)
  if (!isRestricted(query)) return chooseFromAll(run, kinds, limit)
  return {
    actors: await run<ActorRow>('view/actors-of-statements', { ...parameters, limit }),
    total: (await firstRow<{ actors: number }>(run, 'view/count-actors-of-statements', parameters)).actors,
    ...(await firstRow<{ statements: number; articles: number }>(run, 'view/count-statements', filter)),
  }
}

async function firstRow<Row>(run: Run, statement: StatementName, parameters = {}): Promise<Row> {
  return (await run<Row>(statement, parameters))[0] as Row
}

/** Runs independent queries at once, since the engines run several statements of a transaction in parallel. */
async function chooseFromAll(run: Run, kinds: readonly ActorKind[], limit: number): Promise<Choice> {
  const { actors: total } = await firstRow<{ actors: number }>(run, 'view/count-actors', { kinds })
  const isWhole = total <= limit && kinds.length === ACTOR_KINDS.length
  const [actors, lines, { statements }, { articles }] = await Promise.all([
    run<ActorRow>('view/actors', { kinds, limit }),
    isWhole ? run<LineRow>('view/every-line') : undefined,
    firstRow<{ statements: number }>(run, 'view/count-every-statement'),
    firstRow<{ articles: number }>(run, 'view/count-articles'),
  ])
  return { actors, total, statements, articles, ...(lines === undefined ? {} : { lines }) }
}

async function chooseGiven(
  run: Run,
  ids: readonly string[],
  { kinds, ...filter }: Filter & { readonly kinds: readonly ActorKind[] },
  limit: number,
): Promise<Choice> {
  const actors = (await actorsOf(run, [...new Set(ids)])).filter(({ kind }) => kinds.includes(kind))
  const [count] = await run<{ statements: number; articles: number }>('view/count-statements', filter)
  return { ...(count as Pick<Choice, 'statements' | 'articles'>), actors: actors.slice(0, limit), total: actors.length }
}

/** The actor itself, even if the kinds leave it out, then its neighbours. */
async function chooseNeighbours(
  run: Run,
  actor: string,
  filter: Filter & { readonly kinds: readonly ActorKind[] },
  limit: number,
): Promise<Choice> {
  const parameters = { actor, ...filter }
  const [focus] = await run<ActorRow & { articles: number }>('view/actor', parameters)
  if (focus === undefined) return { actors: [], total: 0, statements: 0, articles: 0 }
  const neighbours = await run<ActorRow>('view/neighbours', { ...parameters, limit: limit - 1 })
  const [count] = await run<{ actors: number }>('view/count-neighbours', parameters)
  return {
    actors: [focus, ...neighbours],
    total: 1 + (count?.actors ?? 0),
    statements: focus.statements,
    articles: focus.articles,
  }
}

/**
 * The actor itself, then its neighbourhood ring by ring, within a ring those with the most statements first. The search
 * ends after the ring that exceeds the limit, so the total then counts only the rings up to that one. It goes on after
 * a ring that exactly reaches the limit, because only the next ring shows whether anybody is left out.
 */
async function chooseNear(
  run: Run,
  actor: string,
  query: Found<ViewQuery>,
  filter: Filter,
  limit: number,
): Promise<Choice> {
  const [focus] = await run<ActorRow & { articles: number }>('view/actor', { actor, ...filter })
  if (focus === undefined) return { actors: [], total: 0, statements: 0, articles: 0 }
  const actors: ActorRow[] = [focus]
  const seen = new Set([actor])
  let ring = [actor]
  for (let step = 0; step < (query.steps ?? 1) && ring.length > 0 && seen.size <= limit; step++) {
    const links = await linksOf(run, ring, query)
    ring = [...new Set(links.map(({ target }) => target))].filter((id) => !seen.has(id))
    for (const id of ring) seen.add(id)
    if (actors.length >= limit) continue
    const rows = (await actorsOf(run, ring)).sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
    actors.push(...rows.slice(0, limit - actors.length))
  }
  return { actors, total: seen.size, statements: focus.statements, articles: focus.articles }
}

/** @param reach the greatest distance from the middle for an actor without a stored position. */
function nodeOf(row: ActorRow, reach: number): ViewNode {
  const { id, kind, name, iso, statements } = row
  const { x, y } = row.x === null || row.y === null ? spotOf(id, reach) : { x: row.x, y: row.y }
  return { key: id, attributes: { label: name, kind, x, y, statements, ...(iso === null ? {} : { iso }) } }
}

/** A provisional position, always the same for an id. */
function spotOf(id: string, reach: number): Point {
  const radius = reach * Math.sqrt(fractionOf(`${id} radius`))
  return { x: radius * Math.cos(angleOf(id)), y: radius * Math.sin(angleOf(id)) }
}

/** The distance from the middle to the edge of the map; if nothing has a position yet, an estimate from the number. */
function reachOf(actors: readonly ActorRow[]): number {
  const distances = actors.flatMap(({ x, y }) => (x === null || y === null ? [] : [Math.abs(x), Math.abs(y)]))
  return distances.reduce((most, distance) => Math.max(most, distance), 0) || clearance.x * Math.sqrt(actors.length)
}

function edgeOf({ source, target, type, count, about }: LineRow): ViewEdge {
  const act = acts.get(type) as Act
  return {
    key: `${source}~${act}~${target}`,
    source,
    target,
    ...(act === 'met' ? { undirected: true } : {}),
    attributes: { act, count, ...(about === 0 ? {} : { about }) },
  }
}

function byKey(a: ViewEdge, b: ViewEdge): number {
  return a.key < b.key ? -1 : 1
}
