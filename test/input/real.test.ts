import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { createReader } from '../../server/input/reader/reader.ts'
import type { Article } from '../../server/shapes/text.ts'
import { input, read } from './reading.ts'
import { type Known, type RealFile, realFiles, realKinds } from './real.ts'

const reader = createReader()
afterAll(() => reader.close())

/** What the files of a kind, or of a kind and program, state of their articles beside the text. */
const stated: Readonly<Record<string, readonly ('title' | 'publishedAt' | 'publisher')[]>> = {
  text: [],
  markdown: ['title'],
  'markdown/pandoc': ['title', 'publishedAt', 'publisher'],
  html: ['title'],
  'html/pandoc': ['title', 'publishedAt'],
  'html/chromium': ['title', 'publishedAt', 'publisher'],
  pdf: ['title'],
  docx: ['title'],
  odt: ['title'],
  mail: ['title', 'publishedAt'],
  'gzip/gzip': [],
  'zip/python': ['title', 'publishedAt'],
  'zip/stream': ['title'],
}
/** Kinds whose items all have the feed's title as their publisher. */
const feeds = /^(?:rss|atom|json-feed)\//
/** Words that a file holds beside its article, and that no program can tell from it. */
const beside: Readonly<Record<string, RegExp>> = {
  'pdf/reportlab': /Archipelago Times|Northern Post|The Lisbon Ledger|The Marlow Courier|Valley Observer/,
  'html/pandoc': /The Lisbon Ledger 2025-03-07/,
}

describe('files as programs write them give their articles whole, and nothing else', { timeout: 600_000 }, () => {
  test.each(realKinds)('%s', async (kind) => {
    const files = realFiles(kind)
    expect(files).toHaveLength(30)
    for (const file of files) {
      const found = await read([input(readFileSync(file.path), file.name)], { reader })
      const articles = found.filter((each) => typeof each !== 'string')
      expect({ [file.name]: articles.map((each, at) => seenOf(each, file.articles[at], file)) }).toEqual({
        [file.name]: file.articles.map((each) => rightOf(each, file)),
      })
      // Notes name a column or an attachment that is not read; faults would be among them.
      const told = found.filter((each) => typeof each === 'string')
      expect(told.filter((each) => !/columns that are not read|attachments are not read/.test(each))).toEqual([])
    }
  })
})

describe('text of any encoding and with any line ends', { timeout: 600_000 }, () => {
  const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', windows1252],
    [
      'UTF-8 that was read as Windows-1252',
      (text) => Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text))),
    ],
  ]
  test.each(encodings)('%s', async (encoding, encode) => {
    for (const file of ['text', 'markdown', 'html', 'csv'].flatMap(realFiles)) {
      // An article whose signs the encoding does not have cannot be written in it; UTF-16 of a page declares UTF-8.
      const text = readFileSync(file.path, 'utf8').replace(/^\ufeff/, '')
      if (encoding === 'Windows-1252' && !isWestern(text)) continue
      for (const ends of ['\n', '\r\n']) {
        const bytes = encode(text.replace(/\r?\n/g, ends))
        const found = await read([input(bytes, file.name)], { reader })
        const articles = found.filter((each) => typeof each !== 'string')
        expect({ [file.name]: articles.map((each, at) => seenOf(each, file.articles[at], file)) }).toEqual({
          [file.name]: file.articles.map((each) => rightOf(each, file)),
        })
      }
    }
  })
})

interface Seen {
  readonly title?: string | undefined
  readonly publishedAt?: string | undefined
  readonly publisher?: string | undefined
  /** Paragraphs that are not there word for word, sign for sign. */
  readonly missing: readonly string[]
  /** What is there beside the paragraphs. */
  readonly more: string
}

function seenOf(article: Article, known: Known | undefined, { maker }: RealFile): Seen {
  const paragraphs = known?.text.split('\n\n').map(words) ?? []
  const text = words(article.text)
  const more = paragraphs.reduce((rest, paragraph) => rest.replace(paragraph, ''), text)
  return {
    title: article.title,
    publishedAt: article.publishedAt?.slice(0, 10),
    publisher: article.publisher,
    missing: paragraphs.filter((paragraph) => !text.includes(paragraph)),
    more: more
      .replaceAll(words(known?.title ?? ''), '')
      .replace(beside[maker] ?? '', '')
      .trim(),
  }
}

function rightOf(known: Known, file: RealFile): Seen {
  const fields = stated[file.maker] ?? stated[file.kind] ?? ['title', 'publishedAt', 'publisher']
  const publisher = feeds.test(file.maker) ? file.articles[0]?.publisher : known.publisher
  return {
    title: fields.includes('title') ? known.title : undefined,
    publishedAt: fields.includes('publishedAt') ? known.publishedAt : undefined,
    publisher: fields.includes('publisher') ? publisher : undefined,
    missing: [],
    more: '',
  }
}

/** Blanks folded; pandoc writes quotation marks straight in Markdown. */
function words(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
}

const signs = Array.from({ length: 256 }, (_, byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)))

function isWestern(text: string): boolean {
  return [...text].every((sign) => signs.includes(sign))
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => signs.indexOf(sign))
}
