import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLanguage } from '../../../server/language/load.ts'
import { recordOf } from '../acts-of.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

test('the two halves of a name make one source', async () => {
  const { statements } = await recordOf(language, '"We like it," said Procter & Gamble.')
  expect(statements.map(({ sources }) => sources.length)).toEqual([1])
})
