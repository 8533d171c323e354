/** A quotation between single marks, marks included. */
interface SingleQuotation {
  readonly start: number
  readonly end: number
  /** Whether its closing mark was found. */
  readonly closed: boolean
}

/** Where a single mark may open: at the beginning of a line or behind a blank, bracket or dash, before a word. */
const OPENING = /(?<![^\s([—–-])[‘'](?=[\p{L}\p{N}“"…£$€])(?!['’])/gu
/** Words that begin with an apostrophe: "'em", "'90s". */
const SHORTENED = /^['‘’](?:em|n|til|tis|twas|cause|cos|bout|\d0s|\d\d)\b/i
/** A single mark that no letter follows. */
const CLOSING = /[’'](?![\p{L}\p{N}’'])/gu

/** Characters between an opening mark and its closing one at most. */
const LONGEST = 3000

/**
 * The quotations between single marks, straight or curly, in order, each within its line. An apostrophe behind a plural
 * ("the workers’ rights bill") closes none where a mark behind a comma or full stop follows. One that opens a line and is
 * not closed ends with it.
 */
export function singlesOf(text: string): SingleQuotation[] {
  const found: SingleQuotation[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    let from = 0
    for (const { index } of line.matchAll(OPENING)) {
      if (index < from || SHORTENED.test(line.slice(index, index + 6))) continue
      const end = closedAt(line, index)
      if (end === undefined && line.slice(0, index).trim()) continue
      from = end ?? line.trimEnd().length
      if (from - index > 2) found.push({ start: lineStart + index, end: lineStart + from, closed: end !== undefined })
    }
    lineStart += line.length + 1
  }
  return found
}

/** Where the quotation that opens at `start` is closed. */
function closedAt(line: string, start: number): number | undefined {
  const rest = line.slice(start + 1, start + LONGEST)
  const next = rest.search(OPENING)
  let first: number | undefined
  for (const { index } of rest.matchAll(CLOSING)) {
    const before = rest[index - 1] ?? ''
    if (index === 0 || /\s/.test(before)) continue
    const isSure = /[,.?!…;:—–]/.test(before)
    if (first !== undefined && next >= 0 && index > next) break
    if (isSure || (first === undefined && !/s/i.test(before)))
      return start + 1 + (first !== undefined && !isSure ? first : index) + 1
    first ??= index
  }
  return first === undefined ? undefined : start + 1 + first + 1
}
