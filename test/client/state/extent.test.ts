import { expect, test } from 'vitest'
import { otherExtents } from '../../../client/state/extent.ts'

test.each([
  ['a network that fits', null, 250, []],
  ['one that nearly fits', null, 401, [[100_000, 401]]],
  [
    'a large one',
    null,
    8412,
    [
      [1000, 1000],
      [100_000, 8412],
    ],
  ],
  [
    'a large one, widened once',
    1000,
    8412,
    [
      [null, 250],
      [5000, 5000],
      [100_000, 8412],
    ],
  ],
  ['a large one, shown whole', 100_000, 8412, [[null, 250]]],
  [
    'one that nobody can draw',
    null,
    250_000,
    [
      [1000, 1000],
      [100_000, 100_000],
    ],
  ],
  ['the part of it that can be drawn', 100_000, 250_000, [[null, 250]]],
  ['a part that an old address asks for', 12, 300, [[100_000, 300]]],
] as const)('of %s, with limit %j of %d actors', (_what, limit, total, others) => {
  const expected = others.map(([limit, actors]) => ({ limit, actors }))
  expect(otherExtents({ limit }, total)).toEqual(expected)
})
