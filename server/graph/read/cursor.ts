import { CursorError } from '../store.ts'

/** Where a page of a list ended, as an opaque word: the sort key of its last item, so that later inserts move nothing. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * @param types of the parts of the key.
 * @throws CursorError for anything that `encodeCursor` did not give for such a list.
 */
export function decodeCursor<Key extends readonly (string | number)[]>(
  cursor: string,
  ...types: { [Part in keyof Key]: Key[Part] extends number ? 'number' : 'string' }
): Key {
  let key: unknown
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    // What is no JSON fits no list, as any other wrong key.
  }
  const fits = Array.isArray(key) && key.length === types.length && types.every((type, at) => typeof key[at] === type)
  if (!fits)
    throw new CursorError('The cursor is not one that this list gave; leave it out to begin at the first page.')
  return key as unknown as Key
}
