import type { ChildProcess } from 'node:child_process'
import { QueryError } from '../guard/query.ts'
import type { Asked, ChildMessage, ChildReply, ChildRequest } from './child.ts'

export interface AskOptions {
  /** Milliseconds until the process is killed. */
  readonly wallClock: number
  /** Aborts where the reply is not waited for any more; the process goes on then. */
  readonly signal: AbortSignal
  /** Called when the process has opened the graph and begins with the query. */
  readonly begun: () => void
}

/**
 * Sends a query to a process and waits for its reply.
 * @throws QueryError `exceeded` where the process dies or is killed; the reason of `signal`.
 */
export function ask<Source>(
  child: ChildProcess,
  request: Asked<Source>,
  { wallClock, signal, begun }: AskOptions,
): Promise<ChildReply> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      child.off('message', onMessage).off('exit', onExit)
      how()
    }
    const fail = (words: string) => settle(() => reject(new QueryError('exceeded', words)))
    const onMessage = (message: ChildMessage) => {
      if (message === 'begun') begun()
      else if (message !== 'stopped') settle(() => resolve(message))
    }
    const onExit = () => fail('The query needs too much memory, or nests too deep.')
    const onTimeout = () => {
      child.kill('SIGKILL')
      fail(`The query took more than ${Math.round(wallClock / 1000)} s. Filter earlier, or add LIMIT.`)
    }
    const onAbort = () => settle(() => reject(signal.reason))
    const timer = setTimeout(onTimeout, wallClock)
    child.on('message', onMessage).on('exit', onExit)
    signal.addEventListener('abort', onAbort, { once: true })
    child.send(request, (error) => {
      if (error !== null) onExit()
    })
  })
}

/** @returns whether a process stops its query within so many milliseconds. */
export function stop(child: ChildProcess, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isStopped: boolean) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit)
      resolve(isStopped)
    }
    const onMessage = (message: ChildMessage) => {
      if (message === 'stopped') settle(true)
    }
    const onExit = () => settle(false)
    const timer = setTimeout(settle, milliseconds, false).unref()
    child.on('message', onMessage).on('exit', onExit)
    child.send('stop' satisfies ChildRequest<unknown>, (error) => {
      if (error !== null) onExit()
    })
  })
}
