import type { LinkFilter } from '../../shapes/views.ts'
import { ACTOR_KINDS, type ActorKind } from '../../shapes/vocabulary.ts'
import { slices } from '../../slices.ts'
import type { Run } from '../engine/engine.ts'
import { type Found, filterParameters } from './filter.ts'

/** A pair of actors with acts between them; `source` is one of the actors asked for. */
export interface Link {
  readonly source: string
  readonly target: string
  /** The target's kind. */
  readonly kind: ActorKind
  /** Number of acts in either direction. */
  readonly count: number
}

/** Actors looked up with one query. */
const rowsAtOnce = 1000

/**
 * The links of the given actors that pass the filter. A link between two given actors is listed twice, once from each.
 */
export async function linksOf(run: Run, ids: readonly string[], filter: Found<LinkFilter>): Promise<Link[]> {
  const parameters = { kinds: filter.kinds ?? ACTOR_KINDS, ...(await filterParameters(run, filter)) }
  const links: Link[] = []
  for (const some of slices(ids, rowsAtOnce)) {
    for (const link of await run<Link>('actors/links', { ...parameters, ids: some })) links.push(link)
  }
  return links
}
