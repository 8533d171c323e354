import { SPEAKING_FORMS } from '../lexicon/occasions.ts'
import { singlesOf } from './single-quotes.ts'

/** A quotation of one paragraph, marks included: `text.slice(start, end)`. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Whether its closing mark was found; if not, it ends with its paragraph. */
  readonly closed: boolean
}

/**
 * The outermost quotations of a text, in order. Marks are paired within a paragraph (a line), never beyond it: a
 * quotation that is not closed there ends with the paragraph, and one that goes on is expected to open again. Double
 * marks, straight or curly, and pairs of backticks or apostrophes; single marks, which are too often apostrophes, only
 * where a text has no double ones but inside of them, as British papers have it. A straight mark opens where none is
 * open; what is quoted inside a quotation belongs to it.
 * @param passed offsets of marks that make no quotation, such as those around nicknames.
 */
export function quotationsOf(text: string, passed: ReadonlySet<number> = new Set()): Quotation[] {
  const singles = singlesOf(text).filter(({ start }) => !passed.has(start))
  if (singles.length && isOutermost(text, singles)) return singles
  const found: Quotation[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    found.push(...quotationsOfParagraph(line, lineStart, passed))
    lineStart += line.length + 1
  }
  return found
}

/** Whether every double mark of a text lies inside one of these quotations. */
function isOutermost(text: string, quotations: readonly Quotation[]): boolean {
  return marksOf(text).every(({ start }) => quotationAt(quotations, start) !== undefined)
}

/** A quotation mark: one that only opens, one that only closes, or a straight one, which does either. */
interface Mark {
  readonly kind: 'opening' | 'closing' | 'straight'
  readonly sign: string
  readonly start: number
  readonly end: number
}

/** A quotation whose closing mark has not come yet. */
interface Open {
  readonly start: number
  /** How many quotations are open, including those inside it. */
  readonly depth: number
  /** Whether it was opened by a mark that only opens. */
  readonly curly: boolean
  /** Whether it was opened by „, which “ closes. */
  readonly low: boolean
}

function quotationsOfParagraph(line: string, offset: number, passed: ReadonlySet<number>): Quotation[] {
  const found: Quotation[] = []
  let open: Open | undefined
  const close = ({ start }: Open, end: number, closed: boolean): void => {
    if (end - start > 1) found.push({ start: offset + start, end: offset + end, closed })
  }
  for (const mark of marksOf(line)) {
    if (passed.has(offset + mark.start)) continue
    const depth = open ? depthAfter(open, mark) : 0
    if (!open) open = openedBy(mark, line)
    else if (isReopened(line, open, mark)) {
      close(open, open.start + beforeSpeaker(line.slice(open.start, mark.start)), false)
      open = openedBy(mark, line)
    } else if (depth > 0) open = { ...open, depth }
    else {
      close(open, mark.end, true)
      open = undefined
    }
  }
  if (open) close(open, open.start + endOfUnclosed(line, open.start), false)
  return found
}

function marksOf(line: string): Mark[] {
  return [...line.matchAll(/[“„«‟]|``|[”»]|''|"/g)].map(({ 0: sign, index }) => ({
    kind: sign === '"' ? 'straight' : /[“„«‟]|``/.test(sign) ? 'opening' : 'closing',
    sign,
    start: index,
    end: index + sign.length,
  }))
}

/** How many quotations are open after another mark; undefined if the mark closes the outermost one. */
function depthAfter({ depth, curly, low }: Open, { kind, sign }: Mark): number {
  if (low && sign === '“') return 0
  if (kind === 'straight') return curly && depth > 1 ? depth : 0
  return kind === 'opening' ? depth + 1 : depth - 1
}

/** Whether a straight mark opens a second quotation, where the first one's speaker was named without its being closed. */
function isReopened(line: string, { start, curly }: Open, mark: Mark): boolean {
  if (mark.kind !== 'straight' || curly) return false
  if (!/\s/.test(line[mark.start - 1] ?? '') || !/[\p{L}\p{N}]/u.test(line[mark.end] ?? '')) return false
  const before = line.slice(start, mark.start)
  return beforeSpeaker(before) < before.length
}

/** Whether an unmatched closing mark, as machine translation produces, opens a quotation: a word follows it. */
function openedBy({ kind, sign, start, end }: Mark, line: string): Open | undefined {
  if (kind === 'closing' && !/[\p{L}\p{N}$£€]/u.test(line[end] ?? '')) return undefined
  return { start, depth: 1, curly: kind !== 'straight', low: sign === '„' }
}

const REPORTED = `(?:${[...SPEAKING_FORMS].join('|')})`
const NAME = "\\p{Lu}[\\p{L}’'-]+"
/** ", said Chancellor X" and ", X said." after a quotation that was never closed. */
const SPEAKER = new RegExp(
  `[,?!]\\s+(?:${REPORTED}\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,3}${NAME}|(?:he|she|(?:${NAME}\\s+){1,4})\\s*${REPORTED}(?=[.,]|$|\\s+(?:on|in|at|to|after|during)\\b))`,
  'u',
)
const FEWEST_WORDS = 3

/** Where a quotation that was never closed ends: after the comma before its speaker, or with its paragraph. */
function beforeSpeaker(quotation: string): number {
  const at = quotation.search(SPEAKER)
  const isLong = at > 0 && quotation.slice(0, at).split(/\s+/).length >= FEWEST_WORDS
  return isLong ? at + 1 : quotation.length
}

/**
 * How long a quotation is that was never closed: to the comma before its speaker, for a few words in a sentence ("the
 * plan “won't work. He added ...") to that sentence's end, else to the end of its paragraph.
 */
function endOfUnclosed(line: string, start: number): number {
  const quotation = line.slice(start).trimEnd()
  const end = beforeSpeaker(quotation)
  const isPartOfSentence = /[\p{L}\p{N}]\s+$/u.test(line.slice(0, start)) && /^\P{L}*\p{Ll}/u.test(quotation)
  const stop = isPartOfSentence ? quotation.search(/[.!?]\s+\p{Lu}/u) : -1
  return stop > 0 ? Math.min(end, stop) : end
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
