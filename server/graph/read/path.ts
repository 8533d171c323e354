import type { ActorRef } from '../../shapes/answers.ts'
import type { LinkFilter, Path, PathStep } from '../../shapes/views.ts'
import type { Engine, Run } from '../engine/engine.ts'
import { readEvidence } from './evidence.ts'
import { filterParameters } from './filter.ts'
import { linksOf } from './links.ts'
import { viewOfActors } from './view.ts'

/** Farther apart than this, two actors have nothing to do with each other. */
const mostSteps = 6
const statementsAStep = 3

/** How an actor is reached from one end: from whom, and the sum of the logarithms of the counts on the way. */
interface Reached {
  readonly before: string | undefined
  readonly strength: number
}
type Side = Map<string, Reached>

/** See `GraphReader.path`. Kinds restrict the actors between, not the two ends. */
export async function findPath(
  engine: Engine,
  source: string,
  target: string,
  filter: LinkFilter,
): Promise<Path | undefined> {
  return engine.read(async (run) => {
    const ends = await viewOfActors(run, [source, target], filter)
    if (ends.nodes.length < new Set([source, target]).size) return undefined
    const way = await shortestWay(run, source, target, filter)
    if (way.length < 2) return { steps: [], view: ends }
    const view = await viewOfActors(run, way, filter)
    const actors = view.nodes.map(({ key, attributes: { kind, label } }) => ({ id: key, kind, name: label }))
    const steps: PathStep[] = []
    for (const [at, to] of actors.slice(1).entries()) {
      steps.push(await stepBetween(run, actors[at] as ActorRef, to, filter))
    }
    return { steps, view }
  })
}

async function stepBetween(run: Run, source: ActorRef, target: ActorRef, filter: LinkFilter): Promise<PathStep> {
  const pair = { ...(await filterParameters(run, filter)), one: source.id, other: target.id }
  const [count] = await run<{ statements: number }>('statements/count-between', pair)
  const first = await run<{ id: string }>('statements/list-between', { ...pair, limit: statementsAStep })
  const statements = await readEvidence(
    run,
    first.map(({ id }) => id),
  )
  return { source, target, total: count?.statements ?? 0, statements }
}

/**
 * Breadth-first from both ends, always a whole ring on the side with the smaller one, until the two meet: no shorter way
 * is left then. Of equally short ways the one whose links' counts multiply to the most; of these the first by the ids.
 */
async function shortestWay(run: Run, source: string, target: string, filter: LinkFilter): Promise<string[]> {
  if (source === target) return []
  const sides: [Side, Side] = [startAt(source), startAt(target)]
  const rings = [[source], [target]]
  for (let steps = 0; steps < mostSteps; steps++) {
    const near = (rings[0]?.length ?? 0) <= (rings[1]?.length ?? 0) ? 0 : 1
    const [side, other] = near === 0 ? sides : [sides[1], sides[0]]
    // The end of the other side may be of a kind that the filter leaves out.
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
  filter: LinkFilter,
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

/** From an actor back to the end of its side. */
function backTo(side: Side, from: string): string[] {
  const way: string[] = []
  for (let at: string | undefined = from; at !== undefined; at = side.get(at)?.before) way.push(at)
  return way
}
