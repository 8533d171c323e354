import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf, jsonOf } from '../../../client/query/answer/answer-files.ts'
import { addressOf, askedOf, VIEWS } from '../../../client/query/query-address.ts'
import { forget, nothingKept, readKept, remember, saveAs, writeKept } from '../../../client/query/questions/kept.ts'
import { parametersIn, readTyped, typeOut } from '../../../client/query/questions/parameters.ts'
import type { QueryAnswer, QueryValue } from '../../../server/shapes/query.ts'

describe('parameters', () => {
  test.each<[string, string[]]>([
    ['MATCH (a {id: $id}) RETURN $n, $id', ['id', 'n']],
    [`RETURN '$no', "$no", \`$no\`, $yes // $no`, ['yes']],
    ['RETURN 1 /* $no */', []],
    ['RETURN $größe', ['größe']],
  ])('%s', (statement, names) => {
    expect(parametersIn(statement)).toEqual(names)
  })

  test('a value that is written as text is read as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readTyped(typeOut(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

test('a question comes back from its address', () => {
  const asked = fc.record({
    statement: fc.string({ unit: 'grapheme' }),
    parameters: fc.dictionary(fc.stringMatching(/^\w+$/), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
    view: fc.constantFrom(null, ...VIEWS),
  })
  fc.assert(
    fc.property(asked, (one) => {
      expect(askedOf(new URL(addressOf(one), 'http://x').search)).toEqual({ ...one, parameters: { ...one.parameters } })
    }),
  )
  expect(askedOf('?q=RETURN%201&p=[1]&view=poem')).toEqual({ statement: 'RETURN 1', parameters: {}, view: null })
})

describe('the questions that a browser keeps', () => {
  const question = (statement: string) => ({ statement, parameters: {} })

  test('are the last ones, each once, and those with a name', () => {
    const kept = ['a', 'b', 'a'].map(question).reduce(remember, nothingKept)
    expect(kept.history.map(({ statement }) => statement)).toEqual(['a', 'b'])
    const named = saveAs(saveAs(saveAs(kept, 'Z', question('z')), 'A', question('a')), 'Z', question('zz'))
    expect(named.named.map(({ name, statement }) => [name, statement])).toEqual([
      ['A', 'a'],
      ['Z', 'zz'],
    ])
    expect(forget(named, 'A').named.map(({ name }) => name)).toEqual(['Z'])
  })

  test('come back at the next visit; a broken or forbidden storage counts as empty', () => {
    const store = new Map<string, string>()
    const storage = () =>
      ({
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, text: string) => void store.set(key, text),
      }) as Storage
    const kept = saveAs(remember(nothingKept, question('a')), 'A', question('a'))
    writeKept(storage, kept)
    expect(readKept(storage)).toEqual(kept)
    for (const key of store.keys()) store.set(key, '{"history": [1, {"statement": 2}], "named": 3}')
    expect(readKept(storage)).toEqual(nothingKept)
    const forbidden = () => {
      throw new Error('forbidden')
    }
    writeKept(forbidden, kept)
    expect(readKept(forbidden)).toEqual(nothingKept)
  })
})

describe('downloads', () => {
  const answer = (fields: string[], ...values: QueryValue[][]): QueryAnswer => ({
    data: { fields, values },
    graph: { nodes: [], edges: [] },
    truncated: false,
    took: 1,
  })

  test('CSV quotes what needs it, and disarms formulas', () => {
    const rows: QueryValue[][] = [
      ['plain', 1.5, null],
      ['a,b', true, 'say "no"\nnow'],
      ['=1+1', -2, { a: [1] }],
    ]
    expect(csvOf(answer(['x', 'y', 'z z'], ...rows))).toBe(
      'x,y,z z\r\nplain,1.5,\r\n"a,b",true,"say ""no""\nnow"\r\n\'=1+1,-2,"{""a"":[1]}"\r\n',
    )
  })

  test('JSON has an object for each row', () => {
    expect(JSON.parse(jsonOf(answer(['x', 'y'], [1, 'a'], [null, [2]])))).toEqual([
      { x: 1, y: 'a' },
      { x: null, y: [2] },
    ])
  })
})
