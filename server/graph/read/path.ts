import type { ActorRef } from '../../shapes/answers.ts'
import type { LinkFilter, Path, PathStep } from '../../shapes/views.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { readEvidence } from './evidence.ts'
import { type Found, filterParameters, withFound } from './filter.ts'
import { linksOf } from './links.ts'
import { viewOfActors } from './view.ts'

/** Longer paths say nothing useful about two actors, so they are not searched for. */
const mostSteps = 6
const statementsPerStep = 3

/**
 * How one end of the path reaches an actor: the actor before it, and the sum of the logarithms of the links' counts.
 */
interface Reached {
  readonly before: string | undefined
  readonly strength: number
}
type Side = Map<string, Reached>

/** See `GraphReader.path`. The filter's kinds restrict the actors between the two ends, not the ends themselves. */
export async function findPath(
  engine: Engine,
  source: string,
  target: string,
  asked: LinkFilter,
): Promise<Path | undefined> {
  const filter = await withFound(engine, asked)
  return engine.read(async (run) => {
    const ends = await viewOfActors(run, [source, target], filter)
    if (ends.nodes.length < new Set([source, target]).size) return undefined
    const ids = await shortestPath(run, source, target, filter)
    if (ids.length < 2) return { steps: [], view: ends }
    const view = await viewOfActors(run, ids, filter)
    const actors = view.nodes.map(({ key, attributes: { kind, label } }) => ({ id: key, kind, name: label }))
    const steps: PathStep[] = []
    for (const [at, to] of actors.slice(1).entries()) {
      steps.push(await stepBetween(run, actors[at] as ActorRef, to, filter))
    }
    return { steps, view }
  })
}

async function stepBetween(run: Run, source: ActorRef, target: ActorRef, filter: Found<LinkFilter>): Promise<PathStep> {
  const pair = { ...(await filterParameters(run, filter)), one: source.id, other: target.id }
  const [count] = await run<{ statements: number }>('statements/count-between', pair)
  const first = await run<{ id: string }>('statements/list-between', { ...pair, limit: statementsPerStep })
  const statements = await readEvidence(
    run,
    first.map(({ id }) => id),
  )
  return { source, target, total: count?.statements ?? 0, statements }
}

/**
 * Searches breadth-first from both ends, each time a whole ring on the side whose last ring is smaller, until the two
 * meet: then no shorter path exists. Among equally short paths it picks the one with the largest product of its links'
 * counts, then the first by id. Empty if there is none.
 */
async function shortestPath(run: Run, source: string, target: string, filter: Found<LinkFilter>): Promise<string[]> {
  if (source === target) return []
  const sides: [Side, Side] = [startAt(source), startAt(target)]
  const rings = [[source], [target]]
  for (let steps = 0; steps < mostSteps; steps++) {
    const near = (rings[0]?.length ?? 0) <= (rings[1]?.length ?? 0) ? 0 : 1
    const [side, other] = near === 0 ? sides : [sides[1], sides[0]]
    // The other end always passes, even if the filter leaves out its kind.
    const ring = await nextRing(run, side, rings[near] ?? [], filter, near === 0 ? target : source)
    if (ring.length === 0) return []
    rings[near] = ring
    const meeting = strongest(
      ring.filter((id) => other.has(id)),
      sides,
    )
    if (meeting !== undefined) return [...backTo(sides[0], meeting).reverse(), ...backTo(sides[1], meeting).slice(1)]
  }
  return []
}

function startAt(id: string): Side {
  return new Map([[id, { before: undefined, strength: 0 }]])
}

async function nextRing(
  run: Run,
  side: Side,
  ring: readonly string[],
  filter: Found<LinkFilter>,
  end: string,
): Promise<string[]> {
  const { kinds, ...others } = filter
  const links = await linksOf(run, ring, others)
  const next: Side = new Map()
  for (const { source, target, kind, count } of links) {
    const passes = kinds === undefined || kinds.includes(kind) || target === end
    if (side.has(target) || !passes) continue
    const strength = (side.get(source)?.strength ?? 0) + Math.log(count)
    const best = next.get(target)
    const better =
      best === undefined || strength > best.strength || (strength === best.strength && source < (best.before ?? ''))
    if (better) next.set(target, { before: source, strength })
  }
  for (const [id, reached] of next) side.set(id, reached)
  return [...next.keys()]
}

function strongest(meetings: readonly string[], sides: readonly Side[]): string | undefined {
  const strength = (id: string) => sides.reduce((sum, side) => sum + (side.get(id)?.strength ?? 0), 0)
  return [...meetings].sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1))[0]
}

/** The path from an actor back to the end where its side began. */
function backTo(side: Side, from: string): string[] {
  const ids: string[] = []
  for (let at: string | undefined = from; at !== undefined; at = side.get(at)?.before) ids.push(at)
  return ids
}
