import { describe, expect, test } from 'vitest'
import { aliasWords, counted, dayWords, guessOf, shortened } from '../../client/words.ts'

test.each([
  [0, '0 statements'],
  [1, '1 statement'],
  [12345, '12,345 statements'],
])('%d is %s', (count, words) => {
  expect(counted(count, 'statement')).toBe(words)
})

test.each([
  ['2025-03-07', '7 March 2025'],
  ['2025-03-07T23:30:00Z', '7 March 2025'],
  ['last Friday', 'last Friday'],
])('the day of %s is %s', (iso, words) => {
  expect(dayWords(iso)).toBe(words)
})

test('tells the words from which a speaker was worked out', () => {
  const he = { start: 0, end: 2, text: 'he', actor: { id: 'person:a', kind: 'person' as const, name: 'Ann' } }
  expect(guessOf([{ ...he, identity: 0.82 }])).toBe('guessed from the pronoun “he”, 82 %')
  expect(guessOf([he])).toBe('')
  const johnson = { ...he, text: 'Mr. Johnson', actor: { ...he.actor, name: 'Ann Johnson' }, identity: 0.7 }
  const minister = { ...he, text: 'the minister', identity: 0.6 }
  expect(guessOf([johnson, he, minister])).toBe(
    'guessed from the bare name “Mr. Johnson”, 70 %; guessed from the words “the minister”, 60 %',
  )
})

describe('shortened', () => {
  test.each([
    ['short', 10, 'short'],
    ['a  line\n broken ', 20, 'a line broken'],
    ['Ministry of Foreign Affairs', 20, 'Ministry of Foreign…'],
    ['first, second part', 9, 'first…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['😀😀😀😀😀', 6, '😀😀…'],
  ])('%s to %d characters is %s', (text, limit, words) => {
    expect(shortened(text, limit)).toBe(words)
  })
})

test.each([
  [['the U.S.', 'USA'], 'the U.S. · USA'],
  [['UNITED STATES', 'Usa', 'USA'], 'Usa'],
  [['a', 'b', 'c', 'd'], 'a · b · 2 more'],
  [[], ''],
])('of the aliases %j one line says %s', (aliases, expected) => {
  expect(aliasWords('United States', aliases, 2)).toBe(expected)
})
