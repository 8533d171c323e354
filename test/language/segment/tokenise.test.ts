import { expect, test } from 'vitest'
import { tokenise } from '../../../server/language/segment/tokenise.ts'

test.each([
  ["They can't, won't and don't.", "They ca n't , wo n't and do n't ."],
  ["Russia's and the allies' offer", "Russia 's and the allies ' offer"],
  ['Russia’s plan; we’re ready', 'Russia ’s plan ; we ’re ready'],
  ['a month-long cease-fire', 'a month - long cease - fire'],
  ['a non-binding e-mail to the ex-minister', 'a non-binding e-mail to the ex-minister'],
  ['the U.S. and the U.K. met in Washington, D.C.', 'the U.S. and the U.K. met in Washington , D.C.'],
  ['Mr. Smith, Gen. Jones and Sen. Lee', 'Mr. Smith , Gen. Jones and Sen. Lee'],
  ['J. K. Smith of Acme Inc. said so.', 'J. K. Smith of Acme Inc. said so .'],
  ['worth £1.6 billion (US$2,000.50), 20%', 'worth £ 1.6 billion ( US$ 2,000.50 ) , 20 %'],
  ['at 5:30pm on the 2nd, in the 1990s', 'at 5:30 pm on the 2nd , in the 1990s'],
  ['No. 10 said no. 10 said yes.', 'No. 10 said no. 10 said yes .'],
  ['I cannot, gonna', 'I can not , gon na'],
  ['O’Brien, d’Alembert, Ba’ath', 'O’Brien , d’Alembert , Ba’ath'],
  ['AT&T, R&D and Johnson & Johnson', 'AT&T , R&D and Johnson & Johnson'],
  [
    'see https://example.org/a-b?c=d, or ask a.b@example.org.',
    'see https://example.org/a-b?c=d , or ask a.b@example.org .',
  ],
  ['Wait... what?! -- no', 'Wait ... what ?! -- no'],
  ['“We’re going,” he said.', '“ We ’re going , ” he said .'],
  ['Radosław Sikorski, Recep Tayyip Erdoğan', 'Radosław Sikorski , Recep Tayyip Erdoğan'],
  ['👩‍👩‍👧 🇬🇧 ok', '👩‍👩‍👧 🇬🇧 ok'],
  ['a\u0000b\u200bc\ufeffd', 'a b c d'],
])('%s', (text, words) => {
  expect(
    tokenise(text)
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  ).toBe(words)
})

test('offsets are shifted by the place of the line', () => {
  expect(tokenise('a b', 10)).toEqual([
    { start: 10, end: 11 },
    { start: 12, end: 13 },
  ])
})
