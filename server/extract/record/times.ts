import { BESIDE_TIMES } from '../lexicon/occasions.ts'
import {
  MONTHS,
  NEAR_DAYS,
  PARTS_OF_DAY,
  PERIODS,
  SHORT_MONTHS,
  SMALL_NUMBERS,
  WEEKDAYS,
  WHICH_OF_SEVERAL,
} from '../lexicon/time.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { dayNamed } from './day.ts'

/** A few words in a row that name a time, and the word among them on which the others depend. */
export interface Time {
  readonly root: number
  /** Midnight of the day in UTC, milliseconds; undefined if the words leave the day open. */
  readonly day: number | undefined
}

/** Years and dates in digits. */
const DIGITS_OF_DAY = /^(?:(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})$/

/** Words that may stand beside the name of a day and belong to the same time. */
const BESIDE_DAYS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...[...WEEKDAYS].map((day) => `${day}s`),
  ...NEAR_DAYS,
  ...WHICH_OF_SEVERAL,
  ...SMALL_NUMBERS,
  ...PERIODS,
  ...PARTS_OF_DAY,
  ...MONTHS,
  ...BESIDE_TIMES,
])
/** Hours, abbreviations, numbers, ordinals and the marks between them. */
const MARKS_OF_TIME = /^(?:[ap]\.?m\.?|\p{L}{3,5}\.|\d{1,4}(?:st|nd|rd|th)?|,|-|–|\d{1,2}:\d\d)$/iu

/** Parts of a day, and years alone: they name no day, and do not change that of a day beside them. */
const NO_DAY = new RegExp(`^(?:.*\\b(?:${[...PARTS_OF_DAY].join('|')})|(?:in |,| )*(?:19|20)\\d\\d[, ]*)$`, 'i')

/** The most words in one time. */
const LONGEST = 12
/**
 * The times that a sentence names, in text order.
 * @param published midnight of the article's day in UTC, milliseconds.
 */
export function timesIn(tree: Tree, published: number | undefined): Time[] {
  const found: Time[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    if (!namesDay(tokenAt(tree, i).text) || isName(tree, i)) continue
    let [first, last] = [i, i]
    const isBeside = (at: number): boolean => last - first < LONGEST && isBesideDays(tree.tokens[at]?.text ?? '')
    while (isBeside(last + 1)) last++
    while (isBeside(first - 1)) first--
    const tokens = Array.from({ length: last - first + 1 }, (_, step) => first + step)
    const root = tokens.find(
      (token) => isOutside(tokenAt(tree, token).head, first, last) && isNamed(tree, token, first, last),
    )
    const words = tree.sentence.text.slice(
      tokenAt(tree, first).start - tree.sentence.start,
      tokenAt(tree, last).end - tree.sentence.start,
    )
    const day = dayNamed(words, published)
    if (root !== undefined && (day !== undefined || !NO_DAY.test(words))) found.push({ root, day })
    i = last
  }
  return found
}

function namesDay(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    WEEKDAYS.has(lower) ||
    MONTHS.has(lower) ||
    SHORT_MONTHS.has(lower.replace(/\.$/, '')) ||
    NEAR_DAYS.has(lower) ||
    PARTS_OF_DAY.has(lower) ||
    lower === 'ago' ||
    DIGITS_OF_DAY.test(lower)
  )
}

function isBesideDays(word: string): boolean {
  return BESIDE_DAYS.has(word.toLowerCase()) || MARKS_OF_TIME.test(word)
}

/** "USA Today", "This Morning", "Mar-a-Lago": whether the words name a paper, programme or place. */
function isName(tree: Tree, i: number): boolean {
  const { text } = tokenAt(tree, i)
  const lower = text.toLowerCase()
  if (/^(?:TODAY|TONIGHT)$/.test(text)) return true
  if (/^\p{Lu}\p{Ll}+$/u.test(text) && (/^to(?:day|night)$/.test(lower) || PARTS_OF_DAY.has(lower))) return i > 1
  return (
    /^\p{L}{3,4}$/u.test(text) &&
    SHORT_MONTHS.has(lower) &&
    !/^\d/.test(`${tree.tokens[i + 1]?.text}`) &&
    !/^\d/.test(`${tree.tokens[i - 1]?.text}`)
  )
}

function isOutside(i: number, first: number, last: number): boolean {
  return i < first || i > last
}

/**
 * Whether a word of a time can be the one on which it depends: not a mark or an article. "On Tuesday, March 4" depends
 * on its Tuesday.
 */
function isNamed(tree: Tree, i: number, first: number, last: number): boolean {
  return namesDay(tokenAt(tree, i).text) || tree.children[i]?.some((child) => child >= first && child <= last) === true
}
