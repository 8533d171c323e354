import { describe, expect, test } from 'vitest'
import { dateOf } from '../../server/input/dates.ts'
import { textOfPages } from '../../server/input/formats/pages.ts'
import { idOfAddress } from '../../server/input/ids.ts'
import { cleaned, cleanedLine } from '../../server/input/text/clean.ts'
import { decoded } from '../../server/input/text/decode.ts'
import { mended } from '../../server/input/text/mend.ts'

describe('bytes are decoded', () => {
  const text = 'François Hollande said “no” – twice.'
  const latin = Buffer.from('Fran\u00e7ois Hollande said \u0093no\u0094 \u0096 twice.', 'latin1')
  test.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), undefined],
    ['UTF-8 that was declared as something else', Buffer.from(text), 'iso-8859-1'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), undefined],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), undefined],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), undefined],
    ['Latin-1 as declared', latin, 'iso-8859-1'],
    ['Latin-1 without a declaration', latin, undefined],
  ])('%s', (_name, bytes, declared) => {
    expect(decoded(bytes, declared)).toBe(text)
  })

  test('another encoding as it is declared', () => {
    expect(decoded(Uint8Array.of(0xca, 0xe8, 0xe5, 0xe2), 'windows-1251')).toBe('Киев')
    expect(decoded(Uint8Array.of(0x8a, 0xbf, 0x8e, 0x9a), 'shift_jis')).toBe('漢字')
  })

  test.each([
    ['bytes of no text', Uint8Array.of(0x68, 0x0a, 0xff, 0xfe, 0xd8, 0xde)],
    ['control characters', Uint8Array.of(0x68, 0x00, 0x01, 0xe9, 0x02, 0x03)],
  ])('%s are none', (_name, bytes) => {
    expect(decoded(bytes)).toBeUndefined()
  })
})

describe('what was decoded wrongly is mended', () => {
  test.each([
    ['FranÃ§ois Hollande', 'François Hollande'],
    ['â€œNo,â€\u009d he said, itâ€™s overâ€¦', '“No,” he said, it’s over…'],
    ['â€œNo,â€ he said', '“No,” he said'],
    ['FranÃƒÂ§ois', 'François'],
    ['ZelenskÃ½ paid Â£5 in Å\u0081Ã³dÅº', 'Zelenský paid £5 in Łódź'],
    ['TÄ\u0081ne RÄ\u0081wiri met MaÅ‚gorzata', 'Tāne Rāwiri met Małgorzata'],
    ['ï»¿Clara', '\ufeffClara'],
    ['SÃO PAULO – NÃO', 'SÃO PAULO – NÃO'],
    ['CAFÉ «Â»', 'CAFÉ «»'],
    ['Ångström, Île, “ÄÖÜ”', 'Ångström, Île, “ÄÖÜ”'],
    ['Å–Ä… Ö™', 'Å–Ä… Ö™'],
  ])('%s', (misread, right) => {
    expect(mended(misread)).toBe(right)
  })
})

describe('a text is cleaned of what nobody sees', () => {
  test.each([
    [
      'Rishi Sunak said: &quot;We won&#39;t.&quot; Duda&nbsp;met AT&amp;T.',
      'Rishi Sunak said: "We won\'t." Duda met AT&T.',
    ],
    [
      '<p>Rishi <b>Sunak</b> said no.</p><p>Duda<br>met &amp;quot;him&amp;quot;.</p>',
      'Rishi Sunak said no.\n\nDuda\nmet "him".',
    ],
    ['&lt;p&gt;Sunak said no.&lt;/p&gt;', 'Sunak said no.'],
    ['Sunak <a href="https://x.example">said</a> no.<script>alert(1)</script><!-- x -->', 'Sunak said no.'],
    ['Su\u00adnak\u200b said\u00a0no\u2009to\ufeff Brit\u00ad\nain.', 'Sunak said no to Britain.'],
    ['One.\fTwo.\u2028Three.', 'One.\nTwo.\nThree.'],
    ['A family: 👨‍👩‍👧, a joiner: a\u200db', 'A family: 👨‍👩‍👧, a joiner: ab'],
    [
      'Profits & losses; a < b and c > d; <desk@x.example>; R&D',
      'Profits & losses; a < b and c > d; <desk@x.example>; R&D',
    ],
    ['Kyiv said yes.\r\n\t“Fine.”\n', 'Kyiv said yes.\r\n\t“Fine.”\n'],
  ])('%j', (given, clean) => {
    expect(cleaned(given)).toBe(clean)
  })

  test('a title is one line', () => {
    expect(cleanedLine(' <b>Talks</b>\n end&hellip; ')).toBe('Talks end…')
  })
})

describe('a date is a day or an instant, and no guess', () => {
  test.each([
    ['2025-03-07', '2025-03-07'],
    ['2025-03-07T09:30:00Z', '2025-03-07T09:30:00Z'],
    ['2025-03-07T09:30:00.000+0100', '2025-03-07T09:30:00+01:00'],
    ['2025-03-07 09:30:00', '2025-03-07'],
    ['2025-03-07 09:30 UTC', '2025-03-07T09:30Z'],
    ['20250307', '2025-03-07'],
    ['2025/03/07', '2025-03-07'],
    ['Fri, 07 Mar 2025 09:30:00 +0100', '2025-03-07T08:30:00Z'],
    ['7 March 2025', '2025-03-07'],
    ['March 7th, 2025', '2025-03-07'],
    ['03/07/2025', undefined],
    ['2025-02-30', undefined],
    ['9999-12-31', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', (written, date) => {
    expect(dateOf(written)).toBe(date)
  })
})

test('an address gives one id however it is written', () => {
  const addresses = [
    'https://www.ledger.example/a/?b=2&a=1',
    'http://ledger.example/a?a=1&b=2#top',
    'https://LEDGER.example/a?utm_source=x&a=1&b=2&fbclid=y',
  ]
  expect(new Set(addresses.map(idOfAddress))).toEqual(new Set(['url:ledger.example/a?a=1&b=2']))
  expect(idOfAddress(`https://ledger.example/${'a'.repeat(400)}`)).toMatch(/^url-[0-9a-f]{16}$/)
})

test('lines as wide as the column are joined, wherever the column is wide', () => {
  const line = (words: string) => words.repeat(20).trim()
  const page = `A title\n${line('Clara told him ')}\n${line('that it was no ')}\nand left.\n${line('João told her ')}\nyes.`
  expect(textOfPages([page]).split('\n')).toEqual([
    'A title',
    `${line('Clara told him ')} ${line('that it was no ')} and left.`,
    `${line('João told her ')} yes.`,
  ])
})

test('a hyphen at the end of a line is kept between names and in compounds, and goes where it parts a word', () => {
  const page = [
    'Rudolf Elphberg-',
    'Rassendyll rejected the govern-',
    'ment’s plan. A well-',
    'known judge and two- and three-',
    'year terms, said the long-',
    'serving mayor; the govern\u00ad',
    'ment did not. The vote of no-',
  ].join('\n')
  expect(textOfPages([page, 'confidence failed, with no great confidence.']).replace(/\s+/g, ' ')).toBe(
    'Rudolf Elphberg-Rassendyll rejected the government’s plan. A well-known judge and two- and three-year terms, said the long-serving mayor; the government did not. The vote of no-confidence failed, with no great confidence.',
  )
})

test('a page of one long word is read in time', { timeout: 60_000 }, () => {
  const word = 'a'.repeat(300_000)
  expect(textOfPages([word])).toHaveLength(word.length)
})

test('a line that is the number of its page is left out', () => {
  expect(textOfPages(['Clara said no.\n1'])).toBe('Clara said no.')
  expect(textOfPages(['Page 1\nClara said no.\n24'])).toBe('Clara said no. 24')
})

test('running heads of pages are left out, and a paragraph goes on over the end of a page', () => {
  const pages = [
    'The Ledger\nClara said that nobody\nhad left\nPage 1 of 3',
    'The Ledger\nthe table. João agreed.\nPage 2 of 3',
    'The Ledger\nThe talks go on.\nPage 3 of 3',
  ]
  expect(textOfPages(pages)).toBe('Clara said that nobody had left\nthe table. João agreed.\n\nThe talks go on.')
  expect(textOfPages(['3/7/25, 9:30 AM The Ledger\nClara said no.\nhttps://ledger.example/a 1/1'])).toBe(
    'Clara said no.',
  )
})
