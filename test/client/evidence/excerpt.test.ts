import { describe, expect, test } from 'vitest'
import { excerptOf, isFragment } from '../../../client/evidence/excerpt.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'

/** A statement whose passage is a text in which the pieces of its content stand in braces. */
function told(marked: string, direct = false): Evidence {
  const content: { start: number; end: number; text: string }[] = []
  let text = ''
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const words = part.replace(/[{}]/g, '')
    if (part.startsWith('{'))
      content.push({ start: 100 + text.length, end: 100 + text.length + words.length, text: words })
    text += words
  }
  const passage = { start: 100, end: 100 + text.length, text }
  return {
    ...{ id: 'a/1', act: 'said', direct, sources: [], cue: null, content, targets: [] },
    ...{ sentence: passage, passage, article: { id: 'a' }, answeredBy: [] },
  }
}

/** The excerpt with its marks in brackets. */
function shown(evidence: Evidence, limit?: number): string {
  const { text, marks } = excerptOf(evidence, limit)
  return marks.reduceRight(
    (words, [start, end]) => `${words.slice(0, start)}[${words.slice(start, end)}]${words.slice(end)}`,
    text,
  )
}

test.each<[string, boolean]>([
  ['Trump announced {his candidacy}.', true],
  ['He meant {what one might find in a third world country}.', true],
  ['{"Never"}, he said.', true],
  ['{We will never agree to that}, he said.', false],
  ['He said {that the talks which had begun in Geneva on Monday would go on until all had agreed}.', false],
  ['France met Spain.', false],
])('%s: only a piece: %s', (text, expected) => {
  expect(isFragment(told(text))).toBe(expected)
})

describe('an excerpt', () => {
  test.each<[string, Evidence, string]>([
    [
      'whole content stands alone',
      told('{The talks have failed for good}, he said.'),
      'The talks have failed for good',
    ],
    ['quoted', told('{"The talks have failed for good,"} he said.', true), '“The talks have failed for good,”'],
    ['without content it is the sentence', told('France met Spain.'), 'France met Spain.'],
    ['a piece in its sentence', told('Trump\nannounced {his  candidacy}.'), 'Trump announced [his candidacy].'],
    ['pieces', told('{"Never,"} she said, {"ever."}', true), '["Never,"] she said, ["ever."]'],
  ])('%s', (_, evidence, expected) => {
    expect(shown(evidence)).toBe(expected)
  })

  test.each([40, 20])('of a long sentence it is the part around the piece, %d characters', (limit) => {
    const words = shown(told('one two three four five six {the fleet} seven eight nine ten eleven twelve.'), limit)
    expect(words.replace(/[[\]… ]/g, '').length).toBeLessThanOrEqual(limit)
    expect(words).toContain('[the fleet]')
    expect(words).toMatch(/^… (?:\w+ )*\[the fleet\](?: \w+)* …$/)
  })

  test('a piece longer than the room is cut, and its mark with it', () => {
    const { text, marks } = excerptOf(told('He saw {some extraordinarily long-winded considerations}.'), 24)
    expect(text.length).toBeLessThanOrEqual(28)
    expect(marks.every(([start, end]) => start < end && end <= text.length)).toBe(true)
  })
})
