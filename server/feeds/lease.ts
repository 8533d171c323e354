import { randomUUID } from 'node:crypto'
import type { FeedState, Feeds } from '../graph/store.ts'
import { askFeed, instant } from './ask-feed.ts'
import type { Asking } from './take-items.ts'

export interface LeaseOptions extends Asking {
  readonly store: Asking['store'] & Pick<Feeds, 'leaseFeed' | 'settleFeed'>
  /** Milliseconds since 1970. */
  readonly clock?: () => number
}

/** Milliseconds after which another server may ask a feed that this one did not settle: it is gone. */
const leaseTime = 10 * 60_000

/**
 * Makes a function that asks one feed while no other server does, due or not, and stores what came of it. It gives the feed
 * after that; undefined where another server asks it, it is gone, or it is not due and was to be.
 * @param isStopped whether the server stops: the feed is then left as it was, for the next one to ask anew.
 */
export function leasing(
  options: LeaseOptions,
  isStopped: () => boolean = () => false,
): (id: string, onlyDue?: boolean) => Promise<FeedState | undefined> {
  const { store, clock = Date.now } = options
  const owner = randomUUID()
  return async (id, onlyDue = false) => {
    const now = clock()
    const feed = await store.leaseFeed(id, { owner, now: instant(now), until: instant(now + leaseTime), onlyDue })
    if (feed === undefined) return undefined
    const asked = await askFeed(feed, options, now).catch(async (error: unknown) => {
      await store.settleFeed({ ...feed, next: instant(now + leaseTime) }, owner)
      throw error
    })
    const outcome = isStopped() ? feed : asked
    return (await store.settleFeed(outcome, owner)) ? outcome : undefined
  }
}
