import { randomUUID } from 'node:crypto'
import type { Feeds, FeedState } from '../graph/store.ts'
import { type Asking, askFeed, instant } from './ask-feed.ts'

/** Asks feeds when they are due. */
export interface Schedule {
  /** Looks now whether feeds are due, and not only at the next time. */
  wake(): void
  /**
   * Asks one feed now, whether it is due or not.
   * @returns the feed after it; undefined where another server asks it, or it is gone.
   */
  ask(id: string): Promise<FeedState | undefined>
  /** Resolves when the feed that is being asked is settled. */
  stop(): Promise<void>
}

export interface ScheduleOptions extends Asking {
  readonly store: Asking['store'] & Pick<Feeds, 'dueFeeds' | 'leaseFeed' | 'settleFeed'>
  /** Receives errors that are the store's or Parley's, not a feed's. */
  readonly report: (error: unknown) => void
  /** Milliseconds between two looks at what is due. */
  readonly interval?: number
  /** Milliseconds since 1970. */
  readonly clock?: () => number
}

/** Milliseconds after which another server may ask a feed that this one did not settle: it is gone. */
const leaseTime = 15 * 60_000

/** Asks due feeds one after another. Of several servers on one store, each feed is asked by one. */
export function startSchedule(options: ScheduleOptions): Schedule {
  const { store, report, interval = 30_000, clock = Date.now } = options
  const owner = randomUUID()
  let stopped = false
  let working: Promise<void> | undefined
  let again = false

  const ask = async (id: string): Promise<FeedState | undefined> => {
    const now = clock()
    const feed = await store.leaseFeed(id, { owner, now: instant(now), until: instant(now + leaseTime) })
    if (feed === undefined) return undefined
    const asked = await askFeed(feed, options, now).catch(async (error: unknown) => {
      // Without this the feed would wait for the end of its lease.
      await store.settleFeed({ ...feed, next: instant(now + leaseTime) }, owner)
      throw error
    })
    return (await store.settleFeed(asked, owner)) ? asked : undefined
  }
  const round = async () => {
    do {
      again = false
      for (const id of await store.dueFeeds(instant(clock()), 100)) {
        if (stopped) return
        await ask(id).catch(report)
      }
    } while (again && !stopped)
  }
  const wake = () => {
    if (stopped) return
    again = true
    working ??= round()
      .catch(report)
      .finally(() => {
        working = undefined
      })
  }
  const timer = setInterval(wake, interval)
  timer.unref()
  wake()
  return {
    wake,
    ask,
    async stop() {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
