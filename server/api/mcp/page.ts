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
  const [told] = cursor === undefined ? [0] : decodeCursor<[number]>(cursor, 'number')
  const start = Math.max(0, Math.trunc(told))
  const rest = found.slice(start)
  const items = fitting(rest, say, { ...around, cursor: encodeCursor([found.length]) })
  return { ...around, items, ...(items.length < rest.length ? { cursor: encodeCursor([start + items.length]) } : {}) }
}
