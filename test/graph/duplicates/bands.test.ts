import { describe, expect, test } from 'vitest'
import { bandsOf } from '../../../server/graph/duplicates/bands.ts'
import { likeness } from '../../../server/graph/duplicates/mark-duplicates.ts'
import { resemblance, shinglesOf } from '../../../server/graph/duplicates/shingles.ts'
import { edits, madeText } from './texts.ts'

const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1)
const originals = seeds.map((seed) => shinglesOf(madeText(seed).join('\n')))
const hasBandInCommon = (one: ReadonlySet<number>, other: ReadonlySet<number>) => {
  const bands = new Set(bandsOf(one).map(({ id }) => id))
  return bandsOf(other).some(({ id }) => bands.has(id))
}
const isCopy = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
  hasBandInCommon(one, other) && resemblance(one, other) >= likeness

describe('a copy that was', () => {
  test.each(Object.entries(edits))('%s is found at least 97 times of 100', (_, edit) => {
    const found = seeds.filter((seed, at) =>
      isCopy(originals[at] as ReadonlySet<number>, shinglesOf(edit(madeText(seed), seed).join('\n'))),
    )
    expect(found.length).toBeGreaterThanOrEqual(97)
  })
})

test('texts of their own are never taken for copies, and are hardly ever compared', () => {
  const bands = originals.map((shingles) => bandsOf(shingles).map(({ id }) => id))
  const holders = Map.groupBy(
    bands.flatMap((ids, at) => ids.map((id) => ({ id, at }))),
    ({ id }) => id,
  )
  const compared = [...holders.values()].flatMap((some) =>
    some.flatMap(({ at: one }, place) => some.slice(place + 1).map(({ at: other }) => `${one} ${other}`)),
  )
  const pairs = (originals.length * (originals.length - 1)) / 2
  expect(new Set(compared).size).toBeLessThan(pairs / 100)
  const alike = originals.flatMap((one, at) => originals.slice(at + 1).map((other) => resemblance(one, other)))
  expect(Math.max(...alike)).toBeLessThan(likeness / 4)
})

test('a third of a text is not the same text', () => {
  const third = (seed: number) => shinglesOf(madeText(seed, 9).slice(0, 3).join('\n'))
  const whole = (seed: number) => shinglesOf(madeText(seed, 9).join('\n'))
  expect(seeds.filter((seed) => isCopy(third(seed), whole(seed)))).toEqual([])
})

test('case, accents, punctuation and line breaks make no other text', () => {
  const text = madeText(7).join('\n\n')
  expect(shinglesOf(text.toUpperCase().replaceAll('.', '!').replaceAll('\n', ' '))).toEqual(shinglesOf(text))
})

test('a text of a few words has no bands, since a common phrase is no copy', () => {
  expect(bandsOf(shinglesOf('Watch the briefing live here. More follows shortly on this page.'))).toEqual([])
})
