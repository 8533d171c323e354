import { expect, test } from 'vitest'
import { createLossCounter } from '../../../client/picture/losses.ts'

test('the picture gives up at the fourth loss of graphics within half a minute', () => {
  const isHopeless = createLossCounter()
  expect([0, 1000, 2000, 31_500, 31_600, 31_700].map((now) => isHopeless(now))).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ])
})
