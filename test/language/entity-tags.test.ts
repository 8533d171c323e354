import { expect, test } from 'vitest'
import { entityTags } from '../../server/language/entity-tags.ts'

const tags = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'] as const

/** Rows of probabilities in per cent; the first row stands for no word. */
test.each([
  [
    'each word by itself',
    [
      [90, 5, 5, 0, 0],
      [90, 5, 5, 0, 0],
      [5, 90, 5, 0, 0],
    ],
    'O B-PER',
  ],
  [
    'an entity that nothing begins is begun',
    [
      [90, 5, 5, 0, 0],
      [30, 25, 45, 0, 0],
      [0, 0, 99, 0, 1],
    ],
    'B-PER I-PER',
  ],
  [
    'or is none',
    [
      [90, 5, 5, 0, 0],
      [48, 1, 51, 0, 0],
      [90, 0, 10, 0, 0],
    ],
    'O O',
  ],
  [
    'one kind to one entity',
    [
      [90, 5, 5, 0, 0],
      [0, 40, 0, 60, 0],
      [0, 0, 90, 0, 10],
    ],
    'B-PER I-PER',
  ],
])('%s', (_, rows, expected) => {
  const probabilities = Float32Array.from(rows.flat(), (percent) => percent / 100)
  expect(
    entityTags(probabilities, 1, tags)
      .map((tag) => tags[tag])
      .join(' '),
  ).toBe(expected)
})

test('no words', () => {
  expect(entityTags(new Float32Array(5), 1, tags)).toEqual([])
})
