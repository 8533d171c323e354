import { describe, expect, test } from 'vitest'
import { afterKey, dragged, periodOf, rangeOf } from '../../../../client/elements/filter/brush.ts'
import type { Bin } from '../../../../client/ledger/histogram.ts'

const counts = { said: 0, proposed: 0, rejected: 0, met: 0 }
const bin = (from: string, to: string): Bin => ({ from, to, counts, total: 0 })
const bins = [bin('2025-01-01', '2025-01-31'), bin('2025-02-01', '2025-02-28'), bin('2025-03-01', '2025-03-31')]
const range = { first: 2, last: 4 }

describe('bars and days', () => {
  test.each([
    ['2025-01-15', '2025-02-01', { first: 0, last: 1 }],
    ['', '~', { first: 0, last: 2 }],
    ['2024-01-01', '2024-12-31', { first: 0, last: 0 }],
    ['2026-01-01', '2026-12-31', { first: 2, last: 2 }],
  ])('from %j to %j', (from, to, bars) => {
    expect(rangeOf(bins, { from, to })).toEqual(bars)
  })

  test('a range of bars covers all days from its first bar to its last', () => {
    expect(periodOf(bins, { first: 0, last: 1 })).toEqual({ from: '2025-01-01', to: '2025-02-28' })
  })
})

test.each([
  ['first', 1, { first: 1, last: 4 }],
  ['first', 6, { first: 4, last: 6 }],
  ['last', 9, { first: 2, last: 9 }],
  ['last', 0, { first: 0, last: 2 }],
  ['both', 5, { first: 4, last: 6 }],
  ['both', 0, { first: 0, last: 2 }],
  ['against', 20, { first: 7, last: 9 }],
] as const)('the grip %s, taken at bar 3 and dragged to bar %i', (grip, to, after) => {
  expect(dragged({ grip, at: 3, range }, to, 9)).toEqual(after)
})

test.each([
  ['ArrowLeft', 'first', { first: 1, last: 4 }],
  ['ArrowUp', 'last', { first: 2, last: 5 }],
  ['End', 'first', { first: 4, last: 4 }],
  ['Home', 'last', { first: 2, last: 2 }],
  ['PageUp', 'last', { first: 2, last: 9 }],
  ['a', 'last', undefined],
] as const)('the key %s on the %s day', (key, grip, after) => {
  expect(afterKey(key, grip, range, 9)).toEqual(after)
})
