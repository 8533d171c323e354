import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extract } from '../../server/extract/extract.ts'
import { analyse } from '../../server/language/analyse.ts'
import { loadLanguage } from '../../server/language/load.ts'

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
  test.each<[string, string | undefined]>([
    ['On Thursday, Russia rejected the plan.', '2025-03-06'],
    ['Turkey on Thursday said Greece was wrong.', '2025-03-06'],
    ['Angela Merkel said Friday that Greece was wrong.', '2025-03-07'],
    ['Angela Merkel said on Saturday that Greece was wrong.', '2025-03-01'],
    ['Angela Merkel said yesterday that Greece was wrong.', '2025-03-06'],
    ['Angela Merkel said today that Greece was wrong.', '2025-03-07'],
    ['On March 5, Russia rejected the plan.', '2025-03-05'],
    ['On December 30, Russia rejected the plan.', '2024-12-30'],
    ['On 5 May 2019 Russia rejected the plan.', '2019-05-05'],
    ['Russia rejected the plan.', undefined],
    ['Last week, Russia rejected the plan.', undefined],
    ['In March, Russia rejected the plan.', undefined],
    ['Angela Merkel said Greece would pay on Monday.', undefined],
  ])('%s', async (text, expected) => {
    expect(await dateOf(text, '2025-03-07T09:30:00Z')).toBe(expected)
  })

  test('without the day of the article only a whole date tells', async () => {
    expect(await dateOf('On Thursday, Russia rejected the plan.')).toBeUndefined()
    expect(await dateOf('On 5 May 2019 Russia rejected the plan.')).toBe('2019-05-05')
  })
})
