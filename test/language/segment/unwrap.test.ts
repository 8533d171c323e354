import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unwrapped } from '../../../server/language/segment/unwrap.ts'

describe('line breaks', () => {
  test.each([
    ['within a sentence', 'He said that the\ntalks had failed.', 'He said that the talks had failed.'],
    ['with a carriage return', 'He said that the\r\ntalks had failed.', 'He said that the  talks had failed.'],
    [
      'before a name, in a block of wrapped lines',
      'He told them that\nGreece must stay in\nthe euro zone.',
      'He told them that Greece must stay in the euro zone.',
    ],
    ['after a headline', 'Talks fail\nHe said that it was over.', 'Talks fail\nHe said that it was over.'],
    ['of a blank line', 'The talks\n\nwent on.', 'The talks\n\nwent on.'],
    ['behind a full stop', 'It is over.\nhe said.', 'It is over.\nhe said.'],
    [
      'behind the short last line of a wrapped paragraph',
      'He told the press that the\ntalks about the\nborder had failed today for\ngood.\nShe agreed.',
      'He told the press that the\ntalks about the border had failed today for good.\nShe agreed.'.replace('\n', ' '),
    ],
  ])('%s', (_, text, expected) => {
    expect(unwrapped(text)).toBe(expected)
  })

  test('no other sign changes, and the length never does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ',', ' ', '\n', '\r', 'é', '😀') }), (text) => {
        const flat = unwrapped(text)
        expect(flat).toHaveLength(text.length)
        expect([...flat].every((sign, i) => sign === [...text][i] || sign === ' ')).toBe(true)
      }),
    )
  })
})
