import type { ArticleOrder } from '../../server/shapes/articles.ts'

export const TABS = ['articles', 'sources'] as const
export type Tab = (typeof TABS)[number]

/** The orders of the list, each with its words. The server's schemas stay out of the page. */
export const orderWords: Readonly<Record<ArticleOrder, string>> = {
  newest: 'Newest first',
  title: 'By title',
  publisher: 'By publisher',
  statements: 'Most statements first',
}

/** What the page lists; its address holds all of it. */
export interface Listing {
  readonly tab: Tab
  /** Words that title, publisher or text hold; '': all articles. */
  readonly q: string
  /** Only articles of this publisher; '': all. */
  readonly publisher: string
  readonly order: ArticleOrder
  /** Whether of articles with nearly the same text only the first is listed. */
  readonly once: boolean
}

export const everything: Listing = { tab: 'articles', q: '', publisher: '', order: 'newest', once: false }

/** `/articles` with `tab=`, `q=`, `publisher=`, `order=` and `once=true` where they differ from `everything`. */
export function addressOfListing({ tab, q, publisher, order, once }: Listing): string {
  const query = new URLSearchParams({
    ...(tab === everything.tab ? {} : { tab }),
    ...(q === '' ? {} : { q }),
    ...(publisher === '' ? {} : { publisher }),
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
