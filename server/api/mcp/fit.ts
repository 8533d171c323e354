import { limits, sizeOf } from './text.ts'

/** How many characters of each text to keep, tried in turn until an item fits. */
const lengths = [600, 240, 80, 20] as const

/** Stands for an item that no cut makes small enough. */
const tooLong = { omitted: 'This item is too long for an answer.' }

/**
 * The items at the beginning of `found` that one answer can hold, at least one if there is any.
 * @param say makes an item of which each text has at most `longest` characters.
 * @param around what the answer has beside its items.
 */
export function fitting<T>(
  found: readonly T[],
  say: (one: T, longest: number) => object,
  around: object,
): readonly object[] {
  const room = limits.bytes - limits.envelope - sizeOf({ ...around, items: [] })
  for (const longest of lengths) {
    const items: object[] = []
    let left = room
    for (const one of found.slice(0, limits.items)) {
      const item = say(one, longest)
      left -= sizeOf(item) + 1
      if (left < 0) break
      items.push(item)
    }
    if (items.length > 0 || found.length === 0) return items
  }
  return [tooLong]
}
