import { decodeCursor, encodeCursor } from '../../graph/read/cursor.ts'
import { fitting } from './fit.ts'

/**
 * A page of a list that is read anew for each page: `around`, the items that fit, and a cursor if there are more. The
 * cursor holds how many items the pages before had.
 * @param say see `fitting`.
 * @throws CursorError
 */
export function pageOf<T>(
  found: readonly T[],
  cursor: string | undefined,
  say: (one: T, longest: number) => object,
  around: object = {},
): object {
  const [start] = cursor === undefined ? [0] : decodeCursor<[number]>(cursor, 'number')
  const rest = found.slice(Math.max(0, start))
  const more = { cursor: encodeCursor([found.length]) }
  const items = fitting(rest, say, { ...around, ...more })
  return { ...around, items, ...(items.length < rest.length ? { cursor: encodeCursor([start + items.length]) } : {}) }
}
