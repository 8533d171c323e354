import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Copies, Entry } from '../store.ts'
import type { StatementName } from './statement-name.ts'

/**
 * Runs a statement of cypher/ inside a transaction. `Row` is unchecked: the caller must name the columns of the
 * statement. Integers are numbers in both directions, and a missing property is null. A transaction may run several
 * statements at once, in any order; all must have ended before it does.
 */
export type Run = <Row>(statement: StatementName, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>

export type TextKind = 'article' | 'statement'

/** Finds articles and statements by the words of their texts. */
export interface Texts {
  /**
   * @param words at least one, from `queryWords`.
   * @returns ids of the texts that contain all words, best match first.
   */
  find(kind: TextKind, words: readonly string[], limit: number): Promise<string[]>
  /**
   * Indexes newly stored articles before the next search; absent if the engine indexes by itself. Resolves when the
   * articles of the previous call are indexed, so a caller that stores faster than this has to wait.
   */
  learn?(articles: readonly { readonly digest: string; readonly record: ExtractionRecord }[]): Promise<void>
  /** Takes articles out of the index, before the next search. */
  forget?(articles: readonly string[]): Promise<void>
}

/** A graph database, as the store uses it. */
export interface Engine {
  readonly name: 'embedded' | 'neo4j'
  /** Runs `work` in one transaction that only reads. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>
  /**
   * Runs `work` in one transaction: committed when this resolves, undone if `work` throws. After a deadlock or a lost
   * connection, runs `work` again from the start.
   * @throws StoreError if the database fails. Any other error is about the data to be written.
   */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Creates the constraints and indexes that the database does not have yet. */
  prepare(): Promise<void>
  readonly copies?: Copies
  readonly texts?: Texts
  /**
   * Only the embedded engine has one. Every write appends what it adds, inside its transaction; if `work` throws, the
   * appended entries are removed again.
   */
  readonly journal?: { append(entries: readonly Entry[]): Promise<void> }
  /**
   * Runs `work` while no other process works out positions in this store; absent where no other can have it open.
   * @param signal ends the wait for the others, which rejects.
   */
  inTurn?<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>
  /** Resolves when everything committed is on disk, safe from a power cut. */
  sync(): Promise<void>
  close(): Promise<void>
}
