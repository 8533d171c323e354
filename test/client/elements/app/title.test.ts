import { expect, test } from 'vitest'
import { proposedTitle } from '../../../../client/elements/app/title.ts'
import { initialState } from '../../../../client/state/state.ts'
import type { Act } from '../../../../server/shapes/vocabulary.ts'

test.each([
  [['said', 'proposed', 'rejected', 'met'], 'Who said what about whom'],
  [['rejected'], 'Who rejected whom'],
  [['said'], 'Who spoke about whom'],
  [['met', 'proposed'], 'Who made proposals to and met whom'],
  [[], 'Who said what about whom'],
] as [Act[], string][])('a view of %j is called %s', (acts, title) => {
  expect(proposedTitle({ ...initialState, acts }, undefined)).toBe(title)
})
