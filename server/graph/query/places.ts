import { limits } from './limits.ts'
import { createMemory } from './memory.ts'
import { QueryError } from './query.ts'

/** How a query came to its end: with an answer, ended because it took too much, or otherwise, which says nothing of its text. */
export type End = 'answered' | 'exceeded' | 'left'

/** The places in which queries run at once, and the queue before them. */
export interface Places {
  /**
   * Resolves when there is a place for this statement.
   * @returns what gives the place back.
   * @throws QueryError `busy` where the queue is full; the reason of `signal`.
   */
  take(statement: string, signal?: AbortSignal): Promise<(end: End) => void>
  /** How many wait. */
  waiting(): number
}

/**
 * First come, first served; but a statement that had to be ended the last time waits behind all others, and such have at
 * most half of the places, so that who asks the same slow question again and again keeps nobody waiting.
 * @param waits is called when somebody begins to wait.
 */
export function createPlaces(
  { parallel, queue }: { readonly parallel: number; readonly queue: number },
  waits: () => void,
): Places {
  const ended = createMemory(limits.remembered)
  const waiting: { readonly isSlow: boolean; readonly go: () => void }[] = []
  const running = { all: 0, slow: 0 }
  const mostSlow = Math.max(1, Math.floor(parallel / 2))
  const admits = (isSlow: boolean) => running.all < parallel && (!isSlow || running.slow < mostSlow)
  const enter = (isSlow: boolean) => {
    running.all++
    if (isSlow) running.slow++
  }
  const callNext = () => {
    for (const isSlow of [false, true]) {
      while (admits(isSlow)) {
        const at = waiting.findIndex((each) => each.isSlow === isSlow)
        if (at === -1) break
        enter(isSlow)
        waiting.splice(at, 1)[0]?.go()
      }
    }
  }
  return {
    waiting: () => waiting.length,
    async take(statement, signal) {
      const isSlow = ended.has(statement)
      if (admits(isSlow)) enter(isSlow)
      else {
        if (waiting.length >= queue) {
          throw new QueryError('busy', 'Too many queries are running. Try again in a moment.')
        }
        await new Promise<void>((resolve, reject) => {
          const one = {
            isSlow,
            go() {
              signal?.removeEventListener('abort', leave)
              resolve()
            },
          }
          const leave = () => {
            waiting.splice(waiting.indexOf(one), 1)
            reject(signal?.reason)
          }
          waiting.push(one)
          signal?.addEventListener('abort', leave, { once: true })
          waits()
        })
      }
      return (end) => {
        running.all--
        if (isSlow) running.slow--
        if (end === 'exceeded') ended.add(statement)
        if (end === 'answered') ended.forget(statement)
        callNext()
      }
    },
  }
}
