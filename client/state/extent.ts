import type { State } from './state.ts'

/**
 * The most actors that a picture starts with: all their names can be read. Filters, search and panels reach the rest.
 */
export const legible = 250
/** The most actors that are ever drawn: the server returns no more, and a page holds them with half a million links. */
export const everyone = 100_000
/** Choices between the two, which load without much waiting. */
const more = [1_000, 5_000]

/** How many actors a state shows at most. */
export function extentOf({ limit }: Pick<State, 'limit'>): number {
  return Math.min(limit ?? legible, everyone)
}

/** A choice of how many actors to show: the limit for the state, and how many actors that shows. */
export interface Extent {
  readonly limit: State['limit']
  readonly actors: number
}

/**
 * The other choices: the next larger number, all, and from a larger picture back to the legible one.
 * @param total how many actors the filters leave.
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
