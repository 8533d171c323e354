import type { FetchFault, Fetcher } from '../fetch/fetcher.ts'
import { readFetched } from '../fetch/read-addresses.ts'
import type { FeedState, GraphReader } from '../graph/store.ts'
import { idOfAddress, idOfText } from '../input/ids.ts'
import type { Read } from '../input/input.ts'
import { readFound } from '../input/read.ts'
import type { Reader } from '../input/reader/reader.ts'
import type { IngestReport } from '../shapes/answers.ts'
import type { Article } from '../shapes/text.ts'
import { type Items, readItems } from './read-items.ts'

export interface Asking {
  readonly fetcher: Fetcher
  readonly reader: Reader
  readonly store: Pick<GraphReader, 'stored'>
  /** Extracts and stores articles as they are read. */
  readonly ingest: (reads: AsyncIterable<Read<Article>>) => Promise<IngestReport>
}

type Item = Items['items'][number]

/** Characters below which the text of an item counts as the beginning of its page. */
const teaser = 1000
/** Pages that are fetched at one time; the others come next time. */
const mostPages = 20
/** Milliseconds between two questions, and the longest pause after failures. */
const pause = { usual: 30 * 60_000, longest: 24 * 3_600_000 }
/** Refused items that are kept with the feed. */
const mostRefused = 5

/**
 * Asks a feed, and stores the articles of items that are not stored yet.
 * @param now milliseconds since 1970.
 * @returns the feed as it is then. What went wrong is its `fault`, and its pauses grow.
 */
export async function askFeed(feed: FeedState, asking: Asking, now: number): Promise<FeedState> {
  const got = await asking.fetcher.fetch(feed.url, { etag: feed.etag, lastModified: feed.lastModified })
  if ('fault' in got) return failed(feed, got, now)
  if ('unchanged' in got) return answered(feed, now)
  const read = await readItems(got, asking.reader)
  if ('fault' in read) return failed(feed, read, now)
  const passed = new Set(feed.passed)
  const known = await asking.store.stored([...new Set(read.items.map(idOf))])
  const fresh = read.items.filter((item) => !known.has(idOf(item)) && !passed.has(idOf(item)))
  const { articles, done, refused } = await take(fresh, feed, asking)
  const here = new Set(read.items.map(idOf))
  const nowPassed = [...passed, ...done].filter((id) => here.has(id))
  const { passed: _, refused: __, etag: ___, lastModified: ____, ...rest } = answered(feed, now)
  return {
    ...rest,
    ...(read.title === undefined ? {} : { title: read.title.slice(0, 300) }),
    articles: feed.articles + articles,
    ...(nowPassed.length === 0 ? {} : { passed: [...new Set(nowPassed)] }),
    ...(refused.length === 0 ? {} : { refused: refused.slice(0, mostRefused) }),
    // Where items are left for the next time, the feed must come whole again.
    ...(done.size < fresh.length ? {} : { ...conditionsOf(got) }),
  }
}

/** Reads and stores items. `done` are those that need not be looked at again, though they may not be stored. */
async function take(items: readonly Item[], feed: FeedState, { fetcher, reader, ingest }: Asking) {
  const done = new Set<string>()
  const refused: string[] = []
  const input = { name: feed.url, stream: (async function* () {})() }
  async function* reads(): AsyncGenerator<Read<Article>> {
    let pages = 0
    for (const item of items) {
      const asksPage = feed.pages && item.url !== undefined && (item.text ?? '').length < teaser
      if (asksPage && pages >= mostPages) continue
      if (asksPage) pages += 1
      const page = asksPage ? await pageOf(item.url as string) : undefined
      if (page !== undefined && 'fault' in page && item.text === undefined) {
        refused.push(`${item.url}: ${page.fault}`)
        if (page.lasting) done.add(idOf(item))
        continue
      }
      done.add(idOf(item))
      if (page !== undefined && 'value' in page) yield named(page, item)
      else if (item.text !== undefined) yield await readFound({ ...item, text: item.text }, input)
      else refused.push(`${item.where}: holds no text${item.url === undefined ? '' : `, and its page is not fetched (${item.url})`}`)
    }
  }
  const pageOf = async (address: string): Promise<{ readonly value: Article } | FetchFault> => {
    const got = await fetcher.fetch(address)
    if ('fault' in got) return got
    if ('unchanged' in got) return { fault: 'answers that nothing changed, though nothing was known' }
    for await (const read of readFetched(got, { reader })) return 'fault' in read ? { ...read, lasting: true } : read
    return { fault: 'holds no article', lasting: true }
  }
  const report = await ingest(reads())
  refused.push(...report.refused.map(({ id, reason }) => `${id}: ${reason}`))
  return { articles: report.saved.length, done, refused }
}

/** The article of a page, under the item's address, so that it is known at the next time. What the page does not say the item does. */
function named({ value }: { readonly value: Article }, { title, publisher, url, publishedAt }: Item): Read<Article> {
  const address = url as string
  const { id: _, text, ...stated } = value
  return {
    where: address,
    value: {
      id: idOfAddress(address),
      text,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...stated,
      url: address,
    },
  }
}

function idOf({ url, text = '', where = '' }: Item): string {
  return url !== undefined && URL.canParse(url) ? idOfAddress(url) : idOfText(text || where)
}

function conditionsOf({ etag, lastModified }: { readonly etag?: string | undefined; readonly lastModified?: string | undefined }) {
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) }
}

function answered({ fault: _, ...feed }: FeedState, now: number): FeedState {
  return { ...feed, failures: 0, asked: instant(now), next: instant(now + pause.usual) }
}

/** Pauses double with each failure in a row, and are never shorter than the server wants. */
function failed(feed: FeedState, { fault, retryAfter = 0 }: FetchFault, now: number): FeedState {
  const failures = feed.failures + 1
  const grown = Math.min(pause.longest, pause.usual * 2 ** Math.min(failures, 10))
  const wanted = Math.min(7 * pause.longest, retryAfter * 1000)
  return { ...feed, failures, fault, asked: instant(now), next: instant(now + Math.max(grown, wanted)) }
}

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
