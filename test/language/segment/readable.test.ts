import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearOfEntities, readable, seen } from '../../../server/language/segment/readable.ts'

describe('what a reader sees', () => {
  test.each([
    ['an opening mark', 'said: &quot;No', 'said: "No'],
    ['a closing mark', 'No.&rdquo; He', 'No.” He'],
    ['an apostrophe', 'It won&#39;t do', "It won't do"],
    ['an ampersand in a word', 'AT&amp;T said', 'AT&T said'],
    ['an accent', 'Andr&eacute; and Garc&#xED;a', 'André and García'],
    ['a blank', 'Duda&nbsp;met', 'Duda met'],
    ['tags', 'Rishi <b>Sunak</b> said <a href="x">no</a>', 'Rishi Sunak said no'],
    ['paragraphs', '<p>No.</p><p>Yes.</p>', 'No. Yes.'],
    ['a script', 'No.<script>x said y</script> Yes.', 'No. Yes.'],
    ['emphasis', 'He met _Meloni_ and **Olaf Scholz**', 'He met Meloni and Olaf Scholz'],
    ['a link', 'He met [Olaf Scholz](https://x.org/a_b) there', 'He met Olaf Scholz there'],
    ['a heading', '## Talks fail', 'Talks fail'],
    ['a soft hyphen', 'Su\u00adnak', 'Sunak'],
    ['a space without width', 'Su\u200bnak', 'Sunak'],
  ])('%s', (_, text, expected) => {
    expect(readable(text)).toHaveLength(text.length)
    expect(seen(readable(text)).replace(/\s+/g, ' ').trim()).toBe(expected)
  })

  test.each(['3 < 4 & 5 > 2', 'R&D', 'a_b_c', '5 * 3 * 2', '***', '&unknown;', '<Name> said', '[sic] (no)', 'x &c; y'])(
    'stays: %s',
    (text) => {
      expect(readable(text)).toBe(text)
    },
  )

  test('any text keeps its length', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '&',
      ';',
      '#',
      '3',
      '<',
      '>',
      'p',
      '/',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '\n',
      '\u200b',
      'é',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(readable(text)).toHaveLength(text.length)
      }),
    )
  })

  test('a megabyte of openings takes no longer than its length', () => {
    for (const sign of ['<p', '<!--', '**a', '[a](', '&quot', '<script>']) {
      const text = sign.repeat(1e6 / sign.length)
      const start = performance.now()
      readable(text)
      expect(performance.now() - start, sign).toBeLessThan(5000)
    }
  })
})

test('a span leaves out the entity in which it begins or ends', () => {
  const text = 'said: &quot;We won&#39;t.&quot; He'
  const start = text.indexOf(';We')
  const end = text.lastIndexOf('&') + 1
  expect(clearOfEntities(text, { start, end, text: text.slice(start, end) }).text).toBe('We won&#39;t.')
})
