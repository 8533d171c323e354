import type { State } from './state.ts'

/** A picture starts with at most so many actors, which can all be read; filters, search and panels reach the rest. */
export const legible = 250
/** More are never drawn: as many as the server gives, and as a page holds with half a million links. */
export const everyone = 100_000
/** Between the two: what can be had without waiting. */
const more = [1_000, 5_000]

/** How many actors a state shows at most. */
export function extentOf({ limit }: Pick<State, 'limit'>): number {
  return Math.min(limit ?? legible, everyone)
}

/** One number of actors that could be shown; `limit` is the state's, `actors` how many that would be. */
export interface Extent {
  readonly limit: State['limit']
  readonly actors: number
}

/**
 * What else could be shown of so many actors: the next more, all, and from a larger picture the way back to the legible one.
 * @param total actors that there are under the filters.
 */
export function otherExtents(state: Pick<State, 'limit'>, total: number): Extent[] {
  const now = extentOf(state)
  const next = more.find((actors) => actors > now && actors < total)
  return [
    ...(now > legible && total > legible ? [{ limit: null, actors: legible }] : []),
    ...(next === undefined ? [] : [{ limit: next, actors: next }]),
    ...(now < Math.min(total, everyone) ? [{ limit: everyone, actors: Math.min(total, everyone) }] : []),
  ]
}
