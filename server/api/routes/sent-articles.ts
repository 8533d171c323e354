import type { Request } from 'express'
import { z } from 'zod'
import type { Fetcher } from '../../fetch/fetcher.ts'
import { readAddresses } from '../../fetch/read-addresses.ts'
import { givenArticle } from '../../input/article.ts'
import type { Read, ReadNote } from '../../input/input.ts'
import { onlyAddressIn, readArticles, readValues } from '../../input/read.ts'
import type { Reader } from '../../input/reader/reader.ts'
import type { Article } from '../../shapes/text.ts'
import { text } from '../requests.ts'
import { withUploads } from '../uploads.ts'

/**
 * The shape of an article, for the OpenAPI document only. Articles are checked one by one when they are read, so that a
 * wrong one does not stop the others.
 */
const { $schema: _, ...given } = z.toJSONSchema(
  givenArticle.extend({
    id: givenArticle.shape.id
      .meta({ description: 'Identifier of the article; made from its address, or its text, where it is left out.' })
      .exactOptional(),
  }),
  { io: 'input', unrepresentable: 'any' },
)

/** What a request that sends articles may hold. */
export const sentArticles = {
  query: z.strictObject({
    name: text(300).describe('Name of the file that is the body; its ending helps to tell what it is.').exactOptional(),
    anyLanguage: z
      .enum(['true', 'false'])
      .describe('Whether articles that are not in English are read, too.')
      .exactOptional(),
    way: z
      .enum(['paste', 'file', 'address'])
      .describe('How the articles came in, where a page sends what it was given; by default, what the request is.')
      .exactOptional(),
  }),
  body: z.union([
    z.array(z.unknown()).min(1).max(100),
    z.looseObject({}).meta(given),
    z.strictObject({
      url: text(2000).describe('Address whose articles are fetched: of a page, a document or a feed.'),
    }),
  ]),
  files: true,
} as const

/** A checked request that sends articles; without a body where it sends files. */
export interface SentArticles {
  readonly query: z.output<typeof sentArticles.query>
  readonly body: z.output<typeof sentArticles.body> | undefined
  readonly request: Request
}

/** How articles came in by a request: as files, as addresses and nothing else, or as articles. */
export function wayOf(body: SentArticles['body']): 'file' | 'address' | 'sent' {
  if (body === undefined) return 'file'
  const values = Array.isArray(body) ? body : [body]
  return values.every((value) => onlyAddressIn(value) !== undefined) ? 'address' : 'sent'
}

/**
 * Reads the articles of a request, and gives what `use` makes of them with the notes on how they were read.
 * @param reader reads files of heavy formats; by default one for this request.
 * @param fetcher reads what stands at addresses; without it they are refused.
 */
export async function withArticles<T extends object>(
  { body, query, request }: SentArticles,
  reader: Reader | undefined,
  use: (reads: AsyncIterable<Read<Article>>) => Promise<T>,
  fetcher?: Fetcher,
): Promise<T & { readonly notes?: readonly ReadNote[] }> {
  const notes: ReadNote[] = []
  const options = {
    anyLanguage: query.anyLanguage === 'true',
    note: (note: ReadNote) => void notes.push(note),
    ...(reader === undefined ? {} : { reader }),
  }
  const fetched = fetcher && ((address: string) => readAddresses([address], fetcher, options))
  const values = Array.isArray(body) ? body : [body]
  const made =
    body === undefined
      ? await withUploads(request, query.name, (inputs) => use(readArticles(inputs, options)))
      : await use(readValues(values, { ...options, ...(fetched === undefined ? {} : { fetched }) }))
  return notes.length === 0 ? made : { ...made, notes }
}
