import type { QueryAnswer } from '../../types.ts'
import { limits } from './limits.ts'
import { type Position, type Query, QueryError, type QueryFault } from './query.ts'

/** What the server asks of a child process. A child has one request at a time. */
export type ChildRequest<Source> =
  /** Open this graph, so that the next query need not wait for it. */
  | { readonly source: Source }
  | { readonly source: Source; readonly query: Query; readonly purpose: Purpose; readonly tag: string }

/** To be answered, or only planned. */
export type Purpose = 'answer' | 'check'

/** What a child says of a query: that it begins with it, and how it ended. */
export type ChildMessage = 'begun' | ChildReply

/** After `spent` a child must be ended. */
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

/** A graph as one child has it open. */
export interface ChildEngine {
  /** @throws QueryError */
  /** @param tag names the query to the engine, where that keeps a list. */
  answer(query: Query, tag: string): Promise<QueryAnswer>
  /** @throws QueryError where `answer` would refuse it. */
  check(query: Query, tag: string): Promise<void>
  close(): Promise<void>
}

/** Answers the requests of the parent process until that is gone. */
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

  /** Bytes of memory with the graph open, before any query. */
  let atFirst: number | undefined
  process.on('message', async (request: ChildRequest<Source>) => {
    if (!('query' in request)) {
      await engineOf(request.source).catch(() => {})
      return
    }
    let guard: NodeJS.Timeout | undefined
    try {
      const engine = await engineOf(request.source)
      reply('begun')
      atFirst ??= process.memoryUsage.rss()
      guard = guardMemory(atFirst)
      const answer =
        request.purpose === 'check'
          ? await engine.check(request.query, request.tag).then(() => 'checked' as const)
          : await engine.answer(request.query, request.tag)
      reply(isLarge(atFirst, limits.memory / 2) ? { answer, spent: true } : { answer })
    } catch (error) {
      reply(faultOf(error))
    } finally {
      clearInterval(guard)
    }
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

/** Native memory is under no limit of V8's, so it is watched. */
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
