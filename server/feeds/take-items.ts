import type { Fetcher, FetchFault } from '../fetch/fetcher.ts'
import { readFetched } from '../fetch/read-addresses.ts'
import type { GraphReader } from '../graph/store.ts'
import { idOfAddress, idOfText } from '../input/ids.ts'
import type { Read } from '../input/input.ts'
import { readFound } from '../input/read.ts'
import type { Reader } from '../input/reader/reader.ts'
import type { IngestReport } from '../shapes/answers.ts'
import type { Feed } from '../shapes/feeds.ts'
import type { Article } from '../shapes/text.ts'
import type { Items } from './read-items.ts'

export interface Asking {
  readonly fetcher: Fetcher
  readonly reader: Reader
  readonly store: Pick<GraphReader, 'stored'>
  /** Extracts and stores articles as they are read, or puts them into the queue. */
  readonly ingest: (reads: AsyncIterable<Read<Article>>, way: 'feed') => Promise<IngestReport>
}

type Item = Items['items'][number]

/** What became of the items of a feed. */
export interface Taken {
  /** How many articles were stored, or wait in the queue. */
  readonly articles: number
  /** Ids of the items that need not be looked at again, whether they were stored or not. */
  readonly done: ReadonlySet<string>
  /** Items that were not stored, each with the reason. */
  readonly refused: readonly string[]
}

/** Characters below which the text of an item counts as the beginning of its page. */
const teaser = 1000
/** Pages that are fetched at one time; the others come next time. */
const mostPages = 20

/** Reads items of a feed, each from the feed or from its page, and stores their articles. */
export async function takeItems(
  items: readonly Item[],
  feed: Pick<Feed, 'url' | 'pages'>,
  asking: Asking,
): Promise<Taken> {
  if (items.length === 0) return { articles: 0, done: new Set(), refused: [] }
  const done = new Set<string>()
  const refused: string[] = []
  async function* reads(): AsyncGenerator<Read<Article>> {
    let pages = 0
    for (const item of items) {
      const address = pageToAsk(item, feed)
      if (address !== undefined && pages++ >= mostPages) continue
      const page = address === undefined ? undefined : await pageOf(address, asking)
      const isPage = page !== undefined && 'value' in page
      if (page === undefined || isPage || page.lasting || item.text !== undefined) done.add(idOf(item))
      if (isPage) yield named(page.value, item, address as string)
      else if (item.text !== undefined) yield await readItem(item, item.text, feed)
      else if (page === undefined) refused.push(withoutText(item))
      else yield { where: address as string, fault: page.fault, address: address as string }
    }
  }
  const report = await asking.ingest(reads(), 'feed')
  refused.push(...report.refused.map(({ id, reason }) => `${id}: ${reason}`))
  return { articles: report.saved.length + (report.queued?.length ?? 0), done, refused }
}

/** The id that the article of an item is stored under. */
export function idOf({ url, text = '' }: Item): string {
  return url !== undefined && URL.canParse(url) ? idOfAddress(url) : idOfText(text)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The article of an item. It is named by its address, since its place in the feed changes. */
function readItem({ where, ...item }: Item, text: string, feed: Pick<Feed, 'url'>): Promise<Read<Article>> {
  return item.url === undefined
    ? readFound({ ...item, ...(where === undefined ? {} : { where }), text }, { name: feed.url, stream: nothing() })
    : readFound({ ...item, text }, { name: item.url, stream: nothing() })
}

/** The address of the item's page, where that is to be read instead of the feed. */
function pageToAsk({ url, text = '' }: Item, { pages }: Pick<Feed, 'pages'>): string | undefined {
  return pages && text.length < teaser ? url : undefined
}

async function pageOf(address: string, { fetcher, reader }: Asking): Promise<{ readonly value: Article } | FetchFault> {
  const got = await fetcher.fetch(address)
  if ('fault' in got) return got
  if ('unchanged' in got) return { fault: 'answers that nothing changed, though nothing was known' }
  // An item whose page is in another language, or no page, will be so at the next time.
  for await (const read of readFetched(got, { reader })) return 'fault' in read ? { ...read, lasting: true } : read
  return { fault: 'holds no article', lasting: true }
}

/** The article of a page under its item's address, so that it is known the next time. What the page does not say, the item does. */
function named(article: Article, { title, publisher, publishedAt }: Item, url: string): Read<Article> {
  const { id: _, text, ...stated } = article
  return {
    where: url,
    value: {
      id: idOfAddress(url),
      text,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...stated,
      url,
    },
  }
}

function withoutText({ url, where }: Item): string {
  return `${where}: holds no text${url === undefined ? '' : `, and pages of this feed are not fetched (${url})`}`
}
