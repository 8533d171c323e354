import { limits } from '../guard/limits.ts'
import { QueryError } from '../guard/query.ts'
import { createMemory } from './remembered.ts'

/** How a query came to its end: with an answer, ended because it took too much, or otherwise, which says nothing of its text. */
export type End = 'answered' | 'exceeded' | 'left'

/** A place that was given. */
export interface Place {
  /** Is to be called as soon as it is known, which may be before the place is free. */
  ended(how: End): void
  /** The place is free. */
  leave(): void
}

/** The places in which queries run at once, and the queue before them. */
export interface Places {
  /**
   * Resolves when there is a place for this statement.
   * @throws QueryError `busy` where the queue is full; the reason of `signal`.
   */
  take(statement: string, signal?: AbortSignal): Promise<Place>
  /** How many wait for somebody else to leave; not those that wait for their own kind. */
  waiting(): number
}

interface Waiting {
  readonly statement: string
  readonly go: () => void
}

/**
 * First come, first served; but a statement that had to be ended the last time waits behind all others. Such together, and
 * one that was never answered yet, have at most half of the places and half of the queue, so that who asks the same slow
 * question again and again keeps nobody waiting.
 * @param waits is called when somebody begins to wait.
 */
export function createPlaces(
  { parallel, queue }: { readonly parallel: number; readonly queue: number },
  waits: () => void,
): Places {
  const slow = createMemory(limits.remembered)
  const quick = createMemory(limits.remembered)
  const running: string[] = []
  const waiting: Waiting[] = []

  /** How many of these are of one kind with the statement, of which there may not be too many. */
  const alike = (statement: string, others: readonly string[]) => {
    if (slow.has(statement)) return others.filter((other) => slow.has(other)).length
    return quick.has(statement) ? 0 : others.filter((other) => other === statement).length
  }
  const half = (all: number) => Math.max(1, Math.floor(all / 2))
  const fits = (statement: string) => alike(statement, running) < half(parallel)
  const admits = (statement: string) => running.length < parallel && fits(statement)
  const callNext = () => {
    for (;;) {
      const next =
        waiting.find(({ statement }) => !slow.has(statement) && admits(statement)) ??
        waiting.find(({ statement }) => admits(statement))
      if (next === undefined) return
      running.push(next.statement)
      remove(waiting, next)
      next.go()
    }
  }
  const placeOf = (statement: string): Place => ({
    ended(how) {
      if (how === 'left') return
      const [now, before] = how === 'answered' ? [quick, slow] : [slow, quick]
      now.add(statement)
      before.forget(statement)
    },
    leave() {
      remove(running, statement)
      callNext()
    },
  })
  return {
    waiting: () => waiting.filter(({ statement }) => fits(statement)).length,
    async take(statement, signal) {
      if (admits(statement)) {
        running.push(statement)
        return placeOf(statement)
      }
      const others = waiting.map((one) => one.statement)
      if (others.length >= queue || alike(statement, others) >= half(queue)) {
        throw new QueryError('busy', 'Too many queries are running. Try again in a moment.')
      }
      await new Promise<void>((resolve, reject) => {
        const one: Waiting = {
          statement,
          go() {
            signal?.removeEventListener('abort', leave)
            resolve()
          },
        }
        const leave = () => {
          remove(waiting, one)
          reject(signal?.reason)
        }
        waiting.push(one)
        signal?.addEventListener('abort', leave, { once: true })
        waits()
      })
      return placeOf(statement)
    },
  }
}

function remove<T>(list: T[], one: T): void {
  list.splice(list.indexOf(one), 1)
}
