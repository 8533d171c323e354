import { expect, test } from 'vitest'
import { weigh } from '../../../../server/extract/judge/weights.ts'
import type { ActExample } from '../../../../server/extract/train/acts/examples.ts'
import { fitActs, fitSoundness } from '../../../../server/extract/train/acts/fit-acts.ts'
import { foldOf } from '../../../../server/extract/train/acts/fold.ts'
import { thresholdsOf } from '../../../../server/extract/train/acts/thresholds.ts'

const example = (cue: string, right: boolean | undefined, source: boolean): ActExample => ({
  act: 'said',
  features: [cue],
  right,
  parts: [{ features: [source ? 'subject' : 'object'], source, target: !source, directed: undefined }],
  sound: () => undefined,
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

const none = { act: new Map(), source: new Map(), target: new Map(), directed: new Map() }

test('acts are told from the chance at which most of the told ones are right and most of the marked ones told', () => {
  // Chances of 0.27, 0.5 and 0.73.
  const act = new Map([
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
  const [said, proposed] = thresholdsOf(held, { ...none, act })
  expect(said).toEqual({ name: 'said', least: 0.3, f1: 10 / 11 })
  expect(proposed).toEqual({ name: 'proposed', least: 0.5, f1: 0 })
})

test('actors play a part from the chance at which most of those found do and most of those who do are found', () => {
  const held = {
    articles: 1,
    examples: [example('says', true, true), example('says', true, false)],
    marked: new Map(),
  }
  const parts = thresholdsOf(held, { ...none, source: new Map([['object', -1]]) }).slice(-3)
  // Everybody has the chance 0.5 of being a target, and one of two is one; nobody knows who is addressed.
  expect(parts).toEqual([
    { name: 'source', least: 0.3, f1: 1 },
    { name: 'target', least: 0.25, f1: 2 / 3 },
    { name: 'directed', least: 0.5, f1: 0 },
  ])
})

test('an article is in the same fold here and in the trainer of the heads (test_acts.py)', () => {
  expect(['b1-01', 'w2-03', 'Zürich'].map(foldOf)).toEqual([2, 0, 0])
})

test('what a told act is as a whole is learned from how others would decide it', () => {
  const folds = [0, 1, 2].map((fold) =>
    Array.from({ length: 20 }, (_, i): ActExample => {
      const own = example(i % 2 ? 'says' : 'sees', i % 2 === 1, true)
      return { ...own, features: [...own.features, `fold=${fold}`] }
    }),
  )
  const seen = folds.map((own, fold) =>
    own.map(
      (one): ActExample => ({
        ...one,
        sound: ({ act }) => ({ features: [`own=${act.has(`fold=${fold}`)} ${one.right}`], right: one.right === true }),
      }),
    ),
  )
  const sound = fitSoundness(seen, {
    said: 0.5,
    proposed: 0.5,
    rejected: 0.5,
    met: 0.5,
    source: 0.5,
    target: 0.5,
    directed: 0.5,
  })
  expect(weigh(sound, ['own=false true'])).toBeGreaterThan(0.5)
  expect(weigh(sound, ['own=false false'])).toBeLessThan(-0.5)
  expect([...sound.keys()].filter((name) => name.startsWith('own=true'))).toEqual([])
})
