import type { Act } from '../../server/types.ts'
import { ACTS } from '../../server/types.ts'
import type { Period } from '../state/state.ts'
import type { Book } from './book.ts'

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Unit = (typeof UNITS)[number]

export interface Bin extends Period {
  readonly counts: Readonly<Record<Act, number>>
  readonly total: number
}

export interface Histogram {
  readonly unit: Unit
  readonly bins: readonly Bin[]
  /** Whether the first bar holds all that is earlier than the second, the last all that is later than the one before it. */
  readonly gathers: { readonly first: boolean; readonly last: boolean }
}

/** More bars than this are too thin to be told apart. */
const mostBins = 120
const dayLength = 86_400_000

/**
 * Statements by time, in the finest unit that gives at most 120 bars from the first day of the book to its last. Where a
 * few strays alone would make the bars coarser (one article of 1977 among a thousand of last year), the first and the
 * last bar gather what lies beyond the others.
 */
export function histogram(book: Book, rows: readonly number[]): Histogram {
  if (book.span === undefined || book.core === undefined)
    return { unit: 'day', bins: [], gathers: { first: false, last: false } }
  const unit = unitFor(book.core)
  const { from, to } = unit === unitFor(book.span) ? book.span : book.core
  const starts: string[] = []
  for (let at = startOf(unit, from); at <= to; at = nextStart(unit, at)) starts.push(at)
  const end = nextStart(unit, starts.at(-1) as string)
  const gathers = { first: book.span.from < (starts[0] as string), last: book.span.to >= end }
  if (gathers.first) starts.unshift(book.span.from)
  if (gathers.last) starts.push(end)
  const counts = starts.map(() => Object.fromEntries(ACTS.map((act) => [act, 0])) as Record<Act, number>)
  const place = new Map(starts.map((start, at) => [start, at]))
  for (const row of rows) {
    const day = book.statements.day[row]
    if (day == null) continue
    const at = day >= end ? starts.length - 1 : (place.get(startOf(unit, day)) ?? 0)
    const of = counts[at] as Record<Act, number>
    of[book.statements.act[row] as Act]++
  }
  const bins = starts.map((start, at): Bin => {
    const of = counts[at] as Record<Act, number>
    const next = starts[at + 1] ?? (gathers.last ? addDays(book.span?.to as string, 1) : end)
    return { from: start, to: addDays(next, -1), counts: of, total: ACTS.reduce((sum, act) => sum + of[act], 0) }
  })
  return { unit, bins, gathers }
}

/** The day so many days later, or before where negative. */
export function addDays(day: string, days: number): string {
  return isoOf(Date.parse(day) + days * dayLength)
}

/** How many days a period has, both ends counted. */
export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1
}

/** The period of the same length just before this one. */
export function periodBefore(period: Period): Period {
  const length = daysOf(period)
  return { from: addDays(period.from, -length), to: addDays(period.from, -1) }
}

function unitFor({ from, to }: Period): Unit {
  return UNITS.find((one) => count(one, from, to) <= mostBins) ?? 'year'
}

function count(unit: Unit, from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / dayLength
  return Math.floor(days / { day: 1, week: 7, month: 30.4, quarter: 91, year: 365 }[unit]) + 1
}

/** The first day of the unit that holds a day; weeks begin on Monday. */
function startOf(unit: Unit, day: string): string {
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter':
      return `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
    default:
      return `${day.slice(0, 4)}-01-01`
  }
}

function nextStart(unit: Unit, start: string): string {
  if (unit === 'day') return addDays(start, 1)
  if (unit === 'week') return addDays(start, 7)
  const date = new Date(Date.parse(start))
  const months = { month: 1, quarter: 3, year: 12 }[unit]
  return isoOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
