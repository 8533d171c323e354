import type { LinkFilter, View, ViewEdge, ViewNode, ViewQuery } from '../../shapes/views.ts'
import { ACTOR_KINDS, ACTS, type Act, type ActorKind } from '../../shapes/vocabulary.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { StatementName } from '../engine/statement-name.ts'
import { clearance } from '../layout/free-spots.ts'
import { angleOf, fractionOf, type Point } from '../layout/geometry.ts'
import { actTypes, filterParameters, isRestricted } from './filter.ts'
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
}

interface Choice {
  /** Those drawn. */
  readonly actors: readonly ActorRow[]
  /** How many the query matches, drawn or not. */
  readonly total: number
  readonly statements: number
  readonly articles: number
  /** All lines there are, where nobody is left out. */
  readonly lines?: readonly LineRow[]
}

const acts = new Map(ACTS.map((act) => [actTypes[act], act]))

/**
 * See `GraphReader.view`. Without acts and days every actor is drawn, with them those that have such a statement. The totals
 * are of what the query matches, before `limit`, whatever the kinds.
 */
export async function readView(engine: Engine, query: ViewQuery): Promise<View> {
  return engine.read(async (run) => {
    const filter = await filterParameters(run, query)
    return drawChoice(run, await chooseActors(run, query, filter), filter)
  })
}

/** The picture of the given actors, in their order, with all lines among them; those that are not stored are left out. */
export async function viewOfActors(run: Run, ids: readonly string[], filter: LinkFilter): Promise<View> {
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

async function chooseActors(run: Run, query: ViewQuery, filter: Filter): Promise<Choice> {
  const limit = query.limit ?? Number.MAX_SAFE_INTEGER
  const kinds = query.kinds ?? ACTOR_KINDS
  const parameters = { kinds, ...filter }
  if (query.actor !== undefined && (query.steps ?? 1) > 1) return chooseNear(run, query.actor, query, filter, limit)
  if (query.actor !== undefined) return chooseNeighbours(run, query.actor, parameters, limit)
  if (query.actors !== undefined) return chooseThese(run, query.actors, parameters, limit)
  if (!isRestricted(query)) return chooseOfAll(run, kinds, limit)
  return {
    actors: await run<ActorRow>('view/actors-of-statements', { ...parameters, limit }),
    total: (await one<{ actors: number }>(run, 'view/count-actors-of-statements', parameters)).actors,
    ...(await one<{ statements: number; articles: number }>(run, 'view/count-statements', filter)),
  }
}

async function one<Row>(run: Run, statement: StatementName, parameters = {}): Promise<Row> {
  return (await run<Row>(statement, parameters))[0] as Row
}

/** Reads side by side what does not depend on each other, as the engines run several statements of a transaction at once. */
async function chooseOfAll(run: Run, kinds: readonly ActorKind[], limit: number): Promise<Choice> {
  const { actors: total } = await one<{ actors: number }>(run, 'view/count-actors', { kinds })
  const isWhole = total <= limit && kinds.length === ACTOR_KINDS.length
  const [actors, lines, { statements }, { articles }] = await Promise.all([
    run<ActorRow>('view/actors', { kinds, limit }),
    isWhole ? run<LineRow>('view/every-line') : undefined,
    one<{ statements: number }>(run, 'view/count-every-statement'),
    one<{ articles: number }>(run, 'view/count-articles'),
  ])
  return { actors, total, statements, articles, ...(lines === undefined ? {} : { lines }) }
}

async function chooseThese(
  run: Run,
  ids: readonly string[],
  { kinds, ...filter }: Filter & { readonly kinds: readonly ActorKind[] },
  limit: number,
): Promise<Choice> {
  const actors = (await actorsOf(run, [...new Set(ids)])).filter(({ kind }) => kinds.includes(kind))
  const [count] = await run<{ statements: number; articles: number }>('view/count-statements', filter)
  return { ...(count as Pick<Choice, 'statements' | 'articles'>), actors: actors.slice(0, limit), total: actors.length }
}

/** The actor itself comes first, whatever the kinds and the limit. */
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
 * The actor itself, then the nearest: ring by ring, within a ring those with the most statements first. A ring that
 * passes the limit is counted, and none behind it, so the total is then only as far as was looked. A ring that just
 * reaches the limit is not the last one that is looked at: the next one tells whether somebody is left out.
 */
async function chooseNear(run: Run, actor: string, query: ViewQuery, filter: Filter, limit: number): Promise<Choice> {
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

/** @param reach how far from the middle those stand, at most, that wait for their places: each where its id says. */
function nodeOf(row: ActorRow, reach: number): ViewNode {
  const { id, kind, name, iso, statements } = row
  const { x, y } = row.x === null || row.y === null ? spotOf(id, reach) : { x: row.x, y: row.y }
  return { key: id, attributes: { label: name, kind, x, y, statements, ...(iso === null ? {} : { iso }) } }
}

function spotOf(id: string, reach: number): Point {
  const radius = reach * Math.sqrt(fractionOf(`${id} radius`))
  return { x: radius * Math.cos(angleOf(id)), y: radius * Math.sin(angleOf(id)) }
}

/** How far the map reaches from its middle; without one, as far as so many will need. */
function reachOf(actors: readonly ActorRow[]): number {
  const places = actors.flatMap(({ x, y }) => (x === null || y === null ? [] : [Math.abs(x), Math.abs(y)]))
  return places.reduce((most, one) => Math.max(most, one), 0) || clearance.x * Math.sqrt(actors.length)
}

function edgeOf({ source, target, type, count }: LineRow): ViewEdge {
  const act = acts.get(type) as Act
  return {
    key: `${source}~${act}~${target}`,
    source,
    target,
    ...(act === 'met' ? { undirected: true } : {}),
    attributes: { act, count },
  }
}

function byKey(a: ViewEdge, b: ViewEdge): number {
  return a.key < b.key ? -1 : 1
}
