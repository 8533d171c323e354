import { expect, test } from 'vitest'
import { weigh } from '../../../../server/extract/judge/weights.ts'
import type { ActExample } from '../../../../server/extract/train/acts/examples.ts'
import { fitActs } from '../../../../server/extract/train/acts/fit-acts.ts'
import { foldOf } from '../../../../server/extract/train/acts/fold.ts'
import { partFigures } from '../../../../server/extract/train/acts/part-figures.ts'
import { thresholdsOf } from '../../../../server/extract/train/acts/thresholds.ts'

const example = (cue: string, right: boolean | undefined, source: boolean): ActExample => ({
  act: 'said',
  features: [cue],
  right,
  parts: [{ features: [source ? 'subject' : 'object'], source, target: !source, directed: undefined }],
})
const examples = Array.from({ length: 80 }, (_, i) => example(i % 2 ? 'says' : 'sees', i % 2 === 1, i % 2 === 1))

test('weights tell right acts and parts from wrong ones', () => {
  const { act, source, target } = fitActs(examples)
  expect(weigh(act, ['says'])).toBeGreaterThan(0.5)
  expect(weigh(act, ['sees'])).toBeLessThan(-0.5)
  expect(weigh(source, ['subject'])).toBeGreaterThan(weigh(source, ['object']))
  expect(weigh(target, ['subject'])).toBeLessThan(weigh(target, ['object']))
})

test('what nobody knows teaches nothing', () => {
  const weights = fitActs([...examples, ...Array.from({ length: 80 }, () => example('hums', undefined, true))])
  expect(weigh(weights.act, ['hums'])).toBe(0)
  expect(weights.directed.size).toBe(0)
})

test('acts are told from the chance at which most of the told ones are right and most of the marked ones told', () => {
  // Chances of 0.27, 0.5 and 0.73.
  const weights = new Map([
    ['says', 1],
    ['sees', -1],
  ])
  const held = {
    articles: 1,
    examples: [
      ...Array.from({ length: 4 }, () => example('says', true, true)),
      example('hints', true, true),
      ...Array.from({ length: 6 }, () => example('sees', false, true)),
      example('sees', undefined, true),
    ],
    marked: new Map([['said' as const, 6]]),
  }
  const [said, proposed] = thresholdsOf(held, weights)
  expect(said).toEqual({ act: 'said', least: 0.3, f1: 10 / 11 })
  expect(proposed).toEqual({ act: 'proposed', least: 0.5, f1: 0 })
})

test('the figures of parts count whom the weights take for one and whom the annotators do', () => {
  const weights = { act: new Map(), source: new Map([['object', -1]]), target: new Map(), directed: new Map() }
  const figures = partFigures([example('says', true, true), example('says', true, false)], weights)
  // Every actor is taken for a target, one of two is one; nobody knows who is addressed.
  expect(figures).toEqual([
    { part: 'source', f1: 100 },
    { part: 'target', f1: 200 / 3 },
    { part: 'directed', f1: 0 },
  ])
})

test('an article is in the same fold here and in the trainer of the heads (test_acts.py)', () => {
  expect(['b1-01', 'w2-03', 'Zürich'].map(foldOf)).toEqual([2, 0, 0])
})
