/** A query that runs. */
export interface Guest {
  /** Aborts where it has to make room. */
  readonly signal: AbortSignal
  /** From now on its time counts: what it waited for until now was not its own doing. */
  begin(): void
  /** Others hold what it needs: until it begins again it waits. */
  rest(): void
  /** Its place is free. */
  leave(): void
}

export interface Courtesy {
  enter(): Guest
  /** Is to be called when somebody begins to wait. */
  look(): void
}

/**
 * Who has run for so many milliseconds makes room where others wait, the longest first, one for each that waits.
 * @param waiting how many wait.
 * @param reason why a guest has to leave.
 */
export function createCourtesy(milliseconds: number, waiting: () => number, reason: () => Error): Courtesy {
  // In the order of their beginning.
  const guests = new Map<AbortController, number>()
  const resting = new Set<AbortController>()
  let leaving = 0
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    clearTimeout(timer)
    for (const [guest, since] of guests) {
      if (waiting() + resting.size <= leaving) return
      const left = since + milliseconds - performance.now()
      if (left > 0) {
        timer = setTimeout(look, left)
        timer.unref()
        return
      }
      guests.delete(guest)
      leaving++
      guest.abort(reason())
    }
  }
  return {
    look,
    enter() {
      const guest = new AbortController()
      return {
        signal: guest.signal,
        begin() {
          resting.delete(guest)
          guests.set(guest, performance.now())
          look()
        },
        rest() {
          guests.delete(guest)
          resting.add(guest)
          look()
        },
        leave() {
          guests.delete(guest)
          resting.delete(guest)
          if (guest.signal.aborted) leaving--
          look()
        },
      }
    },
  }
}
