import type { Fetched } from '../fetch/fetcher.ts'
import type { FoundArticle } from '../input/found.ts'
import { HEAD, kindOf } from '../input/kind.ts'
import type { Reader } from '../input/reader/reader.ts'

/** What a feed holds: articles, and items that hold no text but name a page. */
export interface Items {
  readonly title?: string | undefined
  readonly items: readonly (Omit<FoundArticle, 'text'> & { readonly text?: string })[]
}

/** Reads the items of a fetched feed. @returns them, or why it is none, in words that go on after the address. */
export async function readItems(fetched: Fetched, reader: Reader): Promise<Items | { readonly fault: string }> {
  const { bytes, type = '' } = fetched
  const head = bytes.subarray(0, HEAD)
  const kind = kindOf(head, new TextDecoder().decode(head), { name: undefined, type: type.split(';')[0]?.trim() })
  if (kind !== 'feed') {
    return { fault: 'is no feed; give the address of an RSS, Atom or JSON feed, which many sites link as "RSS"' }
  }
  const charset = /charset="?([\w.:-]+)/i.exec(type)?.[1]
  const { articles, linked = [], faults = [] } = await reader.read({ kind, bytes, charset })
  const items = [...articles, ...linked]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ url, ...item }) =>
      url !== undefined && URL.canParse(url, fetched.url) ? { ...item, url: new URL(url, fetched.url).href } : item,
    )
  const [fault] = faults
  if (items.length === 0 && fault?.where === undefined && fault !== undefined) return { fault: fault.fault }
  return { title: items[0]?.publisher, items }
}

/** The number in `item 3`. */
function placeOf({ where = '' }: { readonly where?: string }): number {
  return Number(/\d+/.exec(where)?.[0])
}
