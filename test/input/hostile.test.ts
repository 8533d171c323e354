import { readFileSync } from 'node:fs'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { createReader } from '../../server/input/reader/reader.ts'
import { fixture, input, read } from './reading.ts'
import { zipOf } from './zips.ts'

const reader = createReader({ processorTime: 5000 })
afterAll(() => reader.close())

const good = () => input('Clara said no.', 'good.txt')
const article = { id: 'good', text: 'Clara said no.', language: 'en' }
const many = 300_000
const laughs = (root: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`
const document = (xml: string) =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: xml },
  ])
const odt = (xml: string) =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: xml },
  ])
const mail = (body: string, type: string) =>
  `From: a@b.example\r\nSubject: T\r\nDate: Fri, 7 Mar 2025 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`
const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
  ).join('')

/** A PDF of one page with this packed content. */
const pdfOf = (content: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${content.length}>>stream\n`,
    ),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ])

const files: readonly (readonly [what: string, name: string, content: string | Uint8Array])[] = [
  ['HTML nests deep', 'a.html', `<!doctype html>${'<div>'.repeat(many)}x`],
  ['an attribute of HTML without end', 'a.html', `<!doctype html><p title="${'a&amp;'.repeat(many)}`],
  ['JSON nests deep', 'a.json', `${'['.repeat(many)}`],
  ['JSON nests deep in objects', 'a.json', `${'{"a":'.repeat(many)}`],
  ['JSON nests deep within a line', 'a.jsonl', `{"id":"a","text":${'['.repeat(many)}`],
  ['a table opens a quotation and never closes it', 'a.csv', `id,text\n1,"${'x\n'.repeat(many)}`],
  ['a table of a hundred thousand columns', 'a.csv', `id,text${',c'.repeat(100_000)}\n1,\n`],
  ['a feed laughs', 'a.rss', `${laughs('rss')}<rss version="2.0"><channel><title>&a12;</title></channel></rss>`],
  ['a feed nests deep', 'a.rss', `<rss version="2.0"><channel>${'<x>'.repeat(many)}`],
  [
    'a feed reads a file',
    'a.rss',
    '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel></channel></rss>',
  ],
  ['a DOCX laughs', 'a.docx', document(`${laughs('d')}<d>&a12;</d>`)],
  ['a DOCX nests deep', 'a.docx', document(`<w:document>${'<w:p>'.repeat(many)}`)],
  ['a DOCX is a bomb', 'a.docx', document(`<w:document>${' '.repeat(300 * 2 ** 20)}</w:document>`)],
  [
    'an ODT laughs',
    'a.odt',
    odt(`${laughs('office:document-content')}<office:document-content>&a12;</office:document-content>`),
  ],
  ['an ODT nests deep', 'a.odt', odt(`<office:document-content>${'<text:span>'.repeat(many)}`)],
  ['an ODT is a bomb', 'a.odt', odt(' '.repeat(300 * 2 ** 20))],
  ['a mail nests deep', 'a.eml', mail(nested(20_000), 'multipart/mixed; boundary=b0')],
  ['a mail of a hundred thousand parts', 'a.eml', mail('--b\r\n\r\n'.repeat(100_000), 'multipart/mixed; boundary=b')],
  ['Markdown nests deep', 'a.md', `${'> '.repeat(20_000)}`],
  ['Markdown of brackets', 'a.md', '['.repeat(50_000)],
  ['an encrypted PDF', 'a.pdf', readFileSync(fixture('encrypted.pdf'))],
  [
    'a PDF that declares 1 GB',
    'a.pdf',
    '%PDF-1.7\n1 0 obj<</Length 1073741824>>stream\nx\nendstream endobj\ntrailer<</Root 1 0 R>>',
  ],
  [
    'a PDF of pages that hold each other',
    'a.pdf',
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 999999999/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
  ],
  ['a PDF whose page is a bomb', 'a.pdf', pdfOf(deflateSync(Buffer.alloc(600 * 2 ** 20, 'BT ET ')))],
  ['a PDF of lists that nest deep', 'a.pdf', pdfOf(deflateSync(`${'['.repeat(many)}`))],
  ['an encrypted zip', 'a.zip', readFileSync(fixture('encrypted.zip'))],
  ['an encrypted document', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['gzip within gzip', 'a.gz', gzipSync(gzipSync('x'))],
  ['gzip of 1 GB', 'a.txt.gz', gzipSync(Buffer.alloc(64 * 2 ** 20))],
]

describe('a hostile file is a sentence, and the file behind it is read', { timeout: 600_000 }, () => {
  test.each(files)('%s', async (_what, name, content) => {
    const found = await read([input(content, name), good()], { reader, anyLanguage: true })
    expect(found).toContainEqual(article)
    const others = found.filter((each) => typeof each === 'string' || each.id !== article.id)
    const sentences = others.map((each) => (typeof each === 'string' ? each : `an article of ${each.text.length}`))
    expect(sentences.length).toBeGreaterThan(0)
    for (const each of sentences) expect(each).toMatch(/^(?:a(?:\.\w+)*[^\n]*: [^\n]{5,600}|an article of \d{1,6})$/)
  })
})
