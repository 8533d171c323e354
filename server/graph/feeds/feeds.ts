import { createHash } from 'node:crypto'
import { present } from '../../present.ts'
import type { Feed } from '../../shapes/feeds.ts'
import type { Engine, Run } from '../engine/engine.ts'
import type { FeedLease, FeedState, NewFeed } from '../store.ts'

/** A feed as the graph holds it. `asking` and `askedUntil` are the lease of the server that asks it now. */
type Properties = FeedState & { readonly asking?: string; readonly askedUntil?: string }

/** A feed's id, the same wherever it is added. */
function feedIdOf(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 16)
}

/** See `Feeds.addFeed`. */
export async function addFeed(engine: Engine, { url, pages }: NewFeed, now: string): Promise<FeedState> {
  const id = feedIdOf(url)
  const feed = await engine.write(async (run) => {
    const known = await find(run, id)
    if (known !== undefined) return known
    const added: FeedState = { id, url, pages, added: now, next: now, articles: 0, failures: 0 }
    await save(run, added)
    await engine.journal?.append([{ feed: added }])
    return added
  })
  await engine.sync()
  return feed
}

/** See `Feeds.removeFeed`. */
export async function removeFeed(engine: Engine, id: string): Promise<FeedState | undefined> {
  const feed = await engine.write(async (run) => {
    const known = await find(run, id)
    if (known === undefined) return undefined
    await run('feeds/remove', { id })
    await engine.journal?.append([{ feed: { id, removed: true } }])
    return known
  })
  await engine.sync()
  return feed
}

/** See `Feeds.feeds`. */
export async function listFeeds(engine: Engine): Promise<FeedState[]> {
  const rows = await engine.read((run) => run<{ properties: Properties }>('feeds/list'))
  return rows.map(({ properties }) => withoutLease(properties))
}

/** See `Feeds.feed`. */
export async function findFeed(engine: Engine, id: string): Promise<FeedState | undefined> {
  return engine.read((run) => find(run, id))
}

/** See `Feeds.dueFeeds`. */
export async function dueFeeds(engine: Engine, now: string, limit: number): Promise<string[]> {
  const rows = await engine.read((run) => run<{ id: string }>('feeds/due', { now, limit }))
  return rows.map(({ id }) => id)
}

/** See `Feeds.leaseFeed`. */
export async function leaseFeed(engine: Engine, id: string, lease: FeedLease): Promise<FeedState | undefined> {
  return engine.write(async (run) => {
    await run('feeds/lock', { id })
    const [row] = await run<{ properties: Properties }>('feeds/find', { id })
    const { askedUntil = '' } = row?.properties ?? {}
    if (row === undefined || askedUntil > lease.now) return undefined
    if (lease.onlyDue && row.properties.next > lease.now) return undefined
    const feed = withoutLease(row.properties)
    await save(run, { ...feed, asking: lease.owner, askedUntil: lease.until })
    return feed
  })
}

/** See `Feeds.settleFeed`. */
export async function settleFeed(engine: Engine, feed: FeedState, owner: string): Promise<boolean> {
  const settled = await engine.write(async (run) => {
    await run('feeds/lock', { id: feed.id })
    const [row] = await run<{ properties: Properties }>('feeds/find', { id: feed.id })
    if (row?.properties.asking !== owner) return false
    await save(run, feed)
    // When it was asked is not worth a line: asked once too often, a feed answers that nothing is new.
    if (whatLasts(withoutLease(row.properties)) !== whatLasts(feed)) await engine.journal?.append([{ feed }])
    return true
  })
  await engine.sync()
  return settled
}

/** Puts a feed of a backup or journal back, or takes it away. */
export async function restoreFeed(
  engine: Engine,
  feed: FeedState | { readonly id: string; readonly removed: true },
): Promise<void> {
  await engine.write(async (run) => {
    if ('removed' in feed) await run('feeds/remove', { id: feed.id })
    else await save(run, feed)
    await engine.journal?.append([{ feed }])
  })
}

async function find(run: Run, id: string): Promise<FeedState | undefined> {
  const [row] = await run<{ properties: Properties }>('feeds/find', { id })
  return row === undefined ? undefined : withoutLease(row.properties)
}

async function save(run: Run, properties: Properties): Promise<void> {
  await run('feeds/save', { id: properties.id, properties })
}

function withoutLease({ asking: _, askedUntil: __, ...feed }: Properties): FeedState {
  return present(feed) as FeedState
}

function whatLasts({ asked: _, next: __, ...feed }: FeedState): string {
  const fields = feed as Readonly<Record<string, Feed[keyof Feed] | FeedState[keyof FeedState]>>
  return JSON.stringify(
    Object.keys(fields)
      .sort()
      .map((name) => [name, fields[name]]),
  )
}
