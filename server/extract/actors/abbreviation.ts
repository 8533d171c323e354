import type { Span } from '../../shapes/text.ts'

/** The abbreviation in brackets right after a name: "MOD" of "Ministry of Defence (MOD)". */
export function abbreviationAfter(text: string, { end }: Span): string | undefined {
  return /^\s?\(\s?(\p{Lu}[\p{L}.]{1,9})\s?\)/u.exec(text.slice(end, end + 16))?.[1]
}
