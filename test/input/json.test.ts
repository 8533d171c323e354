import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJsonValues } from '../../server/input/streams/json-values.ts'
import { input, read } from './reading.ts'

const [one, two] = [
  { id: 'a', text: 'Clara said no.' },
  { id: 'b', text: 'João said yes.' },
]

describe('JSON of any form gives its articles', () => {
  test.each([
    ['an array', JSON.stringify([one, two])],
    ['an array over several lines', JSON.stringify([one, two], null, 2)],
    ['objects over several lines', `${JSON.stringify(one, null, 2)}\n${JSON.stringify(two, null, 2)}\n`],
    ['one a line', `${JSON.stringify(one)}\n${JSON.stringify(two)}`],
    ['an object with a list', JSON.stringify({ status: 'ok', articles: [one, two] })],
    ['an object with a list, over several lines', JSON.stringify({ articles: [one, two] }, null, 2)],
  ])('%s', async (_form, json) => {
    for (const name of ['standard input', 'a.json']) expect(await read([input(json, name)])).toEqual([one, two])
    const wide = Buffer.from(`\ufeff${json}`, 'utf16le')
    expect(await read([input(wide, 'a.json')])).toEqual([one, two])
  })

  test('a wrong member is named with its line, the others are read', async () => {
    const json = `[\n${JSON.stringify(one)},\n5,\n{"id": "c"},\n{"id": "d", "text": tru},\n${JSON.stringify(two)}\n]`
    expect(await read([input(json, 'a.json')])).toEqual([
      one,
      'a.json:3: not an article: must be an object like {"id": "...", "text": "..."}',
      'a.json:4: field "text" must be a string',
      expect.stringMatching(/^a\.json:5: not JSON: /),
      two,
    ])
  })

  test.each([
    ['', 'a.json: empty: there is no article in it'],
    ['[]', 'a.json: empty: there is no article in it'],
    ['[{"id": "a",', expect.stringMatching(/^a\.json:1: not JSON: /)],
    ['{"id": "a",\n"text": x\n}', expect.stringMatching(/^a\.json:1: not JSON: [^\n]+$/)],
  ])('%j is named', async (json, fault) => {
    expect(await read([input(json, 'a.json')])).toEqual([fault])
  })
})

test('an array is cut into its members however it is written and however its bytes arrive', async () => {
  const member = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
    fc.constantFrom('a "quoted" [text]', '\\', '{', 7, null, true),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(member),
      fc.constantFrom(0, 1, 2),
      fc.integer({ min: 1, max: 7 }),
      async (list, indent, size) => {
        const bytes = Buffer.from(JSON.stringify(list, null, indent))
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        )
        const given: unknown[] = []
        const check = (value: unknown) => {
          given.push(value)
          return {}
        }
        await Array.fromAsync(readJsonValues({ name: 'a', stream: Readable.from(pieces) }, check))
        const expected = JSON.parse(bytes.toString()) as unknown[]
        expect(given).toEqual(expected.flatMap(listOf))
      },
    ),
  )
})

/** An object that only holds a list of objects gives the members of that. */
function listOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'text' in value) return [value]
  const lists = Object.values(value).filter((each) => Array.isArray(each))
  return lists.length === 1 && lists[0]?.every((each: unknown) => typeof each === 'object') ? lists[0] : [value]
}
