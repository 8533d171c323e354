import type { QueryAnswer } from '../../../shapes/query.ts'

/** A question to the graph, in Cypher. */
export interface Query {
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** Why a query was not answered. */
export const QUERY_FAULTS = [
  /** A rule forbids it; nothing was run. */
  'refused',
  /** The engine does not understand it, or it failed as it ran. */
  'failed',
  /** It took longer, or more memory, than it may. */
  'exceeded',
  /** Too many queries are running; the caller is not at fault. */
  'busy',
  /** The engine does not answer. */
  'unavailable',
  /** A query that passed every check has changed something: nothing is run any more until the server starts again. */
  'halted',
] as const
export type QueryFault = (typeof QUERY_FAULTS)[number]

/** A place in a statement; both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A query was not answered; `message` says why and what to do instead, and may be shown to anyone. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly fault: QueryFault
  readonly position: Position | undefined

  constructor(fault: QueryFault, message: string, position?: Position, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
    this.position = position
  }
}

/** Answers queries of strangers: they read, and change nothing. */
export interface Queries {
  /**
   * @param signal ends the query when its client has gone.
   * @throws QueryError
   */
  answer(query: Query, signal?: AbortSignal): Promise<QueryAnswer>
  /** Plans a query as `answer` would, without running it. @throws QueryError where it would not be run. */
  check(query: Query): Promise<void>
  close(): Promise<void>
}

/** @param offset in UTF-16 code units. */
export function positionAt(statement: string, offset: number): Position {
  const before = statement.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Refuses a statement at an offset; the message says what to write instead. */
export type Refuse = (message: string, offset: number) => never
