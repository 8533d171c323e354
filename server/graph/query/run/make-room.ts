/** A query that runs, and may have to make room for others. */
export interface RunningQuery {
  /** Aborts when the query has to make room. */
  readonly signal: AbortSignal
  /** Its turn begins: what it has waited for until now was not its own doing. */
  begin(): void
  /** Others hold the memory that it needs: it waits until it begins again. */
  waitForMemory(): void
  /** Its slot is free. */
  end(): void
}

/** The turns of the queries that run. */
export interface Turns {
  start(): RunningQuery
  /** To be called when a query begins to wait for a slot. */
  update(): void
}

/**
 * Ends queries that have had their turn while others wait: the one that has run longest first, one for each that waits.
 * @param turn milliseconds that a query may run while others wait.
 * @param waiting how many wait for a slot.
 * @param reason what a query that has to make room is aborted with.
 */
export function createTurns(turn: number, waiting: () => number, reason: () => Error): Turns {
  /** When each query began, the one that began first in front. */
  const running = new Map<AbortController, number>()
  const withoutMemory = new Set<AbortController>()
  /** Queries that were aborted and whose slots are not free yet. */
  let ending = 0
  let timer: NodeJS.Timeout | undefined
  const update = () => {
    clearTimeout(timer)
    for (const [query, since] of running) {
      if (waiting() + withoutMemory.size <= ending) return
      const left = since + turn - performance.now()
      if (left > 0) {
        timer = setTimeout(update, left)
        timer.unref()
        return
      }
      running.delete(query)
      ending++
      query.abort(reason())
    }
  }
  return {
    update,
    start() {
      const query = new AbortController()
      return {
        signal: query.signal,
        begin() {
          withoutMemory.delete(query)
          running.set(query, performance.now())
          update()
        },
        waitForMemory() {
          running.delete(query)
          withoutMemory.add(query)
          update()
        },
        end() {
          running.delete(query)
          withoutMemory.delete(query)
          if (query.signal.aborted) ending--
          update()
        },
      }
    },
  }
}
