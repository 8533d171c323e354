import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { QueryError } from '../../../../../server/graph/query/guard/query.ts'
import { checkText } from '../../../../../server/graph/query/guard/text/check-text.ts'
import { tokensOf } from '../../../../../server/graph/query/guard/text/tokens.ts'

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        ...`' " \` // /* */ \\ \n ( ) [ ] { } MATCH RETURN range reduce IN | + 1..3 .5 1e9 $x _a é 習 ;`.split(' '),
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '))

describe('tokens', () => {
  test.each<[string, string[]]>([
    [
      `MATCH (a:Actor)-[r*1..3]->(b)`,
      ['MATCH', '(', 'a', ':', 'Actor', ')', '-', '[', 'r', '*', '1', '.', '.3', ']', '-', '>', '(', 'b', ')'],
    ],
    [`'it\\'s' "a 'b'" \`c ' \`\`d\``, [`it\\'s`, `a 'b'`, "c ' ``d"]],
    [`1 // 'two'\n3 /* " */ 4`, ['1', '3', '4']],
    [`a.b 0x1F 1.5e-3 $été`, ['a', '.', 'b', '0x1F', '1.5e-3', '$', 'été']],
    [`'// no comment' /* ' */`, ['// no comment']],
  ])('%s', (statement, expected) => {
    expect(tokensOf(statement).map(({ text }) => text)).toEqual(expected)
  })

  test('have the right offsets, are in order, and leave out only blanks and comments', () => {
    fc.assert(
      fc.property(anyText, (statement) => {
        let end = 0
        try {
          for (const { text, start, kind } of tokensOf(statement)) {
            const between = statement.slice(end, start)
            expect(between.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').trim()).toBe('')
            const quote = kind === 'string' || kind === 'quotedName' ? 1 : 0
            expect(statement.slice(start + quote, start + quote + text.length)).toBe(text)
            end = start + text.length + 2 * quote
          }
        } catch (error) {
          if (!(error instanceof QueryError)) throw error
        }
      }),
    )
  })
})

describe('a statement', () => {
  test.each([
    ['RETURN 1;', 'RETURN 1'],
    ['RETURN 1 ; // done', 'RETURN 1 '],
    ['RETURN\r\n1\r', 'RETURN\n1\n'],
    [`RETURN ';'`, `RETURN ';'`],
    [`RETURN '${'('.repeat(100)}'`, `RETURN '${'('.repeat(100)}'`],
    ['CYPHER 25 MATCH (n) RETURN n', 'CYPHER 25 MATCH (n) RETURN n'],
    ['MATCH (explain) RETURN explain', 'MATCH (explain) RETURN explain'],
    ['MATCH (n) WHERE n.date > 1 AND date(n.x) > 2 RETURN n', 'MATCH (n) WHERE n.date > 1 AND date(n.x) > 2 RETURN n'],
  ])('%j is given on as %j', (given, expected) => {
    expect(checkText(given)).toBe(expected)
  })

  test.each([
    ['RETURN\n  1; RETURN 2', 2, 4],
    ['MATCH (n)\nRETURN "\u200b"', 2, 9],
    ['RETURN apoc.util.sha1(1)', 1, 8],
    ['/* a\nb */ EXPLAIN RETURN 1', 2, 6],
  ])('%j is refused at %d:%d', (given, line, column) => {
    expect(() => checkText(given)).toThrow(expect.objectContaining({ fault: 'refused', position: { line, column } }))
  })

  test('is passed on or refused, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (statement) => {
        try {
          expect(statement.replaceAll(/\r\n?/g, '\n')).toContain(checkText(statement))
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
