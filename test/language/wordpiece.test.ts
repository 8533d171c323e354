import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { shapes } from '../../server/language/shape.ts'
import { fold, MAX_PIECES, pieces } from '../../server/language/wordpiece.ts'

vi.setConfig({ testTimeout: 60_000 })

const names = ['[UNK]', 'talk', '##s', '##ing', 'ta', '-', "'", 'war']
const vocabulary = new Map(names.map((piece, id) => [piece, id]))

test.each([
  ['talks', ['talk', '##s']],
  ['Talking', ['talk', '##ing']],
  ['tas', ['ta', '##s']],
  ['war-talks', ['war', '-', 'talk', '##s']],
  ['war–talks', ['war', '-', 'talk', '##s']],
  ['’', ["'"]],
  ['xyz', ['[UNK]']],
  ['', ['[UNK]']],
])('pieces of %j', (word, expected) => {
  expect(pieces(word, vocabulary).map((id) => names[id])).toEqual(expected)
})

test('any word has 1 to MAX_PIECES pieces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (word) => {
      const count = pieces(word, vocabulary).length
      return count >= 1 && count <= MAX_PIECES
    }),
  )
})

test.each([
  ['ÉLAN', 'elan'],
  ['Erdoğan', 'erdogan'],
  ['“x”', '"x"'],
])('%s folds to %s', (word, folded) => {
  expect(fold(word)).toBe(folded)
})

test('shapes', () => {
  const words = ['“', 'The', 'NATO', 'Chief', 'mcDonald', 'G7', '2026', 'said', 'X', '.']
  expect(shapes(words)).toEqual([
    'other',
    'initial',
    'upper',
    'title',
    'mixed',
    'title',
    'digit',
    'lower',
    'title',
    'other',
  ])
})
