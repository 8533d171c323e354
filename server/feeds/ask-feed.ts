import type { FetchFault } from '../fetch/fetcher.ts'
import type { FeedState } from '../graph/store.ts'
import { readItems } from './read-items.ts'
import { type Asking, idOf, takeItems } from './take-items.ts'

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
  const { articles, done, refused } = await takeItems(fresh, feed, asking)
  const here = new Set(read.items.map(idOf))
  const stored = await asking.store.stored([...done])
  const nowPassed = new Set([...passed, ...done].filter((id) => here.has(id) && !stored.has(id)))
  const { passed: _, refused: __, etag: ___, lastModified: ____, ...rest } = answered(feed, now)
  return {
    ...rest,
    ...(read.title === undefined ? {} : { title: read.title.slice(0, 300) }),
    articles: feed.articles + articles,
    ...(nowPassed.size === 0 ? {} : { passed: [...nowPassed] }),
    ...(refused.length === 0 ? {} : { refused: refused.slice(0, mostRefused) }),
    // Where items are left for the next time, the feed must come whole again.
    ...(done.size < fresh.length ? {} : { ...conditionsOf(got) }),
  }
}

function conditionsOf({
  etag,
  lastModified,
}: {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}) {
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
