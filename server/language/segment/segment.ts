import { LEADING } from './abbreviations.ts'
import { readable, seen } from './readable.ts'
import { STARTERS } from './starters.ts'
import { type Range, tokenise } from './tokenise.ts'

const LINE = /[^\n\r\u2028\u2029\u0085]+/gu
const STOP = /^(?:[.!?]+|…+|[。！？])$/u
const CLOSING = /^["”’'»)\]}]$/u
const OPENING = /^["“‘'«([{]$/u
const GOES_ON = /^(?:[,;:)\]–—-]|[.!?…]+)$/u
/** An opening mark whose closing mark is more than this many words away counts as never closed. */
const QUOTE_LIMIT = 80

/** The words of one line, and whether white space separates them. */
interface Line {
  readonly words: readonly string[]
  /** Whether no white space stands between word `i` and the one before. */
  readonly attached: (i: number) => boolean
}

/**
 * Sentences of a text in order, each as the ranges of its tokens. A line break ends a sentence unless it only wraps a
 * line. Within a line a sentence ends at `.`, `!` or `?` and the closing marks after it, unless the next word begins in
 * lower case, the full stop belongs to an abbreviation, or an open quotation closes soon.
 */
export function segment(text: string): Range[][] {
  const sentences: Range[][] = []
  const shown = readable(text)
  for (const line of shown.matchAll(LINE)) {
    const tokens = tokenise(line[0], line.index)
    const words = tokens.map(({ start, end }) => seen(shown.slice(start, end)))
    let first = 0
    for (const end of ends({ words, attached: (i) => tokens[i - 1]?.end === tokens[i]?.start })) {
      sentences.push(tokens.slice(first, end))
      first = end
    }
  }
  return sentences
}

/** The index after each sentence's last token. */
function ends(line: Line): number[] {
  const { words } = line
  const found: number[] = []
  let first = 0
  let quoted = false
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '“') quoted = true
    else if (words[i] === '”') quoted = false
    if (!STOP.test(words[i] as string) && !endsAbbreviated(words, i)) continue
    let end = i + 1
    while (end < words.length && closesBehind(line, end)) {
      if (words[end] === '”') quoted = false
      end++
    }
    i = end - 1
    if (end < words.length && goesOn(words, first, end, quoted)) continue
    found.push(end)
    first = end
    quoted = false
  }
  if (first < words.length) found.push(words.length)
  return found
}

function closesBehind({ words, attached }: Line, at: number): boolean {
  const word = words[at] as string
  if (STOP.test(word)) return true
  return CLOSING.test(word) && (word === '”' || attached(at) || !attached(at + 1))
}

function goesOn(words: readonly string[], first: number, at: number, quoted: boolean): boolean {
  const next = words[OPENING.test(words[at] as string) ? at + 1 : at] ?? ''
  const lowerCased = /^\p{Ll}/u.test(words[first] as string)
  if (GOES_ON.test(words[at] as string) || (/^\p{Ll}/u.test(next) && !lowerCased)) return true
  return quoted && words.slice(at, at + QUOTE_LIMIT).includes('”')
}

/** Whether an abbreviation that may end a sentence does: the word after it is one that seldom has a capital elsewhere. */
function endsAbbreviated(words: readonly string[], i: number): boolean {
  const word = words[i] as string
  if (!word.endsWith('.') || word.length < 3 || LEADING.has(word.slice(0, -1).toLowerCase())) return false
  return STARTERS.has(words[i + 1] ?? '')
}
