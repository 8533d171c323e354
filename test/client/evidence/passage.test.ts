import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartSpan } from '../../../client/evidence/passage.ts'
import { PARTS, partsOf, runs } from '../../../client/evidence/passage.ts'
import type { Evidence } from '../../../server/shapes/answers.ts'

/** Marks words of a text as parts of a statement; the search for each begins at the end of the last one. */
function spans(text: string, marked: readonly [part: PartSpan['part'], words: string][]): PartSpan[] {
  return marked.map(([part, words]) => {
    const start = text.indexOf(words)
    return { part, start, end: start + words.length }
  })
}

describe('runs', () => {
  const text = '“No troops,” said Lavrov, “of NATO.”'

  test('mark the parts of a statement, even one inside another', () => {
    const marked = spans(text, [
      ['content', 'No troops,'],
      ['content', 'of NATO.'],
      ['cue', 'said'],
      ['source', 'Lavrov'],
      ['about', 'NATO'],
    ])
    expect(runs(text, 0, marked).map((run) => [run.text, run.parts.join('+')])).toEqual([
      ['“', ''],
      ['No troops,', 'content'],
      ['” ', ''],
      ['said', 'cue'],
      [' ', ''],
      ['Lavrov', 'source'],
      [', “', ''],
      ['of ', 'content'],
      ['NATO', 'content+about'],
      ['.', 'content'],
      ['”', ''],
    ])
    expect(runs(text, 0, marked).map((run) => run.ends.join('+'))).toEqual([
      '',
      'content',
      '',
      'cue',
      '',
      'source',
      '',
      '',
      'about',
      'content',
      '',
    ])
  })

  test('take account of the offset of the passage in its article', () => {
    expect(runs('said Lavrov', 100, [{ part: 'source', start: 105, end: 111 }])).toEqual([
      { text: 'said ', parts: [], ends: [] },
      { text: 'Lavrov', parts: ['source'], ends: ['source'] },
    ])
  })

  const span = fc.record({
    part: fc.constantFrom(...PARTS),
    start: fc.integer({ min: -10, max: 60 }),
    end: fc.integer({ min: -10, max: 60 }),
  })
  test('add up to the text, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(10), fc.array(span), (words, from, marked) => {
        expect(
          runs(words, from, marked)
            .map((run) => run.text)
            .join(''),
        ).toBe(words)
      }),
    )
  })

  test('give every character exactly the parts of the spans over it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(span), (words, marked) => {
        const parts = runs(words, 0, marked).flatMap((run) => Array.from({ length: run.text.length }, () => run.parts))
        const expected = Array.from({ length: words.length }, (_, at) =>
          PARTS.filter((part) => marked.some((one) => one.part === part && one.start <= at && at < one.end)),
        )
        expect(parts).toEqual(expected)
      }),
    )
  })
})

test('the targets of a statement are marked by their roles, and without one, as in old frozen views, as about', () => {
  const span = (start: number) => ({ start, end: start + 1, text: 'x' })
  const actor = { id: 'person:ann', kind: 'person', name: 'Ann' } as const
  const targets = [
    { ...span(5), actor, role: 'to' },
    { ...span(7), actor },
  ]
  const evidence = { sources: [span(0)], cue: span(2), content: [], targets } as unknown as Evidence
  expect(partsOf(evidence).map(({ part, start }) => `${part} ${start}`)).toEqual([
    'source 0',
    'cue 2',
    'to 5',
    'about 7',
  ])
})
