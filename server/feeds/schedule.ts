import type { FeedState, Feeds } from '../graph/store.ts'
import { instant } from './ask-feed.ts'
import { type LeaseOptions, leasing } from './lease.ts'

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

export interface ScheduleOptions extends LeaseOptions {
  readonly store: LeaseOptions['store'] & Pick<Feeds, 'dueFeeds'>
  /** Receives errors that are the store's or Parley's, not a feed's. */
  readonly report: (error: unknown) => void
  /** Milliseconds between two looks at what is due. */
  readonly interval?: number
}

/** Asks due feeds one after another. Of several servers on one store, each feed is asked by one. */
export function startSchedule(options: ScheduleOptions): Schedule {
  const { store, report, interval = 30_000, clock = Date.now } = options
  let stopped = false
  let working: Promise<void> | undefined
  let again = false
  const ask = leasing(options, () => stopped)

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
