import { expect, test } from 'vitest'
import { rememberStatements } from '../../../../server/graph/query/run/remembered.ts'

test('the statements that were asked for last are remembered', () => {
  const remembered = rememberStatements(2)
  remembered.add('a')
  remembered.add('b')
  expect(remembered.has('a')).toBe(true)
  remembered.add('c')
  expect([remembered.has('a'), remembered.has('b'), remembered.has('c')]).toEqual([true, false, true])
})
