import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import { recordOf, rolesOf } from './acts-of.ts'
import { roles, rolesThatFail } from './sentences/roles.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

describe('roles of targets', () => {
  test.each(roles.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(rolesOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
  test.fails.each(rolesThatFail.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(rolesOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
})
