import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfPassage } from '../../../client/evidence/text-fragment.ts'

const page = 'https://example.org/news'

test.each([
  [page, 'Russia said no.', `${page}#:~:text=Russia%20said%20no.`],
  [page, 'It is well-known, he said & left.', `${page}#:~:text=It%20is%20well%2Dknown%2C%20he%20said%20%26%20left.`],
  [
    page,
    'One two three four five six seven eight nine ten eleven twelve thirteen.',
    `${page}#:~:text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen.`,
  ],
  [page, 'Short.\n\nThe longer of the two blocks.', `${page}#:~:text=The%20longer%20of%20the%20two%20blocks.`],
  [`${page}#part`, 'No.', `${page}#part:~:text=No.`],
  [`${page}#:~:text=old`, 'No.', `${page}#:~:text=No.`],
  [`${page}?a=1&b=2`, '', `${page}?a=1&b=2`],
  ['javascript:alert(1)', 'No.', undefined],
  ['not an address', 'No.', undefined],
])('%s at %j is %s', (url, passage, expected) => {
  expect(addressOfPassage(url, passage)).toBe(expected)
})

test('the signs of the directive are escaped in any passage', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (passage) => {
      const [, directive] = (addressOfPassage(page, passage) ?? '').split(':~:text=')
      for (const part of directive?.split(',') ?? []) {
        expect(part).toMatch(/^[\w.~%]+$/)
        expect(passage.replace(/\s+/g, ' ')).toContain(decodeURIComponent(part))
      }
    }),
  )
})
