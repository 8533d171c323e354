import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { QueryAnswer } from '../../../shapes/query.ts'
import { type Query, QueryError } from '../guard/query.ts'
import { ask, stop } from './ask.ts'
import type { ChildReply, Purpose } from './child.ts'
import { type ChildOptions, createChildren, isUsable } from './children.ts'
import { createTurns, type RunningQuery, type Turns } from './make-room.ts'
import { createSlots, type Outcome } from './slots.ts'

/** Milliseconds until a query that found no memory is asked again. */
const pause = 200

export interface PoolOptions<Source> extends ChildOptions {
  /** Queries at once. */
  readonly parallel: number
  /** Queries that may wait. */
  readonly queue: number
  /** Milliseconds until a query's process is killed. */
  readonly wallClock: number
  /** Milliseconds that a query may run while others wait. */
  readonly turn: number
  /** The graph to open. */
  readonly source: () => Promise<Source>
  /** An engine of its own, which goes on when the process is killed; absent where it ends with the process. */
  readonly apart?: {
    /** Milliseconds that a process has to stop its query, before it is killed. */
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
  /** Lets the idle processes open this graph before the next query comes. */
  warm(source: Source): void
  close(): void
}

/**
 * Runs each query in a process of its own, which is killed where the query takes too long, or where nobody waits for it any
 * more and the process does not stop it: neither engine stops by itself everywhere. A process that has answered is used
 * again, and one more than needed stands by.
 */
export function createPool<Source>(options: PoolOptions<Source>): Pool<Source> {
  const { source, apart, wallClock } = options
  const children = createChildren<Source>(options)
  const slots = createSlots(options, () => turns.update())
  const turns: Turns = createTurns(options.turn, slots.waiting, () => mustMakeRoom(options.turn))

  /** Resolves when the engine runs nothing of a query any more; its process is idle then, or dead. */
  const cleanUp = async (child: ChildProcess, tag: string, goesOn: boolean) => {
    if (goesOn && !(apart !== undefined && (await stop(child, apart.patience)))) child.kill('SIGKILL')
    if (isUsable(child)) children.giveBack(child)
    else await apart?.gone(tag)
  }

  const send = async (query: Query, purpose: Purpose, signal?: AbortSignal): Promise<QueryAnswer | 'checked'> => {
    signal?.throwIfAborted()
    const slot = await slots.take(query.statement, signal)
    const running = turns.start()
    const either = AbortSignal.any([running.signal, ...(signal === undefined ? [] : [signal])])
    const tag = randomUUID()
    let child: ChildProcess | undefined
    let outcome: Outcome = 'other'
    try {
      const request = { source: await source(), query, purpose, tag }
      either.throwIfAborted()
      const own = children.take()
      child = own
      source()
        .then(children.standBy)
        .catch(() => {})
      const limits = { wallClock, signal: either, begun: running.begin }
      const reply = await untilMemory(running, either, 2 * options.turn, () => ask(own, request, limits))
      if (reply.spent) child.kill('SIGKILL')
      if ('fault' in reply) throw new QueryError(reply.fault, reply.message, reply.position, { cause: reply.cause })
      if (purpose === 'answer') outcome = 'answered'
      return reply.answer
    } catch (error) {
      if (error instanceof QueryError && error.fault === 'exceeded') outcome = 'exceeded'
      throw error
    } finally {
      slot.record(outcome)
      // What goes on in the engine keeps its slot.
      const cleaned = child === undefined ? Promise.resolve() : cleanUp(child, tag, either.aborted)
      cleaned
        .finally(() => {
          slot.free()
          running.end()
        })
        .catch(() => {})
    }
  }

  return {
    run: async (query, signal) => (await send(query, 'answer', signal)) as QueryAnswer,
    check: async (query) => {
      await send(query, 'check')
    },
    warm: children.warm,
    close: children.close,
  }
}

function mustMakeRoom(turn: number): QueryError {
  return new QueryError(
    'exceeded',
    `Others wait, and the query has run for more than ${turn / 1000} s. Filter earlier, add LIMIT, or ask again later.`,
  )
}

/**
 * Asks again while others leave the engine no memory. Queries that have had their turn make room for it, as they do for
 * those that wait for a slot.
 * @param patience milliseconds.
 */
async function untilMemory(
  running: RunningQuery,
  signal: AbortSignal,
  patience: number,
  once: () => Promise<ChildReply>,
): Promise<ChildReply> {
  const giveUpAt = performance.now() + patience
  for (;;) {
    const reply = await once()
    if (!('fault' in reply) || reply.fault !== 'busy') return reply
    if (performance.now() > giveUpAt) return { ...reply, fault: 'exceeded' }
    running.waitForMemory()
    await sleep(pause, undefined, { ref: false })
    signal.throwIfAborted()
  }
}
