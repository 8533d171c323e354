import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysOf, histogram, periodBefore } from '../../../client/ledger/histogram.ts'
import { addDays, dayBefore, firstDay, placeOf, UNITS } from '../../../client/ledger/units.ts'
import { book } from './ledger.ts'

const dayFrom = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const day = dayFrom('1990-01-01', '2030-12-31')
const anyDay = fc.oneof(dayFrom('0001-01-01', '9999-12-31'), fc.constantFrom('0001-01-01', '9999-12-31'))

describe('a histogram', () => {
  test('covers every day once, has at most 120 bars and two that gather, and counts every dated statement', () => {
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
        expect(bins.length).toBeLessThanOrEqual(122)
      }),
    )
  })

  test('has finitely many bars for any two days of the years 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string]
        const { bins } = histogram(book([`${from} ann said bob`, `${to} ann said bob`]), [0, 1])
        expect(bins.length).toBeLessThanOrEqual(120)
        expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(2)
        expect((bins[0]?.from ?? '') <= from && to <= (bins.at(-1)?.to ?? '')).toBe(true)
        for (const bin of bins) for (const each of [bin.from, bin.to]) expect(each).toMatch(/^\d{4}-\d\d-\d\d$/)
        for (const bin of bins) expect(bin.from <= bin.to).toBe(true)
      }),
    )
  })

  test.each([
    [['2025-03-01', '2025-03-31'], 'day', 31],
    [['2024-03-04', '2025-03-31'], 'week', 57],
    [['2020-03-04', '2025-03-31'], 'month', 61],
    [['2000-03-04', '2025-03-31'], 'quarter', 101],
    [['1950-03-04', '2025-03-31'], 'year', 76],
    [['1066-10-14', '2025-03-31'], 'decade', 97],
    [['0001-01-01', '2025-03-31'], 'century', 21],
    [['2025-03-01', '9999-12-31'], 'century', 80],
    [['9999-12-30', '9999-12-31'], 'day', 2],
    [['0001-01-01', '0001-01-02'], 'day', 2],
    [['2025-03-01'], 'day', 1],
  ] as const)('%j has one bar for each %s', (days, unit, bars) => {
    const found = histogram(book(days.map((one) => `${one} ann said bob`)), [])
    expect([found.unit, found.bins.length]).toEqual([unit, bars])
  })

  test('gathers a few outliers at its ends if they would make every bar coarser', () => {
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

  test('has no bars if no statement has a day', () => {
    expect(histogram(book(['- ann said bob']), [0]).bins).toEqual([])
  })
})

describe('units of time', () => {
  test.each(UNITS)('%s: every day lies in the unit that begins last before it', (unit) => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const place = placeOf(unit, one)
        expect(firstDay(unit, place) <= one && one <= dayBefore(unit, place + 1)).toBe(true)
      }),
    )
  })

  test.each([
    ['week', '2025-03-09', '2025-03-03'],
    ['month', '2024-02-29', '2024-02-01'],
    ['quarter', '2025-06-30', '2025-04-01'],
    ['year', '0099-12-31', '0099-01-01'],
    ['decade', '2029-12-31', '2020-01-01'],
    ['century', '1999-12-31', '1900-01-01'],
    ['century', '0005-05-05', '0001-01-01'],
  ] as const)('the %s of %s begins on %s', (unit, one, first) => {
    expect(firstDay(unit, placeOf(unit, one))).toBe(first)
  })

  test.each([
    ['9999-12-30', 5, '9999-12-31'],
    ['0001-01-02', -5, '0001-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
  ])('%s and %i days is %s', (one, days, other) => {
    expect(addDays(one, days)).toBe(other)
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
