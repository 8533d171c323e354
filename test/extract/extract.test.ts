import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import { actsOf, recordOf } from './acts-of.ts'
import { knownFailures } from './known-failures.ts'
import * as sentences from './sentences.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

describe.each(Object.entries(sentences))('%s', (_, rows) => {
  test.each(rows.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(actsOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
})

describe('known failures', () => {
  test.fails.each(knownFailures.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(actsOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
})
