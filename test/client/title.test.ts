import { expect, test } from 'vitest'
import { initialState } from '../../client/state.ts'
import { proposedTitle } from '../../client/title.ts'
import type { Act } from '../../server/types.ts'

test.each([
  [['said', 'proposed', 'rejected', 'met'], 'Who said, proposed, rejected and met whom'],
  [['rejected'], 'Who rejected whom'],
  [['met', 'proposed'], 'Who proposed and met whom'],
  [[], 'Who said, proposed, rejected and met whom'],
] as [Act[], string][])('a view of %j is called %s', (acts, title) => {
  expect(proposedTitle({ ...initialState, acts }, undefined)).toBe(title)
})
