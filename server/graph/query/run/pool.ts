import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { QueryAnswer } from '../../../types.ts'
import { type Query, QueryError } from '../guard/query.ts'
import type { ChildMessage, ChildReply, ChildRequest, Purpose } from './child.ts'
import { type Courtesy, createCourtesy, type Guest } from './make-room.ts'
import { createPlaces, type End } from './slots.ts'

/** Processes that stand by after many queries at once; each holds the graph in memory. */
const mostIdle = 2
/** Milliseconds until a query that found no memory is asked again. */
const pause = 200

export interface PoolOptions<Source> {
  /** The module that a child runs. */
  readonly entry: string
  /** Queries at once. */
  readonly parallel: number
  /** Queries that may wait. */
  readonly queue: number
  /** How far queries step back for the server itself where processors are short: 0 to 19. */
  readonly niceness: number
  /** Milliseconds until a query's process is killed. */
  readonly wallClock: number
  /** The same, where others wait. */
  readonly courtesy: number
  /** The graph to open. */
  readonly source: () => Promise<Source>
  /** An engine of its own, which goes on when the process is killed; absent where it ends with the process. */
  readonly apart?: {
    /** Milliseconds that a process has to stop it, before it is killed. */
    readonly patience: number
    /** Resolves when the engine runs nothing more under this tag. */
    readonly gone: (tag: string) => Promise<void>
  }
}

export interface Pool<Source> {
  /** @throws QueryError */
  run(query: Query, signal?: AbortSignal): Promise<QueryAnswer>
  /** Plans the query only. @throws QueryError */
  check(query: Query): Promise<void>
  /** Lets the children at hand open this graph before the next query comes. */
  warm(source: Source): void
  close(): void
}

/**
 * Runs each query in a process of its own kind, one at a time, which is killed where the query takes too long, or nobody
 * waits for it any more and the process does not stop it: neither engine stops by itself everywhere. One more process than
 * needed stands by.
 */
export function createPool<Source>(options: PoolOptions<Source>): Pool<Source> {
  const idle: ChildProcess[] = []
  let closed = false
  const places = createPlaces(options, () => courtesy.look())
  const courtesy: Courtesy = createCourtesy(
    options.courtesy,
    places.waiting,
    () =>
      new QueryError(
        'exceeded',
        `Others wait, and the query has run for more than ${options.courtesy / 1000} s. Filter earlier, add LIMIT, or ask again later.`,
      ),
  )

  const drop = (child: ChildProcess) => {
    const at = idle.indexOf(child)
    if (at !== -1) idle.splice(at, 1)
    child.kill('SIGKILL')
  }
  const start = () => {
    const child = startChild(options)
    child.once('exit', () => drop(child))
    child.once('error', () => drop(child))
    return child
  }
  const standBy = async () => {
    const source = await options.source()
    if (closed || idle.length > 0) return
    const child = start()
    idle.push(child)
    child.send({ source } satisfies ChildRequest<Source>, () => {})
  }
  const takeIdle = () => {
    for (let child = idle.pop(); child !== undefined; child = idle.pop()) if (isUsable(child)) return child
    return undefined
  }

  /** Resolves when nothing of a query runs any more; its process is at hand again where that stopped it. */
  const tidy = async (child: ChildProcess, tag: string, goesOn: boolean) => {
    const { apart } = options
    if (goesOn && !(apart !== undefined && (await stops(child, apart.patience)))) child.kill('SIGKILL')
    if (!isUsable(child)) await apart?.gone(tag)
    else if (closed || idle.length >= mostIdle) child.kill('SIGKILL')
    else idle.push(child)
  }

  /** Asks again while others leave the engine no memory: who has run long makes room, as for those that wait for a place. */
  const patiently = async (guest: Guest, either: AbortSignal, once: () => Promise<ChildReply>): Promise<ChildReply> => {
    const giveUpAt = performance.now() + 2 * options.courtesy
    for (;;) {
      const reply = await once()
      if (!('fault' in reply) || reply.fault !== 'busy') return reply
      if (performance.now() > giveUpAt) return { ...reply, fault: 'exceeded' }
      guest.rest()
      await sleep(pause, undefined, { ref: false })
      either.throwIfAborted()
    }
  }

  const send = async (query: Query, purpose: Purpose, signal?: AbortSignal): Promise<QueryAnswer | 'checked'> => {
    signal?.throwIfAborted()
    const place = await places.take(query.statement, signal)
    const guest = courtesy.enter()
    const either = AbortSignal.any([guest.signal, ...(signal === undefined ? [] : [signal])])
    const tag = randomUUID()
    let child: ChildProcess | undefined
    let end: End = 'left'
    try {
      const source = await options.source()
      either.throwIfAborted()
      const own = takeIdle() ?? start()
      child = own
      standBy().catch(() => {})
      const request = { source, query, purpose, tag }
      const until = { wallClock: options.wallClock, signal: either, begun: guest.begin }
      const reply = await patiently(guest, either, () => ask(own, request, until))
      if (reply.spent) child.kill('SIGKILL')
      if ('answer' in reply) {
        if (purpose === 'answer') end = 'answered'
        return reply.answer
      }
      throw new QueryError(reply.fault, reply.message, reply.position, { cause: reply.cause })
    } catch (error) {
      if (error instanceof QueryError && error.fault === 'exceeded') end = 'exceeded'
      throw error
    } finally {
      place.ended(end)
      const leave = () => {
        place.leave()
        guest.leave()
      }
      if (child === undefined) leave()
      // What goes on in the engine keeps its place.
      else
        tidy(child, tag, either.aborted)
          .finally(leave)
          .catch(() => {})
    }
  }

  return {
    run: async (query, signal) => (await send(query, 'answer', signal)) as QueryAnswer,
    check: async (query) => {
      await send(query, 'check')
    },
    warm(source) {
      for (const child of idle) child.send({ source } satisfies ChildRequest<Source>, () => {})
    },
    close() {
      closed = true
      for (const child of [...idle]) drop(child)
    },
  }
}

/** A child knows nothing of the server's environment, which holds passwords. */
function startChild({ entry, niceness }: Pick<PoolOptions<unknown>, 'entry' | 'niceness'>): ChildProcess {
  const child = fork(entry, {
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  try {
    if (child.pid !== undefined) setPriority(child.pid, niceness)
  } catch {
    // Some systems forbid it; then queries have the same share of the processors as the server.
  }
  return child
}

function isUsable(child: ChildProcess): boolean {
  return child.connected && !child.killed && child.exitCode === null
}

function ask<Source>(
  child: ChildProcess,
  request: ChildRequest<Source>,
  until: { readonly wallClock: number; readonly signal: AbortSignal; readonly begun: () => void },
): Promise<ChildReply> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      until.signal.removeEventListener('abort', leave)
      child.off('message', answered).off('exit', died)
      settle()
    }
    const answered = (message: ChildMessage) => {
      if (message === 'begun') until.begun()
      else if (message !== 'stopped') end(() => resolve(message))
    }
    const died = () =>
      end(() => reject(new QueryError('exceeded', 'The query needs too much memory, or nests too deep.')))
    const late = () => {
      child.kill('SIGKILL')
      const seconds = Math.round(until.wallClock / 1000)
      end(() =>
        reject(new QueryError('exceeded', `The query took more than ${seconds} s. Filter earlier, or add LIMIT.`)),
      )
    }
    const leave = () => end(() => reject(until.signal.reason))
    const timer = setTimeout(late, until.wallClock)
    child.on('message', answered).on('exit', died)
    until.signal.addEventListener('abort', leave, { once: true })
    child.send(request, (error) => {
      if (error !== null) died()
    })
  })
}

/** Whether a child has stopped its query within so many milliseconds. */
function stops(child: ChildProcess, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isStopped: boolean) => {
      clearTimeout(timer)
      child.off('message', listen).off('exit', died)
      resolve(isStopped)
    }
    const listen = (message: ChildMessage) => {
      if (message === 'stopped') end(true)
    }
    const died = () => end(false)
    const timer = setTimeout(end, patience, false).unref()
    child.on('message', listen).on('exit', died)
    child.send('stop' satisfies ChildRequest<unknown>, (error) => {
      if (error !== null) died()
    })
  })
}
