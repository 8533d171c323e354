import { LEADING } from './abbreviations.ts'
import { type Range, tokenise } from './tokenise.ts'

const LINE = /[^\n\r\u2028\u2029\u0085]+/gu
const ENDING = /^(?:[.!?]+|…+|[。!?])$/u
const CLOSING = /^["”’'»)\]}]$/u
const OPENING = /^["“‘'«([{]$/u
/** A piece of quotation longer than this is not waited for: the closing mark was forgotten. */
const QUOTE_LIMIT = 80

/**
 * Sentences of a text, each as the ranges of its tokens, in order. A line break always ends a sentence; within a line
 * a sentence ends at `.`, `!` or `?` and what closes behind it, unless the next word begins in lower case, the stop is
 * an abbreviation's, or an open quotation goes on behind it.
 */
export function segment(text: string): Range[][] {
  const sentences: Range[][] = []
  for (const line of text.matchAll(LINE)) {
    const tokens = tokenise(line[0], line.index)
    const words = tokens.map(({ start, end }) => text.slice(start, end))
    let first = 0
    for (const end of ends(words)) {
      sentences.push(tokens.slice(first, end))
      first = end
    }
  }
  return sentences
}

/** Indices behind each sentence's last token. */
function ends(words: readonly string[]): number[] {
  const found: number[] = []
  let quoted = -1
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    if (word === '“') quoted = i
    else if (word === '”') quoted = -1
    if (!ENDING.test(word) && !endsAbbreviated(words, i)) continue
    let end = i + 1
    while (end < words.length && CLOSING.test(words[end] as string) && closes(words, end, quoted)) {
      if (words[end] === '”') quoted = -1
      end++
    }
    if (end < words.length && goesOn(words, end, quoted)) continue
    if (end > (found.at(-1) ?? 0)) found.push(end)
    i = end - 1
    quoted = -1
  }
  if (words.length && found.at(-1) !== words.length) found.push(words.length)
  return found
}

/** A straight quotation mark closes where it ends the line or stands before what can begin a sentence. */
function closes(words: readonly string[], at: number, quoted: number): boolean {
  if (words[at] === '”') return quoted >= 0 || at + 1 === words.length
  return true
}

function endsAbbreviated(words: readonly string[], i: number): boolean {
  const word = words[i] as string
  if (!word.endsWith('.') || word.length < 3 || LEADING.has(word.slice(0, -1).toLowerCase())) return false
  const next = words[i + 1]
  return next !== undefined && STARTERS.has(next)
}

/** Words that begin a sentence when they stand capitalised behind an abbreviation. */
const STARTERS = new Set(
  (
    'The A An He She It They We I You This That These Those There In On At But And However Meanwhile Also His Her Their Its ' +
    'If When While As After Before For Some Many Most Several Both Earlier Last Officials Mr. Mrs. “'
  ).split(' '),
)

function goesOn(words: readonly string[], at: number, quoted: number): boolean {
  const next = words[at] as string
  if (/^\p{Ll}/u.test(next) || /^[,;:)\]–—-]$/u.test(next)) return true
  if (OPENING.test(next) && /^\p{Ll}/u.test(words[at + 1] ?? '')) return true
  if (quoted < 0) return false
  const close = words.indexOf('”', at)
  return close >= 0 && close - at <= QUOTE_LIMIT
}
