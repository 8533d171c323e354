import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Drawing } from '../../graph/store.ts'

const pack = promisify(gzip)

/**
 * Compresses pages with gzip once for all readers of a drawing, and forgets them together with the drawing.
 * @param most pages kept for each drawing.
 * @returns a function that takes a drawing, a name for one of its pages and a function that writes the page, and
 *   resolves to the compressed page.
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
