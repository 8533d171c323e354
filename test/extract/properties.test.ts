import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadLanguage } from '../../server/language/load.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import type { Span } from '../../server/shapes/text.ts'
import { recordOf } from './acts-of.ts'

vi.setConfig({ testTimeout: 60_000 })

let language: Awaited<ReturnType<typeof loadLanguage>>
beforeAll(async () => {
  language = await loadLanguage()
})
afterAll(() => language.close())

const pieces = [
  'Russia rejected the plan.',
  'Angela Merkel said',
  'that Iran',
  '“We agree,”',
  'she added',
  '"',
  '“',
  '”',
  "''",
  '\r\n',
  '\n',
  '\u0000',
  '😀',
  '\ud800',
  '\udc00',
  'e\u0301',
  '\u00a0',
  '\ufeff',
  '(',
  ')',
  'according to NATO',
  'which was rejected by',
  'met',
  'Britain and France',
  ',',
  '.',
  '?',
  ':',
  '—',
  'the two leaders',
  'He',
  'said',
  'MOD',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

function spansOf(record: ExtractionRecord): Span[] {
  const ofStatements = record.statements.flatMap((s) => [
    ...s.sources,
    ...s.targets,
    ...s.content,
    s.sentence,
    ...(s.cue ? [s.cue] : []),
  ])
  return [...record.mentions, ...ofStatements]
}

describe('a record of any text', () => {
  test('has spans that equal their words, known actors, and distinct statements', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const record = await recordOf(language, text)
        expect(record.text).toBe(text)
        for (const span of spansOf(record)) {
          expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(span.end).toBeGreaterThan(span.start)
        }
        const ids = new Set(record.actors.map((actor) => actor.id))
        expect(ids.size).toBe(record.actors.length)
        for (const { actor } of [
          ...record.mentions,
          ...record.statements.flatMap((s) => [...s.sources, ...s.targets]),
        ]) {
          if (actor !== null) expect(ids).toContain(actor)
        }
        expect(new Set(record.statements.map((s) => s.id)).size).toBe(record.statements.length)
        for (const statement of record.statements) {
          for (const source of statement.sources) {
            if (source.actor !== null)
              expect(statement.targets.map((target) => target.actor)).not.toContain(source.actor)
          }
        }
      }),
      {
        numRuns: 150,
        examples: [
          ['Britain and France Britain and France met'],
          ['“Supporters of some other candidates,” Blackwell said, “pay for\nadvertising that fails.”'],
        ],
      },
    )
  })

  test('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await recordOf(language, text)).toEqual(await recordOf(language, text))
      }),
      { numRuns: 30 },
    )
  })

  test('of a very long sentence is made too', async () => {
    const text = Array(300).fill('Russia said that Iran met').join(' ')
    expect((await recordOf(language, text)).text).toBe(text)
  })
})
