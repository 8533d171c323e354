/** Units of time from fine to coarse. The days, weeks, months … are numbered one after the other. */

export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const
export type Unit = (typeof UNITS)[number]

/** Before the one there is no year, and after the other ISO 8601 needs more than four digits for it. */
const earliest = '0001-01-01'
const latest = '9999-12-31'
const dayLength = 86_400_000
const monthsIn = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }

/**
 * The number of the unit that holds an ISO day. Weeks begin on Monday, decades and centuries with a year that ends in
 * 0.
 */
export function placeOf(unit: Unit, day: string): number {
  if (unit === 'day') return Date.parse(day) / dayLength
  // The first of January 1970 was a Thursday.
  if (unit === 'week') return Math.floor((Date.parse(day) / dayLength + 3) / 7)
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return Math.floor((year * 12 + month - 1) / monthsIn[unit])
}

/** The first day of the unit with a number, but no day before year 1 or after year 9999. */
export function firstDay(unit: Unit, place: number): string {
  return isoOf(startOf(unit, place))
}

/** The day before the unit with a number begins, within the same years. */
export function dayBefore(unit: Unit, place: number): string {
  return isoOf(startOf(unit, place) - dayLength)
}

/** The day so many days later, or earlier where negative, within the same years. */
export function addDays(day: string, days: number): string {
  return isoOf(Date.parse(day) + days * dayLength)
}

/** Milliseconds since 1970. */
function startOf(unit: Unit, place: number): number {
  if (unit === 'day') return place * dayLength
  if (unit === 'week') return (place * 7 - 3) * dayLength
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(0, place * monthsIn[unit], 1)
}

function isoOf(time: number): string {
  const within = Math.max(Date.parse(earliest), Math.min(Date.parse(latest), time))
  return new Date(within).toISOString().slice(0, 10)
}
