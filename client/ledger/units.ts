/** Units of time from fine to coarse, each with its places counted through: the unit that holds a day, and its first day. */

export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const
export type Unit = (typeof UNITS)[number]

/** Beyond these, ISO 8601 writes more than four digits for a year. */
const earliest = '0001-01-01'
const latest = '9999-12-31'
const dayLength = 86_400_000
const monthsIn = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }

/** Which unit holds an ISO day; the next one has the next number. Weeks begin on Monday, decades and centuries with a 0. */
export function placeOf(unit: Unit, day: string): number {
  if (unit === 'day') return Date.parse(day) / dayLength
  // The first of January 1970 was a Thursday.
  if (unit === 'week') return Math.floor((Date.parse(day) / dayLength + 3) / 7)
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return Math.floor((year * 12 + month - 1) / monthsIn[unit])
}

/** The first day of a unit, from year 1 to year 9999. */
export function firstDay(unit: Unit, place: number): string {
  return isoOf(startOf(unit, place))
}

/** The day before a unit begins. */
export function dayBefore(unit: Unit, place: number): string {
  return isoOf(startOf(unit, place) - dayLength)
}

/** The day so many days later, or before where negative; at the utmost the first of year 1 and the last of 9999. */
export function addDays(day: string, days: number): string {
  return isoOf(Date.parse(day) + days * dayLength)
}

/** Milliseconds since 1970. */
function startOf(unit: Unit, place: number): number {
  if (unit === 'day') return place * dayLength
  if (unit === 'week') return (place * 7 - 3) * dayLength
  // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(0, place * monthsIn[unit], 1)
}

function isoOf(time: number): string {
  const within = Math.max(Date.parse(earliest), Math.min(Date.parse(latest), time))
  return new Date(within).toISOString().slice(0, 10)
}
