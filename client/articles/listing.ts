import type { ArticleOrder } from '../../server/shapes/articles.ts'
import type { Way } from '../../server/shapes/vocabulary.ts'
import { WAYS } from '../../server/shapes/vocabulary.ts'

export const TABS = ['articles', 'sources', 'failures'] as const
export type Tab = (typeof TABS)[number]

/** The orders of the list, each with its words. The server's schemas stay out of the page. */
export const orderWords: Readonly<Record<ArticleOrder, string>> = {
  newest: 'Newest first',
  title: 'By title',
  publisher: 'By publisher',
  statements: 'Most statements first',
}

/** How articles came in, each way with its words. */
export const wayWords: Readonly<Record<Way, string>> = {
  paste: 'pasted',
  file: 'from a file',
  address: 'from an address',
  feed: 'from a feed',
  load: 'loaded by command',
  sent: 'sent by a program',
  seed: 'came with Parley',
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** The name of a language in English. @param code of ISO 639, or anything else that an address has in its place. */
export function languageWords(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** What the page lists; its address holds all of it. */
export interface Listing {
  readonly tab: Tab
  /** Words that title, publisher or text hold; '': all articles. */
  readonly q: string
  /** Only articles of this publisher; '': all. */
  readonly publisher: string
  /** ISO 639 code; '': all languages; `unknown`: those of which it is not known. */
  readonly language: string
  /** '': however they came in. */
  readonly way: Way | 'unknown' | ''
  readonly order: ArticleOrder
  /** Whether of articles with nearly the same text only the first is listed. */
  readonly once: boolean
}

export const everything: Listing = {
  tab: 'articles',
  q: '',
  publisher: '',
  language: '',
  way: '',
  order: 'newest',
  once: false,
}

/** `/articles` with `tab=`, `q=`, `publisher=`, `language=`, `way=`, `order=` and `once=true` where they differ from `everything`. */
export function addressOfListing({ tab, q, publisher, language, way, order, once }: Listing): string {
  const query = new URLSearchParams({
    ...(tab === everything.tab ? {} : { tab }),
    ...(q === '' ? {} : { q }),
    ...(publisher === '' ? {} : { publisher }),
    ...(language === '' ? {} : { language }),
    ...(way === '' ? {} : { way }),
    ...(order === everything.order ? {} : { order }),
    ...(once ? { once: 'true' } : {}),
  })
  return query.size === 0 ? '/articles' : `/articles?${query}`
}

/** The listing that the query of an address stands for. Parts that it cannot read count as absent. */
export function listingOf(search: string): Listing {
  const query = new URLSearchParams(search)
  const orders = Object.keys(orderWords) as ArticleOrder[]
  return {
    tab: TABS.find((tab) => tab === query.get('tab')) ?? everything.tab,
    q: (query.get('q') ?? '').trim(),
    publisher: query.get('publisher') ?? '',
    language: query.get('language') ?? '',
    way: [...WAYS, 'unknown' as const].find((way) => way === query.get('way')) ?? '',
    order: orders.find((order) => order === query.get('order')) ?? everything.order,
    once: query.get('once') === 'true',
  }
}

/** The explorer's address with the network of an article, or of a publisher, alone. */
export function networkOf(of: { readonly article: string } | { readonly publisher: string }): string {
  return `/?${new URLSearchParams(of)}`
}

/** The explorer's address with an article beside the network. */
export function articleAddress(id: string): string {
  return `/articles/${encodeURIComponent(id)}`
}
