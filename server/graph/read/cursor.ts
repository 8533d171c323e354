import { CursorError } from '../store.ts'

/** The sort key of a page's last item as an opaque string; unlike a page number it survives later inserts. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * Reads the sort key back from a cursor.
 * @param types the type of each part of the key.
 * @throws CursorError for anything that `encodeCursor` did not make from such a key.
 */
export function decodeCursor<Key extends readonly (string | number)[]>(
  cursor: string,
  ...types: { [Part in keyof Key]: Key[Part] extends number ? 'number' : 'string' }
): Key {
  let key: unknown
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    // Text that is not JSON is refused below, like any other wrong key.
  }
  const fits = Array.isArray(key) && key.length === types.length && types.every((type, at) => typeof key[at] === type)
  if (!fits) throw new CursorError('The cursor does not come from this list; leave it out to begin at the first page.')
  return key as unknown as Key
}
