import { limits } from '../guard/limits.ts'
import { QueryError } from '../guard/query.ts'
import { rememberStatements } from './remembered.ts'

/** How a query ended: with an answer, because it took too much, or otherwise, which says nothing of its statement. */
export type Outcome = 'answered' | 'exceeded' | 'other'

/** A slot that one query has. */
export interface Slot {
  /** To be called as soon as the outcome is known, which may be before the slot is free. */
  record(outcome: Outcome): void
  /** Gives the slot to the next query that waits. */
  free(): void
}

/** The slots in which queries run at once, and the queue before them. */
export interface Slots {
  /**
   * Resolves when there is a slot for this statement.
   * @throws QueryError `busy` where the queue is full; the reason of `signal`.
   */
  take(statement: string, signal?: AbortSignal): Promise<Slot>
  /** How many wait for another query to end; not those that wait for one of their own kind. */
  waiting(): number
}

interface Waiting {
  readonly statement: string
  readonly start: () => void
}

/**
 * First come, first served; but a statement that had to be ended the last time waits behind all others. All such statements
 * together get at most half of the slots and half of the queue, and so does any one statement that was never answered:
 * asking the same slow question again and again keeps nobody else waiting.
 * @param onWait is called when a query begins to wait.
 */
export function createSlots(
  { parallel, queue }: { readonly parallel: number; readonly queue: number },
  onWait: () => void,
): Slots {
  const slow = rememberStatements(limits.remembered)
  const quick = rememberStatements(limits.remembered)
  const running: string[] = []
  const waiting: Waiting[] = []

  /** How many of the others count against the half that statements of this kind may have. */
  const ofItsKind = (statement: string, others: readonly string[]) => {
    if (slow.has(statement)) return others.filter((other) => slow.has(other)).length
    return quick.has(statement) ? 0 : others.filter((other) => other === statement).length
  }
  const half = (all: number) => Math.max(1, Math.floor(all / 2))
  const fits = (statement: string) => ofItsKind(statement, running) < half(parallel)
  const admits = (statement: string) => running.length < parallel && fits(statement)
  const startNext = () => {
    for (;;) {
      const next =
        waiting.find(({ statement }) => !slow.has(statement) && admits(statement)) ??
        waiting.find(({ statement }) => admits(statement))
      if (next === undefined) return
      running.push(next.statement)
      remove(waiting, next)
      next.start()
    }
  }
  const slotOf = (statement: string): Slot => ({
    record(outcome) {
      if (outcome === 'other') return
      const [now, before] = outcome === 'answered' ? [quick, slow] : [slow, quick]
      now.add(statement)
      before.forget(statement)
    },
    free() {
      remove(running, statement)
      startNext()
    },
  })
  const wait = (statement: string, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        statement,
        start() {
          signal?.removeEventListener('abort', giveUp)
          resolve()
        },
      }
      const giveUp = () => {
        remove(waiting, one)
        reject(signal?.reason)
      }
      waiting.push(one)
      signal?.addEventListener('abort', giveUp, { once: true })
      onWait()
    })
  return {
    waiting: () => waiting.filter(({ statement }) => fits(statement)).length,
    async take(statement, signal) {
      if (admits(statement)) {
        running.push(statement)
        return slotOf(statement)
      }
      const others = waiting.map((one) => one.statement)
      if (others.length >= queue || ofItsKind(statement, others) >= half(queue)) {
        throw new QueryError('busy', 'Too many queries are running. Try again in a moment.')
      }
      await wait(statement, signal)
      return slotOf(statement)
    },
  }
}

function remove<T>(list: T[], one: T): void {
  list.splice(list.indexOf(one), 1)
}
