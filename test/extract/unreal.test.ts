import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import { recordOf, unrealActsOf } from './acts-of.ts'
import { unreal } from './sentences/unreal.ts'

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

describe('acts that did not take place', () => {
  test.each(unreal.map(([text, ...acts]) => ({ text, acts })))('$text', async ({ text, acts }) => {
    expect(unrealActsOf(await recordOf(language, text))).toEqual([...acts].sort())
  })
})

test('an act that did not take place answers nothing and is answered by nothing', async () => {
  const record = await recordOf(language, 'Egypt may propose a truce to Israel. Israel rejected the proposal by Egypt.')
  const statements = record.statements.filter(({ told }) => told !== false)
  expect(statements.map(({ act, status, answers }) => ({ act, status, isAnswer: answers !== undefined }))).toEqual([
    { act: 'rejected', status: undefined, isAnswer: true },
    { act: 'proposed', status: undefined, isAnswer: false },
    { act: 'proposed', status: 'possible', isAnswer: false },
  ])
  const [rejection, proposal] = statements
  expect(rejection?.answers).toBe(proposal?.id)
})
