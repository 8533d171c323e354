import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createReader } from '../../server/input/reader/reader.ts'
import { languageCodeOf } from '../../server/input/text/language.ts'
import { repeats } from '../repeats.ts'
import { fixture, input, read } from './reading.ts'
import { zipOf } from './zips.ts'

const reader = createReader()
// What tells languages apart takes 45 MB, once and for all: it is there before anything is measured.
beforeAll(async () => void (await languageCodeOf('Der Minister sagte am Montag, dass er kommen werde.')))
afterAll(() => reader.close())
const hasProcesses = existsSync('/proc/self/task')
/** Processes that read heavy formats for this one. */
const readers = () =>
  readdirSync('/proc').filter((id) => {
    try {
      const isOwn = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(process.pid)
      return isOwn && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('input/reader/child.ts')
    } catch {
      return false
    }
  })

const runs = repeats('MUTATIONS', { short: 15, full: 300 })
const said = 'Clara Nováková said: “No.” João Brandão met her in Lisbon on Friday.'
const rows = `id,text,date\na,"${said}",2025-03-07\nb,"${said}",2025-03-08\n`
const lines = ['a', 'b'].map((id) => JSON.stringify({ id, text: said })).join('\n')

const files: Readonly<Record<string, Buffer>> = {
  'a.txt': Buffer.from(said),
  'a.md': Buffer.from(`---\ntitle: T\n---\n# T\n\n**Clara** said [no](x).\n\n- one\n  - two\n`),
  'a.html': readFileSync(fixture('talks.html')),
  'a.pdf': readFileSync(fixture('talks.pdf')),
  'a.docx': readFileSync(fixture('talks.docx')),
  'a.odt': readFileSync(fixture('talks.odt')),
  'a.eml': Buffer.from(
    `From: a@b.example\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${said}</p>\r\n--b--`,
  ),
  'a.rss': Buffer.from(
    `<rss version="2.0"><channel><title>T</title><item><title>x</title><link>https://x.example/a</link><description>&lt;p&gt;${said}&lt;/p&gt;</description></item></channel></rss>`,
  ),
  'a.csv': Buffer.from(rows),
  'a.tsv': Buffer.from(rows.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t')),
  'a.jsonl': Buffer.from(lines),
  'a.json': Buffer.from(`[\n${lines.replace('\n', ',\n')}\n]`),
  'wide.jsonl': Buffer.from(`\ufeff${lines}`, 'utf16le'),
  'a.jsonl.gz': gzipSync(lines),
  'a.zip': zipOf([
    { name: 'a.jsonl', content: lines },
    { name: 'b/a.csv', content: rows },
  ]),
}

type Mutation = (bytes: Buffer) => Buffer
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc
    .constantFrom(
      '<',
      '>',
      '"',
      '&amp;',
      '&#0;',
      '\0',
      '\n',
      '{',
      ']',
      '<!--',
      '<![CDATA[',
      '\ufeff',
      '%PDF-1.7',
      'PK\u0003\u0004',
    )
    .map((each) => Buffer.from(each)),
)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, byte]): Mutation =>
      (bytes) => {
        const changed = Buffer.from(bytes)
        if (changed.length > 0) changed[Math.floor(at * changed.length)] = byte
        return changed
      },
  ),
  fc.tuple(place, piece).map(
    ([at, more]): Mutation =>
      (bytes) => {
        const cut = Math.floor(at * bytes.length)
        return Buffer.concat([bytes.subarray(0, cut), more, bytes.subarray(cut)])
      },
  ),
  fc.tuple(place, place).map(
    ([one, other]): Mutation =>
      (bytes) => {
        const [from, to] = [one, other].map((at) => Math.floor(at * bytes.length)).sort((a, b) => a - b)
        return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
      },
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, Math.floor(at * bytes.length)),
  ),
)

/** Bytes that are still in use after a collection of garbage. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}

describe('a damaged file of each kind gives articles or sentences, and never costs the file behind it', () => {
  test.each(Object.entries(files))('%s', { timeout: 3_600_000 }, async (name, bytes) => {
    const good = { id: 'good', text: 'Clara said no.', language: 'en' }
    const damage = (numRuns: number) =>
      fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          const damaged = mutations.reduce((now, mutate) => mutate(now), bytes)
          const found = await read([input(damaged, name), input(good.text, 'good.txt')], { reader, anyLanguage: true })
          expect(found).toContainEqual(good)
          for (const each of found) {
            if (typeof each === 'string') expect(each).toMatch(/^[^\n]+: [^\n]+$/)
            else expect(each.text.trim()).not.toBe('')
          }
        }),
        { numRuns },
      )
    await damage(Math.ceil(runs / 3))
    const before = heapInUse()
    await damage(runs)
    expect(heapInUse() - before).toBeLessThan(16 * 2 ** 20)
  })
})

test.skipIf(!hasProcesses)(
  'no process is left of all those that were ended and started anew',
  { timeout: 180_000 },
  async () => {
    await read([input(files['a.html'] as Buffer, 'a.html')], { reader })
    await expect.poll(readers, { timeout: 60_000 }).toHaveLength(1)
    reader.close()
    await expect.poll(readers, { timeout: 90_000 }).toEqual([])
  },
)
