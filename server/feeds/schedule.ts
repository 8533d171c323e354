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
  /** Resolves when nothing is being asked any more, after `stop` was raised. */
  ended(): Promise<void>
}

export interface ScheduleOptions extends LeaseOptions {
  readonly store: LeaseOptions['store'] & Pick<Feeds, 'dueFeeds'>
  /** Receives errors that are the store's or Parley's, not a feed's. */
  readonly report: (error: unknown) => void
  /** Raised when the server stops. What is fetched should end with it, too. */
  readonly stop: AbortSignal
  /** Milliseconds between two looks at what is due. */
  readonly interval?: number
}

/** Asks due feeds one after another. Of several servers on one store, each feed is asked by one. */
export function startSchedule(options: ScheduleOptions): Schedule {
  const { store, report, stop, interval = 30_000, clock = Date.now } = options
  let working: Promise<void> | undefined
  let again = false
  const ask = leasing(options, () => stop.aborted)

  const round = async () => {
    do {
      again = false
      for (const id of await store.dueFeeds(instant(clock()), 100)) {
        if (stop.aborted) return
        await ask(id, true).catch(report)
      }
    } while (again && !stop.aborted)
  }
  const wake = () => {
    if (stop.aborted) return
    again = true
    working ??= round()
      .catch(report)
      .finally(() => {
        working = undefined
      })
  }
  const timer = setInterval(wake, interval)
  timer.unref()
  stop.addEventListener('abort', () => clearInterval(timer))
  wake()
  return {
    wake,
    ask: (id) => ask(id),
    async ended() {
      await working
    },
  }
}
