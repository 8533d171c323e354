import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fixture, input, read } from './reading.ts'
import { zipOf } from './zips.ts'

const good = { name: 'good.txt', content: 'Clara said no.' }
const article = { id: 'good', text: 'Clara said no.' }
const zeros = Buffer.alloc(30_000_000, 'a')

describe('an archive gives its files', { timeout: 60_000 }, () => {
  test('a zip, with folders, unsafe paths and the bookkeeping of macOS', async () => {
    const zip = zipOf([
      { name: 'in/', content: '' },
      { name: 'in/a.jsonl', content: '{"id":"a","text":"João said yes."}\n{"id":"b"}\n' },
      { name: '../../evil.txt', content: 'Rui said never.' },
      { name: '__MACOSX/._good.txt', content: 'x' },
      { name: '.hidden', content: 'x' },
      good,
    ])
    expect(await read([input(zip, 'z.zip')])).toEqual([
      { id: 'a', text: 'João said yes.' },
      'z.zip/in/a.jsonl:2: field "text" must be a string',
      { id: '../../evil', text: 'Rui said never.' },
      article,
    ])
  })

  test('gzip, named after the file in it', async () => {
    expect(await read([input(gzipSync(good.content), 'good.txt.gz')])).toEqual([article])
    expect(await read([input(gzipSync('{"id":"a","text":"x"}\n'))])).toEqual([{ id: 'a', text: 'x' }])
  })
})

describe('what would not end, or is damaged, costs nothing else', { timeout: 60_000 }, () => {
  const bomb = 'unpacks to more than 200 times its size, as a zip bomb does; unpack it and give the file'
  test.each([
    ['a bomb', [{ name: 'bomb.txt', content: zeros }, good], [`z.zip/bomb.txt: ${bomb}`, article]],
    [
      'a bomb that states a small size',
      [{ name: 'bomb.txt', content: zeros, declared: 10 }, good],
      [expect.stringMatching(/^z\.zip\/bomb\.txt: /), article],
    ],
    [
      'a text that states a gigabyte',
      [{ name: 'big.txt', content: 'x', declared: 2 ** 30 }, good],
      [expect.stringMatching(/^z\.zip\/big\.txt: /), article],
    ],
    [
      'an archive in an archive',
      [{ name: 'in.zip', content: zipOf([good]) }, { name: 'in.gz', content: gzipSync('x') }, good],
      [
        'z.zip/in.zip: is packed a second time; unpack it and give the files',
        'z.zip/in.gz: is packed a second time; unpack it and give the files',
        article,
      ],
    ],
    ['an archive without files', [], ['z.zip: is an archive without files']],
  ])('%s', async (_what, files, expected) => {
    expect(await read([input(zipOf(files), 'z.zip')])).toEqual(expected)
  })

  test.each([
    ['gzip that is a bomb', gzipSync(zeros), `f: ${bomb}`],
    [
      'gzip that is cut off',
      gzipSync(Buffer.from(good.content.repeat(1000))).subarray(0, 40),
      'f: is damaged or cut off, and cannot be unpacked any further',
    ],
    [
      'a zip that is cut off',
      zipOf([good]).subarray(0, 60),
      'f: is damaged or cut off, and cannot be unpacked; pack it anew',
    ],
    [
      'an encrypted zip',
      readFileSync(fixture('encrypted.zip')),
      'f/t.txt: is encrypted; unpack the archive with its password and give the files',
    ],
    [
      'a spreadsheet',
      zipOf([{ name: 'xl/workbook.xml', content: '' }]),
      'f: is a spreadsheet (XLSX), which is not read; save it as CSV',
    ],
    [
      'a presentation',
      zipOf([{ name: 'ppt/presentation.xml', content: '' }]),
      'f: is a presentation (PPTX), which is not read; save it as PDF',
    ],
    [
      'a book',
      zipOf([{ name: 'META-INF/container.xml', content: '' }]),
      'f: is an EPUB, which is not read; save it as HTML or PDF',
    ],
  ])('%s is named', async (_what, bytes, fault) => {
    expect(await read([input(bytes, 'f'), input(good.content, 'good.txt')])).toEqual([fault, article])
  })
})
