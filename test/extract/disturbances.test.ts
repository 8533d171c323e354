import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openExtractor } from '../../server/commands/loading/extractor.ts'
import { findFault } from '../../server/graph/write/check.ts'
import type { ExtractionRecord } from '../../server/shapes/record.ts'
import type { Article, Span } from '../../server/shapes/text.ts'
import { actsOf } from './acts-of.ts'

let extractor: Awaited<ReturnType<typeof openExtractor>>
beforeAll(async () => {
  extractor = await openExtractor()
})
afterAll(() => extractor.close())

const text = [
  'Angela Merkel said that Greece must pay. “We agree,” she told Emmanuel Macron.',
  'Russia rejected the plan of Ukraine. NATO proposed a ceasefire in Syria.',
].join('\n\n')
const article: Article = { id: 'article', text, publishedAt: '2025-03-07' }

function expectSpans(record: ExtractionRecord): void {
  expect(findFault(record)).toBeUndefined()
  const { text, mentions, statements } = record
  const spans: Span[] = statements.flatMap((s) => [...s.sources, ...s.targets, ...s.content, s.sentence])
  for (const span of [...mentions, ...spans]) expect(text.slice(span.start, span.end)).toBe(span.text)
}

describe('the acts of an article stay the same', () => {
  test.each<[string, (text: string) => string]>([
    ['with CRLF', (own) => own.replaceAll('\n', '\r\n')],
    ['with lines wrapped by hand', (own) => own.replace(' must', '\nmust').replace(' of Ukraine', '\nof Ukraine')],
    ['after a byte order mark', (own) => `\ufeff${own}`],
    ['with spaces that do not break', (own) => own.replaceAll(' ', '\u00a0')],
    ['after an emoji', (own) => `😀\n\n${own}`],
    ['after a bracket that nobody closes', (own) => `(\n\n${own}`],
    ['after a quotation mark that nobody closes', (own) => `“Yes, it is late\n\n${own}`],
    ['after an accent that stands apart', (own) => `Cafe\u0301\n\n${own}`],
  ])('%s', async (_, disturb) => {
    const plain = await extractor.extract(article)
    const disturbed = await extractor.extract({ ...article, text: disturb(text) })
    expect(actsOf(plain).length).toBeGreaterThan(3)
    expect(actsOf(disturbed)).toEqual(actsOf(plain))
    expectSpans(disturbed)
  })
})

test('names are the same actors, in the same words, whether their accents stand apart or not', async () => {
  const text =
    'Nicolás Maduro said that Colombia must pay. Greece rejected a proposal by Recep Tayyip Erdoğan. José Raúl Mulino met Petr Fiala in Côte d’Ivoire. “No,” Mr. Erdoğan told Viktor Orbán.'
  const [composed, apart] = await Promise.all(
    ['NFC', 'NFD'].map((form) => extractor.extract({ ...article, text: text.normalize(form) })),
  )
  expect(composed?.actors.map(({ id }) => id)).toContain('person:viktor-orban')
  expect(apart?.actors).toEqual(composed?.actors)
  expect(actsOf(apart as ExtractionRecord)).toEqual(actsOf(composed as ExtractionRecord))
  expectSpans(apart as ExtractionRecord)
})

test('a record does not depend on the articles processed before, after and beside it', async () => {
  const others = ['Greece met Turkey on Monday. It said no.', 'Merkel, a village, is small. She said so.'].map(
    (own, i) => ({ id: `other-${i}`, text: own }),
  )
  const alone = await extractor.extract(article)
  for (const other of others) await extractor.extract(other)
  expect(await extractor.extract(article)).toEqual(alone)
  const beside = await Promise.all([...others, article, ...others].map((own) => extractor.extract(own)))
  expect(beside[others.length]).toEqual(alone)
})
