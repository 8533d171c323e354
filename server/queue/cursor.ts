/** What a cursor of a list looks like: an instant to the microsecond, and the id of an entry. */
export const queueCursor: RegExp =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z~[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether the instant of a text that looks like a cursor is one of the calendar, which PostgreSQL begins with the year 1. */
export function isQueueCursor(text: string): boolean {
  const [at = ''] = text.split('~')
  const date = new Date(at)
  return !at.startsWith('0000') && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === at.slice(0, 19)
}

/** @param at an instant to the microsecond. */
export function cursorOf(at: string, id: string): string {
  return `${at}~${id}`
}

/** The instant and the id of a cursor. */
export function placeOfCursor(cursor: string): readonly string[] {
  return cursor.split('~')
}
