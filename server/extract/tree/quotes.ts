/** A quotation of one paragraph, marks included: `text.slice(start, end)`. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Whether its closing mark was found; else it ends with its paragraph. */
  readonly closed: boolean
}

const OPENING = new Set(['“', '„', '«', '‟'])
const CLOSING = new Set(['”', '»'])

/**
 * The outermost quotations of a text, in order. Marks are paired within a paragraph (a line), never beyond it: a
 * quotation that is not closed there ends with the paragraph, and one that goes on is expected to open again. Double
 * marks only, straight or curly, and pairs of backticks or apostrophes; single marks are too often apostrophes. A
 * straight mark opens where none is open; what is quoted inside a quotation belongs to it.
 */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    found.push(...quotationsOfParagraph(line, lineStart))
    lineStart += line.length + 1
  }
  return found
}

function quotationsOfParagraph(line: string, offset: number): Quotation[] {
  const found: Quotation[] = []
  let open = -1
  let depth = 0
  let curly = false
  let low = false
  const close = (end: number, closed: boolean): void => {
    if (end - open > 1) found.push({ start: offset + open, end: offset + end, closed })
    open = -1
    depth = 0
  }
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] as string
    const pair = line.slice(i, i + 2)
    if (sign === '“' && low) {
      low = false
      close(i + 1, true)
    } else if (OPENING.has(sign) || pair === '``') {
      if (open < 0) {
        open = i
        curly = true
        low = sign === '„'
      }
      depth++
      if (pair === '``') i++
    } else if (CLOSING.has(sign) || pair === "''") {
      if (pair === "''") i++
      // A closing mark without its opening one, as machine translation leaves: it opens where a word follows.
      if (open < 0) {
        if (/[\p{L}\p{N}$£€]/u.test(line[i + 1] ?? '')) {
          open = pair === "''" ? i - 1 : i
          depth = 1
          curly = true
        }
      } else if (--depth <= 0) close(i + 1, true)
    } else if (sign === '"') {
      if (open < 0) {
        open = i
        depth = 1
        curly = false
      } else if (!curly || depth === 1) close(i + 1, true)
    }
  }
  if (open >= 0) close(open + beforeSpeaker(line.slice(open).trimEnd()), false)
  return found
}

const REPORTED = '(?:said|says|added|adds|declared|stated|announced|explained|warned|stressed|insisted|concluded|wrote)'
const NAME = "\\p{Lu}[\\p{L}’'-]+"
/** ", said Chancellor X" and ", X said." after what nobody closed. */
const SPEAKER = new RegExp(
  `,\\s+(?:${REPORTED}\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,3}${NAME}|(?:he|she|(?:${NAME}\\s+){1,4})\\s*${REPORTED}(?=[.,]|$|\\s+(?:on|in|at|to|after|during)\\b))`,
  'u',
)
const FEWEST_WORDS = 3

/** Where a quotation that was never closed ends: behind the comma before its speaker, or with its paragraph. */
function beforeSpeaker(quotation: string): number {
  const at = quotation.search(SPEAKER)
  const isLong = at > 0 && quotation.slice(0, at).split(/\s+/).length >= FEWEST_WORDS
  return isLong ? at + 1 : quotation.length
}

/** The quotation that covers the offset, by binary search; the quotations are in order and do not overlap. */
export function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  let low = 0
  let high = quotations.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const quotation = quotations[middle] as Quotation
    if (offset < quotation.start) high = middle - 1
    else if (offset >= quotation.end) low = middle + 1
    else return quotation
  }
  return undefined
}
