import { expect, test } from 'vitest'
import { rememberStatements } from '../../../../server/graph/query/run/remembered.ts'

test('the most recently used statements are remembered', () => {
  const remembered = rememberStatements(2)
  remembered.add('a')
  remembered.add('b')
  expect(remembered.has('a')).toBe(true)
  remembered.add('c')
  expect([remembered.has('a'), remembered.has('b'), remembered.has('c')]).toEqual([true, false, true])
})
