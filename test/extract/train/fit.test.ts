import { expect, test } from 'vitest'
import { weigh } from '../../../server/extract/judge/weights.ts'
import { calibrate } from '../../../server/extract/train/calibrate.ts'
import { Dictionary, fitJudgements, fitRankings, shuffled } from '../../../server/extract/train/fit.ts'

const options = { epochs: 20, rate: 0.2, penalty: 1e-3, fewest: 1, start: 0.01 }

test('the order differs from the original one, and is always the same', () => {
  const items = Array.from({ length: 50 }, (_, i) => i)
  expect(shuffled(items, 1)).not.toEqual(items)
  expect(shuffled(items, 1)).toEqual(shuffled(items, 1))
  expect(shuffled(items, 1).toSorted((a, b) => a - b)).toEqual(items)
})

test('a ranker learns which candidate is right', () => {
  const dictionary = new Dictionary()
  const ranking = {
    candidates: [dictionary.number(['clause']), dictionary.number(['object']), dictionary.number(['comma'])],
    targets: [1, 0, 0],
  }
  const weights = fitRankings(dictionary, Array(30).fill(ranking), options)
  expect(weigh(weights, ['clause'])).toBeGreaterThan(weigh(weights, ['object']) + 1)
})

test('an acceptor learns what speaks for and against, always the same from the same data', () => {
  const fit = () => {
    const dictionary = new Dictionary()
    const judgements = Array.from({ length: 60 }, (_, i) => ({
      features: dictionary.number(i % 2 ? ['cue', 'says'] : ['cue', 'sees']),
      right: i % 2 === 1,
    }))
    return fitJudgements(dictionary, judgements, options)
  }
  expect(weigh(fit(), ['says'])).toBeGreaterThan(0.5)
  expect(weigh(fit(), ['sees'])).toBeLessThan(-0.5)
  expect(fit()).toEqual(fit())
})

test('calibration lowers scores that are wrong too often', () => {
  const points = Array.from({ length: 100 }, (_, i) => ({ score: 3, right: i < 70 }))
  const { slope, offset } = calibrate([...points, ...points.map(({ right }) => ({ score: -3, right: !right }))])
  expect(1 / (1 + Math.exp(-(slope * 3 + offset)))).toBeCloseTo(0.7, 1)
})
