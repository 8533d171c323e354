import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysOf, histogram, periodBefore } from '../../../client/ledger/histogram.ts'
import { book } from './ledger.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a histogram', () => {
  test('covers every day once, has at most some 120 bars, and counts every dated statement', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 450, size: 'max' }), (days) => {
        const lines = days.toSorted().map((one) => `${one} ann said bob`)
        const of = book([...lines, '- ann said bob'])
        const { bins } = histogram(
          of,
          of.statements.id.map((_, row) => row),
        )
        expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(days.length)
        for (const [at, bin] of bins.entries()) {
          expect(bin.from <= bin.to).toBe(true)
          if (at > 0) expect(bin.from).toBe(addDays(bins[at - 1]?.to as string, 1))
        }
        expect(bins.length).toBeLessThanOrEqual(125)
      }),
    )
  })

  test.each([
    [['2025-03-01', '2025-03-31'], 'day', 31],
    [['2024-03-04', '2025-03-31'], 'week', 57],
    [['2020-03-04', '2025-03-31'], 'month', 61],
    [['2000-03-04', '2025-03-31'], 'quarter', 101],
    [['1950-03-04', '2025-03-31'], 'year', 76],
    [['2025-03-01'], 'day', 1],
  ] as const)('%j goes by the %s', (days, unit, bars) => {
    const found = histogram(book(days.map((one) => `${one} ann said bob`)), [])
    expect([found.unit, found.bins.length]).toEqual([unit, bars])
  })

  test('gathers a few strays at its ends, where they would make every bar coarser', () => {
    const year = Array.from({ length: 400 }, (_, at) => addDays('2024-01-01', Math.floor(at / 4)))
    const days = ['1977-04-02', ...year, '2031-05-06']
    const { unit, bins, gathers } = histogram(
      book(days.map((one) => `${one} ann said bob`)),
      days.map((_, row) => row),
    )
    expect([unit, bins.length, gathers]).toEqual(['day', 102, { first: true, last: true }])
    expect(bins[0]).toMatchObject({ from: '1977-04-02', to: '2023-12-31', total: 1 })
    expect(bins[1]).toMatchObject({ from: '2024-01-01', to: '2024-01-01', total: 4 })
    expect(bins.at(-1)).toMatchObject({ from: '2024-04-10', to: '2031-05-06', total: 1 })
  })

  test('without any day has no bars', () => {
    expect(histogram(book(['- ann said bob']), [0]).bins).toEqual([])
  })
})

test.each([
  [
    { from: '2025-03-01', to: '2025-03-31' },
    { from: '2025-01-29', to: '2025-02-28' },
  ],
  [
    { from: '2024-03-01', to: '2024-03-01' },
    { from: '2024-02-29', to: '2024-02-29' },
  ],
])('before %j lies %j, as long', (period, before) => {
  expect(periodBefore(period)).toEqual(before)
  expect(daysOf(before)).toBe(daysOf(period))
})
