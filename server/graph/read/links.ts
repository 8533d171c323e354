import type { LinkFilter } from '../../shapes/views.ts'
import { ACTOR_KINDS, type ActorKind } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Run } from '../engine/engine.ts'
import { filterParameters } from './filter.ts'

/** Two actors that acts join, one of those asked for first. */
export interface Link {
  readonly source: string
  readonly target: string
  /** Of the target. */
  readonly kind: ActorKind
  /** How many acts, either way. */
  readonly count: number
}

/** Actors looked up with one statement. */
const rowsAtOnce = 1000

/** The links of the given actors that the filter leaves; where both ends are given, once from each. */
export async function linksOf(run: Run, ids: readonly string[], filter: LinkFilter): Promise<Link[]> {
  const parameters = { kinds: filter.kinds ?? ACTOR_KINDS, ...(await filterParameters(run, filter)) }
  const links: Link[] = []
  for (const some of slices(ids, rowsAtOnce)) {
    for (const link of await run<Link>('actors/links', { ...parameters, ids: some })) links.push(link)
  }
  return links
}
