import type { Act } from '../../server/shapes/vocabulary.ts'
import { ACTS } from '../../server/shapes/vocabulary.ts'
import type { Period } from '../state/state.ts'
import type { Book } from './book.ts'
import type { Unit } from './units.ts'
import { addDays, dayBefore, firstDay, placeOf, UNITS } from './units.ts'

export interface Bin extends Period {
  readonly counts: Readonly<Record<Act, number>>
  readonly total: number
}

export interface Histogram {
  readonly unit: Unit
  readonly bins: readonly Bin[]
  /**
   * Whether the first bar holds all that is earlier than the second, and the last all that is later than the last but
   * one.
   */
  readonly gathers: { readonly first: boolean; readonly last: boolean }
}

/** More bars than this are too thin to be told apart. */
const mostBins = 120

/**
 * Statements by time, in the finest unit that gives at most 120 bars from the first day of the book to its last. Where a
 * few strays alone would make the bars coarser (one article of 1977 among a thousand of last year), a bar at each end
 * gathers them.
 */
export function histogram(book: Book, rows: readonly number[]): Histogram {
  const { span, core, statements } = book
  if (span === undefined || core === undefined) return { unit: 'day', bins: [], gathers: { first: false, last: false } }
  const unit = unitFor(core)
  const { from, to } = unit === unitFor(span) ? span : core
  const [first, last] = [placeOf(unit, from), placeOf(unit, to)]
  const gathers = { first: placeOf(unit, span.from) < first, last: placeOf(unit, span.to) > last }
  const bins = Array.from({ length: last - first + 1 }, (_, at) =>
    emptyBin({ from: firstDay(unit, first + at), to: dayBefore(unit, first + at + 1) }),
  )
  if (gathers.first) bins.unshift(emptyBin({ from: span.from, to: dayBefore(unit, first) }))
  if (gathers.last) bins.push(emptyBin({ from: firstDay(unit, last + 1), to: span.to }))
  const begin = gathers.first ? first - 1 : first
  for (const row of rows) {
    const day = statements.day[row]
    if (day == null) continue
    const at = Math.max(0, Math.min(bins.length - 1, placeOf(unit, day) - begin))
    const bin = bins[at]
    if (bin === undefined) continue
    bin.counts[statements.act[row] as Act]++
    bin.total++
  }
  return { unit, bins, gathers }
}

function emptyBin(period: Period) {
  return { ...period, counts: Object.fromEntries(ACTS.map((act) => [act, 0])) as Record<Act, number>, total: 0 }
}

function unitFor({ from, to }: Period): Unit {
  return UNITS.find((unit) => placeOf(unit, to) - placeOf(unit, from) < mostBins) ?? 'century'
}

/** How many days a period has, both ends counted. */
export function daysOf({ from, to }: Period): number {
  return placeOf('day', to) - placeOf('day', from) + 1
}

/** The period of the same length just before this one. */
export function periodBefore(period: Period): Period {
  const length = daysOf(period)
  return { from: addDays(period.from, -length), to: addDays(period.from, -1) }
}
