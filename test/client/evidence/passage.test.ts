import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoleSpan } from '../../../client/evidence/passage.ts'
import { ROLES, runs } from '../../../client/evidence/passage.ts'

/** Marks words of a text by role; the search for each begins at the end of the last one. */
function spans(text: string, words: readonly [role: RoleSpan['role'], words: string][]): RoleSpan[] {
  return words.map(([role, part]) => {
    const start = text.indexOf(part)
    return { role, start, end: start + part.length }
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
      ['target', 'NATO'],
    ])
    expect(runs(text, 0, marked).map((run) => [run.text, run.roles.join('+')])).toEqual([
      ['“', ''],
      ['No troops,', 'content'],
      ['” ', ''],
      ['said', 'cue'],
      [' ', ''],
      ['Lavrov', 'source'],
      [', “', ''],
      ['of ', 'content'],
      ['NATO', 'content+target'],
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
      'target',
      'content',
      '',
    ])
  })

  test('take account of the offset of the passage in its article', () => {
    expect(runs('said Lavrov', 100, [{ role: 'source', start: 105, end: 111 }])).toEqual([
      { text: 'said ', roles: [], ends: [] },
      { text: 'Lavrov', roles: ['source'], ends: ['source'] },
    ])
  })

  const span = fc.record({
    role: fc.constantFrom(...ROLES),
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

  test('give every character exactly the roles of the spans over it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(span), (words, marked) => {
        const roles = runs(words, 0, marked).flatMap((run) => Array.from({ length: run.text.length }, () => run.roles))
        const expected = Array.from({ length: words.length }, (_, at) =>
          ROLES.filter((role) => marked.some((one) => one.role === role && one.start <= at && at < one.end)),
        )
        expect(roles).toEqual(expected)
      }),
    )
  })
})
