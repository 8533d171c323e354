import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_TEXT } from '../../server/input/article.ts'
import { openInputs } from '../../server/input/input.ts'
import { readLines } from '../../server/input/lines.ts'
import { readArticles } from '../../server/input/read.ts'

const bytes = (content: string | Uint8Array) => Readable.from([Buffer.from(content as string)])

async function read(content: string | Uint8Array, name = 'standard input') {
  const reads = await Array.fromAsync(readArticles([{ name, stream: bytes(content) }]))
  return reads.map((one) => ('fault' in one ? `${one.where}: ${one.fault}` : { ...one.value }))
}

const good = '{"id":"a","text":"Russia said no."}'

describe('one plain text', () => {
  test('a named file gives its name as id, and keeps the text unchanged', async () => {
    expect(await read('Kyiv said yes.\r\n“Fine.”\n', 'folder/talks.txt')).toEqual([
      { id: 'talks', text: 'Kyiv said yes.\r\n“Fine.”\n' },
    ])
  })

  test('standard input is named after its content', async () => {
    const [first] = await read('Kyiv said yes.')
    const [second] = await read('Kyiv said no.')
    expect(first).toMatchObject({ id: expect.stringMatching(/^text-[0-9a-f]{16}$/), text: 'Kyiv said yes.' })
    expect(second).not.toMatchObject({ id: (first as { id: string }).id })
  })

  test('a byte order mark is no part of the text', async () => {
    expect(await read('\uFEFFKyiv said yes.', 'a.txt')).toEqual([{ id: 'a', text: 'Kyiv said yes.' }])
  })

  test.each([
    ['empty', '', 'a.txt: the text is empty'],
    ['blank', ' \n\t\n', 'a.txt: the text is empty'],
    ['binary', Uint8Array.of(0x68, 0x0a, 0x69, 0x0a, 0xff, 0xfe), 'a.txt:3: not UTF-8 text: is this a binary file?'],
    ['a NUL', 'one\ntwo\0', 'a.txt:2: the text has a NUL character at offset 7: is this a text?'],
    [
      'too long without a line break',
      'x'.repeat(5_000_000),
      `a.txt: the text has 5000000 characters, at most ${MAX_TEXT} are read: split it into its articles`,
    ],
  ])('%s is named', async (_name, content, message) => {
    expect(await read(content, 'a.txt')).toEqual([message])
  })
})

describe('JSON Lines', () => {
  test('are recognised by their first character, or by the file name', async () => {
    expect(await read(`\n  ${good}\n`)).toEqual([{ id: 'a', text: 'Russia said no.' }])
    expect(await read(good, 'a.txt')).toEqual([{ id: 'a', text: good }])
    expect(await read('', 'a.jsonl')).toEqual(['a.jsonl: empty: there is no article in it'])
  })

  test('all fields are kept, null counts as absent', async () => {
    const article = {
      id: 'a',
      text: 'x',
      title: 'T',
      publisher: 'P',
      url: 'https://example.org/a',
      publishedAt: '2025-03-07T09:30:00Z',
    }
    expect(await read(JSON.stringify(article))).toEqual([article])
    expect(await read('{"id":"a","text":"x","title":null}')).toEqual([{ id: 'a', text: 'x' }])
  })

  test.each(['2024-02-29', '2000-02-29T23:59:59+14:00', '2100-12-31', '1066-10-14', '2025-03-07T09:30'])(
    'the date %s is kept',
    async (publishedAt) => {
      const article = { id: 'a', text: 'x', publishedAt }
      expect(await read(JSON.stringify(article))).toEqual([article])
    },
  )

  test.each([
    ['{"id":"b","text":', 'not JSON'],
    ['[1]', 'not an article'],
    ['{"id":"b"}', 'field "text" must be a string'],
    ['{"id":"b","text":""}', 'field "text" is empty'],
    ['{"id":"","text":"x"}', 'field "id" is empty'],
    ['{"id":"b","text":"x","body":"y"}', 'unknown field "body"; an article has id, text'],
    ['{"id":"b","text":"x\\ud800"}', 'field "text" has half of a surrogate pair'],
    ['{"id":"b","text":"x\\u0000"}', 'field "text" has a NUL character at offset 1'],
    ['{"id":"b\\n","text":"x"}', 'field "id" has a control character'],
    ['{"id":"b","text":"x","publishedAt":"7 March"}', 'field "publishedAt" must be an ISO 8601'],
    ['{"id":"b","text":"x","publishedAt":"2025-13-01"}', 'field "publishedAt" must be an ISO 8601'],
    ['{"id":"b","text":"x","publishedAt":"2025-01-32"}', 'field "publishedAt" must be an ISO 8601'],
    ['{"id":"b","text":"x","publishedAt":"2025-03-07T25:00:00Z"}', 'field "publishedAt" must be an ISO 8601'],
    [
      '{"id":"b","text":"x","publishedAt":"2024-02-30"}',
      'field "publishedAt" names a day that does not exist: 2024-02-30',
    ],
    [
      '{"id":"b","text":"x","publishedAt":"2023-02-29"}',
      'field "publishedAt" names a day that does not exist: 2023-02-29',
    ],
    [
      '{"id":"b","text":"x","publishedAt":"2024-04-31"}',
      'field "publishedAt" names a day that does not exist: 2024-04-31',
    ],
    [
      '{"id":"b","text":"x","publishedAt":"2023-06-31T10:00:00Z"}',
      'field "publishedAt" names a day that does not exist: 2023-06-31',
    ],
    ['{"id":"b","text":"x","publishedAt":"9999-12-31"}', 'field "publishedAt" is in the year 9999'],
    ['{"id":"b","text":"x","publishedAt":"0001-01-01T00:00:00Z"}', 'field "publishedAt" is in the year 0001'],
    ['{"id":"b","text":"x","publishedAt":"2101-01-01"}', 'field "publishedAt" is in the year 2101'],
    ['{"id":"b","text":"x","url":"javascript:alert(1)"}', 'field "url" must be an http or https address'],
  ])('%s is named by its line, the good ones beside it are read', async (bad, message) => {
    const [first, fault, last] = await read(`${good}\n${bad}\n${good}`, 'a.jsonl')
    expect(first).toMatchObject({ id: 'a' })
    expect(fault).toContain(`a.jsonl:2: ${message}`)
    expect(last).toMatchObject({ id: 'a' })
  })

  test('a line that is not UTF-8 and an endless one are named, the others are read', async () => {
    const content = Buffer.concat([
      Buffer.from(`${good}\n`),
      Buffer.of(0xc3, 0x28, 0x0a),
      Buffer.alloc(6 * MAX_TEXT + 1, 'x'),
      Buffer.from(`\n${good}\n`),
    ])
    const [, second, third, fourth] = await read(content, 'a.jsonl')
    expect(second).toBe('a.jsonl:2: not UTF-8 text')
    expect(third).toContain('a.jsonl:3: the line is longer than')
    expect(fourth).toMatchObject({ id: 'a' })
  })
})

test('files are read in turn; one that is missing or a folder is named and the next is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-read-'))
  const file = join(folder, 'b.txt')
  writeFileSync(file, 'Paris said yes.')
  const missing = join(folder, 'none.txt')
  const reads = await Array.fromAsync(readArticles(openInputs([missing, folder, file], bytes(''))))
  expect(reads).toEqual([
    { where: missing, fault: 'there is no such file' },
    { where: folder, fault: 'is a folder; name the files in it' },
    { where: file, value: { id: 'b', text: 'Paris said yes.' } },
  ])
})

test('lines are the same however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', '🙂') }),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        const whole = Buffer.from(text)
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
          whole.subarray(at * size, (at + 1) * size),
        )
        const lines = await Array.fromAsync(readLines(Readable.from(pieces), 1000))
        const expected = text.endsWith('\n') ? text.split('\n').slice(0, -1) : text.split('\n')
        expect(lines.map((line) => Buffer.from(line.bytes ?? []).toString())).toEqual(text === '' ? [] : expected)
        expect(lines.map((line) => line.number)).toEqual(lines.map((_, at) => at + 1))
      },
    ),
  )
})
