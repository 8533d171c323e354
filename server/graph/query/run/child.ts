import type { QueryAnswer } from '../../../shapes/query.ts'
import { limits } from '../guard/limits.ts'
import { type Position, type Query, QueryError, type QueryFault } from '../guard/query.ts'

/** What the server asks of a child process. A child has one request at a time. */
export type ChildRequest<Source> =
  /** Open this graph, so that the next query need not wait for it. */
  | { readonly source: Source }
  | Asked<Source>
  /** Stop the query: nobody waits for it any more. */
  | 'stop'

export interface Asked<Source> {
  readonly source: Source
  readonly query: Query
  readonly purpose: Purpose
  readonly tag: string
}

/** Whether a query is to be answered, or only planned. */
export type Purpose = 'answer' | 'check'

/** What a child says of a query: that it begins, how it ended, or that it has stopped and runs nowhere any more. */
export type ChildMessage = 'begun' | ChildReply | 'stopped'

/** `spent`: the process holds too much memory; kill it after this reply. */
export type ChildReply =
  | { readonly answer: QueryAnswer | 'checked'; readonly spent?: true }
  | {
      readonly fault: QueryFault
      readonly message: string
      readonly position?: Position | undefined
      readonly spent?: true
      /** For the server's log alone. */
      readonly cause?: string
    }

/** A graph that a child has opened. */
export interface ChildEngine {
  /**
   * @param tag names the query in the engine's list of what runs, where it keeps one.
   * @param stopped aborts when nobody waits any more; an engine that can be stopped rejects once it runs nothing of the query.
   * @throws QueryError
   */
  answer(query: Query, tag: string, stopped: AbortSignal): Promise<QueryAnswer>
  /** @throws QueryError where `answer` would refuse it. */
  check(query: Query, tag: string, stopped: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Answers the requests of the parent process until that ends. */
export function serveParent<Source>(open: (source: Source) => Promise<ChildEngine>): void {
  let opened: { readonly name: string; readonly engine: Promise<ChildEngine> } | undefined
  const engineOf = async (source: Source) => {
    const name = JSON.stringify(source)
    if (opened?.name !== name) {
      const former = opened
      opened = { name, engine: closeThen(former?.engine, () => open(source)) }
    }
    try {
      return await opened.engine
    } catch (error) {
      opened = undefined
      throw error
    }
  }

  /** Bytes of memory when the graph is open, before any query. */
  let atFirst: number | undefined
  const answer = async (request: Asked<Source>, stopped: AbortSignal) => {
    let guard: NodeJS.Timeout | undefined
    try {
      const engine = await engineOf(request.source)
      stopped.throwIfAborted()
      reply('begun')
      atFirst ??= process.memoryUsage.rss()
      guard = guardMemory(atFirst)
      const answered =
        request.purpose === 'check'
          ? await engine.check(request.query, request.tag, stopped).then(() => 'checked' as const)
          : await engine.answer(request.query, request.tag, stopped)
      reply(isLarge(atFirst, limits.memory / 2) ? { answer: answered, spent: true } : { answer: answered })
    } catch (error) {
      reply(faultOf(error))
    } finally {
      clearInterval(guard)
    }
  }

  let stopping = new AbortController()
  let answering: Promise<void> | undefined
  process.on('message', async (request: ChildRequest<Source>) => {
    if (request === 'stop') {
      stopping.abort()
      await answering
      if (atFirst !== undefined && isLarge(atFirst, limits.memory / 2)) process.kill(process.pid, 'SIGKILL')
      reply('stopped')
    } else if ('query' in request) {
      stopping = new AbortController()
      answering = answer(request, stopping.signal)
    } else await engineOf(request.source).catch(() => {})
  })
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
}

async function closeThen<T>(former: Promise<ChildEngine> | undefined, open: () => Promise<T>): Promise<T> {
  await former?.then((engine) => engine.close()).catch(() => {})
  return open()
}

function reply(message: ChildMessage): void {
  process.send?.(message)
}

/** V8's limit does not count native memory, so a timer watches all of it. */
function guardMemory(atFirst: number): NodeJS.Timeout {
  return setInterval(() => {
    if (!isLarge(atFirst, limits.memory)) return
    reply({ fault: 'exceeded', message: 'The query needs too much memory. Filter earlier, or add LIMIT.', spent: true })
  }, 50)
}

function isLarge(atFirst: number, more: number): boolean {
  return process.memoryUsage.rss() - atFirst > more
}

function faultOf(error: unknown): ChildReply {
  if (error instanceof QueryError) {
    const { fault, message, position, cause } = error
    return { fault, message, position, ...(cause === undefined ? {} : { cause: String(cause) }) }
  }
  if (error instanceof RangeError) return { fault: 'exceeded', message: 'The answer is nested too deep, or too large.' }
  return { fault: 'unavailable', message: 'The query could not be run just now.', cause: String(error) }
}
