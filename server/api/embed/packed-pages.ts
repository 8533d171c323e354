import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Drawing } from '../../graph/store.ts'

const pack = promisify(gzip)

/**
 * Pages packed with gzip once for all readers of the same picture, and dropped with it.
 * @returns a function of a picture, the name of one of its pages and how to write that page; it answers the packed page.
 */
export function packedPages(most = 16): (picture: Drawing, name: string, write: () => string) => Promise<Buffer> {
  const kept = new WeakMap<Drawing, Map<string, Promise<Buffer>>>()
  return (picture, name, write) => {
    const pages = kept.get(picture) ?? new Map<string, Promise<Buffer>>()
    kept.set(picture, pages)
    const packed = pages.get(name) ?? pack(write())
    pages.set(name, packed)
    const [oldest] = pages.keys()
    if (pages.size > most && oldest !== undefined) pages.delete(oldest)
    return packed
  }
}
