import { casual, type ParsedResult } from 'chrono-node/en'

const DAY = 24 * 60 * 60 * 1000
/** A date without a year is not the last such day if that lies farther back than this: news would name the year. */
const LONG_AGO = 330 * DAY

/** Texts in which chrono-node finds a day although none is named, or not the one that news means. */
const NO_DAY =
  /\b(?:now|weekend|(?:every|each|next|coming|following|previous|same)\b|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?![\w.]))/i
/** Words that count from another day of the text, not from the article's. */
const FROM_ELSEWHERE = /\b(?:earlier|later|hence|after)$|\bbefore(?! yesterday)\b/i

/**
 * The day that words of time name, seen from the day of the article: a weekday is the last one up to that day, a date
 * without its year the last such date. Words that leave the day open ("last week", "in May", "12/05/2024", two days)
 * give none, and neither do days in the future, because an act has taken place.
 * @param words a few words around a date ("late on Monday, March 3"); chrono-node reads them.
 * @param published midnight of the article's day in UTC, milliseconds; without it only a date with a year can be used.
 * @returns midnight of the day in UTC, milliseconds.
 */
export function dayNamed(words: string, published: number | undefined): number | undefined {
  if (NO_DAY.test(words)) return undefined
  const instant = new Date((published ?? 0) + DAY / 2)
  const [read, ...others] = casual.parse(words, { instant, timezone: 0 })
  if (!read || others.length || read.end || FROM_ELSEWHERE.test(read.text) || isAmbiguous(read.text)) return undefined
  const day = dayOf(read, published)
  return day === undefined || (published !== undefined && day > published) ? undefined : day
}

function dayOf({ start, text }: ParsedResult, published: number | undefined): number | undefined {
  const weekday = start.isCertain('weekday') ? (start.get('weekday') ?? undefined) : undefined
  const isRelative = start.tags().has('result/relativeDate')
  if (start.isCertain('day')) {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')] as [number, number, number]
    const isNear =
      isRelative || /^(?:the |day before |early |late )*(?:yesterday|today|to-?night|last night)/i.test(text)
    if (isNear)
      return published === undefined || (isRelative && weekday === undefined) ? undefined : dateOf(year, month, day)
    const date = start.isCertain('year') ? dateOf(year, month, day) : lastDate(month, day, published)
    return date === undefined || weekday === undefined || new Date(date).getUTCDay() === weekday ? date : undefined
  }
  if (published === undefined) return undefined
  if (/^this (?:morning|afternoon|evening)$/i.test(text)) return published
  if (weekday === undefined || start.isCertain('month') || start.isCertain('year')) return undefined
  return lastWeekday(weekday, /\blast\b/i.test(text), published)
}

function lastDate(month: number, day: number, published: number | undefined): number | undefined {
  if (published === undefined) return undefined
  const year = new Date(published).getUTCFullYear()
  const date = [dateOf(year, month, day), dateOf(year - 1, month, day)].find((d) => d !== undefined && d <= published)
  return date === undefined || published - date > LONG_AGO ? undefined : date
}

/** "last Tuesday", said on a Friday, may be three days ago or ten, so it names no day. */
function lastWeekday(weekday: number, isLast: boolean, published: number): number | undefined {
  const today = new Date(published).getUTCDay()
  const back = (today - weekday + 7) % 7
  if (!isLast) return published - back * DAY
  const sinceMonday = (today + 6) % 7
  if (back === 0) return published - 7 * DAY
  return back > sinceMonday ? published - back * DAY : undefined
}

/** "12/05/2024" is a day in May to some and one in December to others. */
function isAmbiguous(text: string): boolean {
  const [, first, second] = /(\d+)[/.-](\d+)[/.-]\d{2,4}/.exec(text) ?? []
  return first !== undefined && first.length <= 2 && Number(first) <= 12 && Number(second) <= 12 && first !== second
}

function dateOf(year: number, month: number, day: number): number | undefined {
  const date = Date.UTC(year, month - 1, day)
  return new Date(date).getUTCDate() === day ? date : undefined
}
