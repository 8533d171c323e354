import type { Span } from '../shapes/text.ts'

/** Quotation marks and apostrophes that models write in place of one another; each is one character. */
const MARKS: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

const EDGES = /^[\s"'“”‘’]+|[\s"'“”‘’]+$/gu

/**
 * Every place within a span where words stand exactly so, as whole words. Only the length of blanks and the form of
 * quotation marks may differ; marks around the words are left out.
 */
export function placesOf(words: string, within: Span): Span[] {
  const bare = words.replace(EDGES, '')
  if (bare === '') return []
  const pattern = plain(bare)
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+')
  const found = plain(within.text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'))
  return [...found].map(({ index, 0: { length } }) => ({
    start: within.start + index,
    end: within.start + index + length,
    text: within.text.slice(index, index + length),
  }))
}

function plain(text: string): string {
  return text.replace(/[‘’“”]/g, (mark) => MARKS[mark] as string)
}
