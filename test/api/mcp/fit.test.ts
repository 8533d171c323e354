import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from '../../../server/api/mcp/page.ts'
import { statementItem } from '../../../server/api/mcp/statement-item.ts'
import { cut, limits, sizeOf, textOf } from '../../../server/api/mcp/text.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'
import { repeats } from '../../repeats.ts'

interface Page {
  readonly items: readonly { readonly id?: string; readonly omitted?: string }[]
  readonly cursor?: string
}

const room = limits.bytes - limits.envelope
const span = (text: string) => ({ start: 0, end: Math.max(1, text.length), text })

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('"'.repeat(3000), '\u{e0041}'.repeat(900), 'ü'.repeat(5000), '\\'.repeat(4000), '\ud83d'.repeat(700)),
)
const statement = (id: string): fc.Arbitrary<Evidence> =>
  fc.record({ words, names: fc.array(words, { maxLength: 30 }), publisher: words }).map((of) => ({
    id,
    act: 'said',
    direct: false,
    sources: of.names.map((name, at) => ({
      ...span(name),
      actor: { id: `person:${at}`, kind: 'person' as const, name },
    })),
    cue: null,
    content: [span(of.words)],
    targets: [],
    sentence: span(of.words),
    passage: span(of.words),
    article: { id: 'a', publisher: of.publisher },
    answeredBy: [],
  }))

test('pages hold every item once and in order, at most 20 and 8 kB of them, whatever the texts are', () => {
  const list = fc
    .integer({ min: 0, max: 60 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => statement(`said-${at}`))))
  fc.assert(
    fc.property(list, (found) => {
      const seen: (string | undefined)[] = []
      let cursor: string | undefined
      do {
        const page = pageOf(found, cursor, (one, longest) =>
          statementItem(one, 'http://localhost:3000', longest),
        ) as Page
        expect(sizeOf(page)).toBeLessThanOrEqual(room)
        expect(page.items.length).toBeLessThanOrEqual(limits.items)
        if (found.length > 0) expect(page.items.length).toBeGreaterThan(0)
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.cursor
      } while (cursor !== undefined)
      expect(seen).toEqual(found.map(({ id }) => id))
    }),
    // A counterexample of such long texts is not worth the minutes of making it shorter.
    { numRuns: repeats('PAGES', { short: 30, full: 500 }), endOnFailure: true },
  )
})

test('an item that no cut makes small enough is named as left out, and those after it follow', () => {
  const page = (cursor?: string) => pageOf(['x'.repeat(9000), 'small'], cursor, (id) => ({ id })) as Page
  const { items, cursor } = page()
  expect(items).toEqual([{ omitted: 'This item is too long for an answer.' }])
  expect(page(cursor).items).toEqual([{ id: 'small' }])
})

test('what nobody sees is escaped, and reads back as it was', () => {
  const text = 'a\u202eb\u00adc\u{e0049}d\u2028e\u0007f\ufe0fg\u3164'
  const written = textOf({ text })
  expect(written).toBe('{"text":"a\\u202eb\\u00adc\\udb40\\udc49d\\u2028e\\u0007f\\ufe0fg\\u3164"}')
  expect(JSON.parse(written)).toEqual({ text })
})

test('a cut leaves no half of a character', () => {
  expect(cut('ab😀cd', 3)).toBe('ab\ufffd…')
  expect(cut('abc', 3)).toBe('abc')
})
