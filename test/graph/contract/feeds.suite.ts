import { beforeEach, expect, test } from 'vitest'
import { readEntry } from '../../../server/graph/backup/entry.ts'
import type { Entry, FeedState, Store } from '../../../server/graph/store.ts'
import type { Harness } from './harness.ts'

const at = (minute: number) => `2026-11-30T12:${String(minute).padStart(2, '0')}:00.000Z`
const lease = (owner: string, now: number, until = now + 10) => ({ owner, now: at(now), until: at(until) })

export function feeds({ empty, reopen, another }: Harness): void {
  let store: Store
  beforeEach(async () => {
    store = await empty()
  })
  const add = (name: string, minute = 0) =>
    store.addFeed({ url: `https://${name}.example/rss`, pages: true }, at(minute))

  test('are listed in the order in which they were added, each once', async () => {
    const one = await add('one')
    const two = await add('two', 1)
    expect(one).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      url: 'https://one.example/rss',
      pages: true,
      added: at(0),
      next: at(0),
      articles: 0,
      failures: 0,
    })
    expect(await add('one', 2)).toEqual(one)
    expect(await store.feeds()).toEqual([one, two])
    expect(await store.feed(two.id)).toEqual(two)
    expect(await store.feed('none')).toBeUndefined()
  })

  test('that are removed are gone, and may be added anew', async () => {
    const { id } = await add('one')
    expect(await store.removeFeed(id)).toMatchObject({ id })
    expect(await store.removeFeed(id)).toBeUndefined()
    expect(await store.feeds()).toEqual([])
    expect(await add('one', 3)).toMatchObject({ id, added: at(3) })
  })

  test('are due when their time has come, those that wait longest first', async () => {
    const [two, one] = [await add('two', 2), await add('one', 1)]
    expect(await store.dueFeeds(at(0), 9)).toEqual([])
    expect(await store.dueFeeds(at(1), 9)).toEqual([one.id])
    expect(await store.dueFeeds(at(5), 9)).toEqual([one.id, two.id])
    expect(await store.dueFeeds(at(5), 1)).toEqual([one.id])
  })

  test('are asked by one alone, until it settles them or its time is over', async () => {
    const feed = await add('one')
    expect(await store.leaseFeed(feed.id, lease('a', 1))).toEqual(feed)
    expect(await store.leaseFeed(feed.id, lease('b', 2))).toBeUndefined()
    expect(await store.dueFeeds(at(2), 9)).toEqual([])
    const settled: FeedState = {
      ...feed,
      title: 'One',
      asked: at(1),
      next: at(31),
      articles: 3,
      failures: 1,
      fault: 'answers with 404',
      refused: ['item 1: the text is empty'],
      etag: '"x"',
      lastModified: 'Fri, 07 Mar 2025 09:00:00 GMT',
      passed: ['url:one.example/a'],
    }
    expect(await store.settleFeed(settled, 'b')).toBe(false)
    expect(await store.feed(feed.id)).toEqual(feed)
    expect(await store.settleFeed(settled, 'a')).toBe(true)
    expect(await store.feed(feed.id)).toEqual(settled)
    expect(await store.settleFeed(feed, 'a')).toBe(false)
    expect(await store.dueFeeds(at(30), 9)).toEqual([])
    expect(await store.leaseFeed(feed.id, lease('b', 31))).toEqual(settled)
    // The first server is gone: another takes over when its time is over, and the first can no longer write.
    expect(await store.leaseFeed(feed.id, lease('c', 42))).toEqual(settled)
    expect(await store.settleFeed({ ...settled, articles: 99 }, 'b')).toBe(false)
    expect(await store.feed(feed.id)).toEqual(settled)
  })

  test('that are asked by many at once are given to one', async () => {
    const other = await another()
    for (let round = 0; round < 5; round++) {
      const { id } = await add(`feed${round}`)
      const given = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((each) => (each % 2 === 0 ? store : other).leaseFeed(id, lease(`server ${each}`, 1))),
      )
      expect(given.filter((feed) => feed !== undefined)).toHaveLength(1)
    }
  })

  test('are not given to a server that found them due, where another has asked them since', async () => {
    const feed = await add('one')
    await store.leaseFeed(feed.id, lease('a', 1))
    await store.settleFeed({ ...feed, next: at(31) }, 'a')
    expect(await store.leaseFeed(feed.id, { ...lease('b', 2), onlyDue: true })).toBeUndefined()
    expect(await store.leaseFeed(feed.id, { ...lease('b', 31), onlyDue: true })).toBeDefined()
  })

  test('that were removed while they were asked stay removed', async () => {
    const feed = await add('one')
    await store.leaseFeed(feed.id, lease('a', 1))
    await store.removeFeed(feed.id)
    expect(await store.settleFeed(feed, 'a')).toBe(false)
    expect(await store.feeds()).toEqual([])
  })

  test('are there after a restart, with what was known of them', async () => {
    const feed = await add('one')
    await store.leaseFeed(feed.id, lease('a', 1))
    const settled = { ...feed, etag: '"x"', next: at(31), asked: at(1) }
    await store.settleFeed(settled, 'a')
    const gone = await add('gone')
    await store.removeFeed(gone.id)
    const again = await reopen()
    expect(await again.feeds()).toEqual([settled])
  })

  test('are in a backup, and a feed that is there stays as it is', async () => {
    const feed = await add('one')
    await store.leaseFeed(feed.id, lease('a', 1))
    await add('two')
    const lines = await Array.fromAsync(store.entries())
    const entries = lines.map((entry) => readEntry(JSON.parse(JSON.stringify(entry))) as Entry)
    const before = await store.feeds()
    const other = await empty()
    async function* stream(of: readonly Entry[]) {
      yield* of
    }
    await other.restore(stream(entries))
    expect(await other.feeds()).toEqual(before)
    expect(await other.dueFeeds(at(5), 9)).toHaveLength(2)
    await other.restore(stream([{ feed: { ...feed, articles: 7 } }, { feed: { id: feed.id, removed: true } }]))
    expect(await other.feeds()).toEqual(before)
    const third = await empty()
    await third.restore(
      stream([{ feed }, { feed: { ...feed, articles: 7 } }, { feed: { id: feed.id, removed: true } }]),
    )
    expect(await third.feeds()).toEqual([])
  })
}
