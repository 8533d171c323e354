import { expect, test } from 'vitest'
import { isSource, overlap, runsOf, wordsOf } from '../../../server/extract/train/gold.ts'

const text = 'Angela Merkel, the chancellor, said “the talks have failed”.'
const words = wordsOf(text)
const span = (part: string) => {
  const start = text.indexOf(part)
  return { start, end: start + part.length, text: part }
}

test('punctuation neither adds nor takes away', () => {
  const runs = runsOf(words, [span('“the talks have failed”')])
  expect(overlap(runs, runsOf(words, [span('the talks have failed')]))).toBe(1)
})

test('half of the words are half an overlap', () => {
  expect(overlap(runsOf(words, [span('the talks have failed')]), runsOf(words, [span('have failed')]))).toBe(0.5)
})

test('a source is right if its head is', () => {
  const gold = { speaker: span('Angela Merkel, the chancellor,'), cue: null, content: [] }
  expect(isSource(text, words, gold, span('Merkel'))).toBe(true)
  expect(isSource(text, words, gold, span('the chancellor'))).toBe(false)
  expect(isSource(text, words, gold, undefined)).toBe(false)
})
