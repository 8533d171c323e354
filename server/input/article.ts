import { z } from 'zod'
import { type Article, article as shape } from '../shapes/text.ts'

/** Longest text of one article, in UTF-16 code units. */
export const MAX_TEXT = 2_000_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u001f\u007f]/

/**
 * Years that news can be of. Beyond them stand marks for "no date" (0001-01-01, 9999-12-31), and one of these would
 * stretch the timeline of all articles.
 */
const years = { first: 1000, last: 2100 }

const line = (limit: number) =>
  z
    .string({ error: 'must be a string' })
    .min(1, 'is empty')
    .max(limit, `is longer than ${limit} characters`)
    .refine((value) => !control.test(value), 'has a control character')
    .refine((value) => value.isWellFormed(), 'has half of a surrogate pair: not valid Unicode')

/** What describes the same field in the shape of an article; `pattern` is for those who read the OpenAPI document. */
const about = (field: z.ZodExactOptional<z.ZodType>, pattern?: string) => ({
  description: field.unwrap().description ?? '',
  ...(pattern === undefined ? {} : { pattern }),
})
const { title, publisher, url, publishedAt } = shape.shape

/** An article as it may come in, with limits. A field that is null counts as absent. */
export const givenArticle = z.strictObject({
  id: line(300).describe(shape.shape.id.description ?? ''),
  text: z
    .string({ error: 'must be a string' })
    .superRefine((text, context) => {
      const fault = faultOfText(text)
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
    })
    .meta({ description: shape.shape.text.description ?? '', minLength: 1 }),
  title: line(1000).meta(about(title)).nullish(),
  publisher: line(300).meta(about(publisher)).nullish(),
  url: line(2000)
    .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'must be an http or https address')
    .meta(about(url, '^https?://'))
    .nullish(),
  publishedAt: line(40)
    .superRefine((date, context) => {
      const fault = faultOfDate(date)
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
    })
    .meta(about(publishedAt, '^\\d{4}-\\d{2}-\\d{2}'))
    .nullish(),
})

/** What is wrong with a date, or undefined. */
export function faultOfDate(date: string): string | undefined {
  const [, day, year] = /^((\d{4})-\d\d-\d\d)(?:T.+)?$/.exec(date) ?? []
  if (day === undefined || Number.isNaN(Date.parse(date))) {
    return 'must be an ISO 8601 day or time, like 2025-03-07 or 2025-03-07T09:30:00Z'
  }
  // Date.parse takes 30 February for a day of March.
  if (new Date(Date.parse(day)).toISOString().slice(0, 10) !== day) {
    return `names a day that does not exist: ${day}; leave the field out where the day is not known`
  }
  if (Number(year) < years.first || Number(year) > years.last) {
    return `is in the year ${year}, and only ${years.first} to ${years.last} can be right; leave the field out where the day is not known`
  }
  return undefined
}

/** What is wrong with an article's text, or undefined. */
export function faultOfText(text: string): string | undefined {
  if (text.trim() === '') return 'is empty'
  if (text.length > MAX_TEXT) {
    return `has ${text.length} characters, at most ${MAX_TEXT} are read: split it into its articles`
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) return `has a NUL character at offset ${nul}: is this a text?`
  if (!text.isWellFormed()) return 'has half of a surrogate pair: not valid Unicode'
  return undefined
}

/** Checks a parsed JSON value: the article, or what is wrong with it in words. */
export function checkArticle(value: unknown): Article | { readonly fault: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: 'not an article: must be an object like {"id": "...", "text": "..."}' }
  }
  const parsed = givenArticle.safeParse(value)
  if (!parsed.success) {
    return {
      fault: parsed.error.issues
        .map((issue) =>
          issue.code === 'unrecognized_keys'
            ? `unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; an article has ${Object.keys(givenArticle.shape).join(', ')}`
            : `field ${JSON.stringify(issue.path.join('.'))} ${issue.message}`,
        )
        .join('; '),
    }
  }
  const entries = Object.entries(parsed.data).filter(([, field]) => field !== null && field !== undefined)
  return Object.fromEntries(entries) as unknown as Article
}
