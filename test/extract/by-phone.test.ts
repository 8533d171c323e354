import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import { recordOf } from './acts-of.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

test.each([
  ['Justin Trudeau spoke by phone with Narendra Modi.', 'phone'],
  ['Mark Carney had a phone call with Keir Starmer on Tuesday.', 'phone'],
  ['Vladimir Putin telephoned Angela Merkel on Monday.', 'phone'],
  ['Joe Biden spoke with Xi Jinping in a telephone conversation.', 'phone'],
  ['Justin Trudeau spoke with Narendra Modi in Delhi.', undefined],
  ['Fidel Castro received Hugo Chavez in Havana.', undefined],
  ['China and Vietnam resumed talks on the border.', undefined],
] as const)('%s: by %s', async (text, by) => {
  const { statements } = await recordOf(language, text)
  const met = statements.filter(({ act, told }) => act === 'met' && told !== false)
  expect(met.map((statement) => statement.by)).toEqual([by])
})

test('only meetings are by telephone', async () => {
  const { statements } = await recordOf(language, 'Joe Biden told Xi Jinping by phone that the talks had failed.')
  expect(statements.length).toBeGreaterThan(0)
  expect(statements.every(({ act, by }) => act === 'met' || by === undefined)).toBe(true)
})
