import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extract } from '../../../server/extract/extract.ts'
import { dayNamed } from '../../../server/extract/record/day.ts'
import { analyse } from '../../../server/language/analyse.ts'
import { loadLanguage } from '../../../server/language/load.ts'
import { DATES } from './dates.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

async function dateOf(text: string, publishedAt?: string): Promise<string | undefined> {
  const article = { id: 'text', text, ...(publishedAt === undefined ? {} : { publishedAt }) }
  return extract(article, await analyse(language, text)).statements[0]?.date
}

// 7 March 2025 was a Friday.
describe('the day of an act', () => {
  test.each(DATES)('%s', async (text, expected) => {
    expect(await dateOf(text, '2025-03-07T09:30:00Z')).toBe(expected)
  })

  test('without the day of the article only a complete date counts', async () => {
    for (const text of ['On Thursday', 'On May 5', 'Yesterday', 'Two days ago', 'This morning']) {
      expect(await dateOf(`${text}, Russia rejected the plan.`)).toBeUndefined()
    }
    expect(await dateOf('On 5 May 2019 Russia rejected the plan.')).toBe('2019-05-05')
  })

  test('is relative to the local day of publication, whatever the time zone of the machine', async () => {
    const zone = process.env.TZ
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
        process.env.TZ = TZ
        expect(await dateOf('Russia rejected the plan yesterday.', '2025-03-07T23:30:00-05:00')).toBe('2025-03-06')
        expect(await dateOf('On Friday, Russia rejected the plan.', '2025-03-07T00:10:00+09:00')).toBe('2025-03-07')
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

test('is never after the article, or a year before it, for weekdays and dates without a year', () => {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  for (let published = Date.UTC(2024, 0, 1); published < Date.UTC(2025, 0, 1); published += 86_400_000) {
    for (const [index, name] of days.entries()) {
      const day = dayNamed(`on ${name}`, published) as number
      expect(new Date(day).getUTCDay()).toBe(index)
      expect((published - day) / 86_400_000).toBeLessThan(7)
      expect(day).toBeLessThanOrEqual(published)
    }
    const date = dayNamed('on March 5', published)
    if (date !== undefined) expect(published - date).toBeGreaterThanOrEqual(0)
    if (date !== undefined) expect(new Date(date).toISOString()).toMatch(/-03-05T/)
  }
})
