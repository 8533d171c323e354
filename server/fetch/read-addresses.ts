import { Readable } from 'node:stream'
import type { Read } from '../input/input.ts'
import { type ReadOptions, readArticles } from '../input/read.ts'
import type { Article } from '../shapes/text.ts'
import type { Fetched, Fetcher } from './fetcher.ts'

/**
 * Fetches each address in turn and reads the articles that stand there: of a page, a document or a feed. An address that
 * could not be fetched is a fault in its place, and those after it are still read.
 */
export async function* readAddresses(
  addresses: Iterable<string>,
  fetcher: Fetcher,
  options: ReadOptions = {},
): AsyncGenerator<Read<Article>> {
  for (const address of addresses) {
    const found = await fetcher.fetch(address)
    if ('fault' in found) yield { where: address, fault: found.fault, address }
    else if ('unchanged' in found)
      yield { where: address, fault: 'answers that nothing changed, though nothing was known', address }
    else yield* readFetched(found, options, address)
  }
}

/**
 * Reads the articles of what was fetched. An article that is all of it has its address.
 * @param name what faults name; the address that answered, if not given.
 */
export async function* readFetched(
  { url, bytes, type }: Fetched,
  options: ReadOptions = {},
  name = url,
): AsyncGenerator<Read<Article>> {
  const input = { name, address: url, stream: Readable.from([bytes]), ...(type === undefined ? {} : { type }) }
  for await (const read of readArticles([input], options))
    yield 'fault' in read && read.where === name ? { ...read, address: name } : read
}
