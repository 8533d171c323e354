import { faultOfDate } from './article.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i
const compact = /^(\d{4})[/.]?(\d\d)[/.]?(\d\d)$/
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4})(?:\s+(\d\d?:\d\d(?::\d\d)?)\s*(\S+)?.*)?$/i
const american = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i

/**
 * The ISO 8601 day or instant that a date means, or undefined where it can be read in two ways ("03/04/2024"), does not
 * exist, or lies in no year of news. A time without a zone is left out rather than taken for a zone of ours.
 */
export function dateOf(written: string): string | undefined {
  const date = written.trim()
  const found = fromIso(date) ?? fromMail(date) ?? fromDay(date)
  return found !== undefined && faultOfDate(found) === undefined ? found : undefined
}

function fromIso(date: string): string | undefined {
  const [, day, time, zone] = iso.exec(date) ?? []
  if (day === undefined) return undefined
  if (time === undefined || zone === undefined) return day
  const clock = time.replace(/\.0+$/, '')
  const instant = `${day}T${clock}${/^[a-z]/i.test(zone) ? 'Z' : zone.replace(/^(.\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`)}`
  return faultOfDate(instant) === undefined ? instant : day
}

function fromMail(date: string): string | undefined {
  const [, day, month = '', year, time, zone] = mail.exec(date) ?? []
  if (day === undefined) return undefined
  const written = dayOf(year, month, day)
  if (written === undefined || time === undefined || zone === undefined) return written
  const instant = Date.parse(`${day} ${month.slice(0, 3)} ${year} ${time} ${zone}`)
  return Number.isNaN(instant) ? written : new Date(instant).toISOString().replace('.000Z', 'Z')
}

function fromDay(date: string): string | undefined {
  const [, year, month, day] = compact.exec(date) ?? []
  if (year !== undefined) return `${year}-${month}-${day}`
  const [, name = '', dayOfMonth, inYear] = american.exec(date) ?? []
  return dayOf(inYear, name, dayOfMonth)
}

function dayOf(year: string | undefined, month: string, day: string | undefined): string | undefined {
  const at = months.indexOf(month.slice(0, 3).toLowerCase())
  if (at < 0 || year === undefined || day === undefined) return undefined
  return `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
