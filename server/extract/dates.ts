import type { Attribution } from './attribution.ts'
import { dependents, subtree, type Tree, tokenAt } from './tree.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DAY = 24 * 60 * 60 * 1000

/**
 * The day of an act as ISO 8601, from the words of time beside its cue and the day of the article: a weekday is the
 * last one up to that day, a date without its year the last such date. Words that leave the day open ("last week",
 * "next Friday", "in May") give none: none is better than a guess.
 * @param publishedAt ISO 8601; without it only dates with a year tell anything.
 */
export function dateOf(tree: Tree, attribution: Attribution, publishedAt: string | undefined): string | undefined {
  if (attribution.head < 0) return undefined
  const published = publishedAt === undefined ? undefined : dayOf(publishedAt.slice(0, 10))
  for (const child of dependents(tree, attribution.head, 'obl', 'advmod', 'nmod', 'compound')) {
    if (attribution.contentTokens.has(child)) continue
    const words = subtree(tree, child).map((i) => tokenAt(tree, i).text.toLowerCase())
    const day = words.some((word) => /^(?:last|next|every|each|until|before|after|since|by|from)$/.test(word))
      ? undefined
      : dayNamed(words, published)
    if (day !== undefined) return new Date(day).toISOString().slice(0, 10)
  }
  return undefined
}

function dayNamed(words: readonly string[], published: number | undefined): number | undefined {
  const month = words.findIndex((word) => MONTHS.includes(word))
  if (month >= 0) return dateNamed(words, MONTHS.indexOf(words[month] as string), published)
  if (published === undefined) return undefined
  const weekday = words.map((word) => WEEKDAYS.indexOf(word)).find((index) => index >= 0)
  if (weekday !== undefined) return published - ((new Date(published).getUTCDay() - weekday + 7) % 7) * DAY
  if (words.some((word) => word === 'today' || word === 'tonight')) return published
  return words.includes('yesterday') ? published - DAY : undefined
}

function dateNamed(words: readonly string[], month: number, published: number | undefined): number | undefined {
  const numbers = words.flatMap((word) =>
    /^\d{1,2}(?:st|nd|rd|th)?$|^\d{4}$/.test(word) ? [Number.parseInt(word, 10)] : [],
  )
  const day = numbers.find((number) => number >= 1 && number <= 31)
  const year = numbers.find((number) => number >= 1900)
  if (day === undefined) return undefined
  if (year !== undefined) return validDay(year, month, day)
  if (published === undefined) return undefined
  const thisYear = new Date(published).getUTCFullYear()
  const date = validDay(thisYear, month, day)
  return date !== undefined && date > published ? validDay(thisYear - 1, month, day) : date
}

function validDay(year: number, month: number, day: number): number | undefined {
  const date = Date.UTC(year, month, day)
  return new Date(date).getUTCDate() === day ? date : undefined
}

function dayOf(iso: string): number | undefined {
  const date = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(date) ? undefined : date
}
