/** What a cursor of a list looks like: an instant to the microsecond, and the id of an entry. */
export const queueCursor: RegExp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z~[0-9a-f-]{36}$/

/** @param at an instant to the microsecond. */
export function cursorOf(at: string, id: string): string {
  return `${at}~${id}`
}

/** The instant and the id of a cursor. */
export function placeOfCursor(cursor: string): readonly string[] {
  return cursor.split('~')
}
