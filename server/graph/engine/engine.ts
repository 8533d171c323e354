import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Copies, Entry } from '../store.ts'
import type { StatementName } from './statement-name.ts'

/**
 * Runs a statement of cypher/ inside a transaction. `Row` is unchecked: the caller must name the columns of the
 * statement. Integers go in and come out as numbers; a property that is not there comes out as null. Several statements
 * may be under way in one transaction, in any order; all have to end before it does.
 */
export type Run = <Row>(statement: StatementName, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>

export type TextKind = 'article' | 'statement'

/** Finds articles and statements by the words of their texts. */
export interface Texts {
  /** @param words as `queryWords` gives them, at least one. @returns ids of what holds all of them, the best first. */
  find(kind: TextKind, words: readonly string[], limit: number): Promise<string[]>
  /**
   * Indexes articles that were just stored, before the next search; absent where the engine does so by itself. Resolves
   * when the articles of the call before are indexed, so that whoever stores faster than that waits.
   */
  learn?(articles: readonly { readonly digest: string; readonly record: ExtractionRecord }[]): Promise<void>
}

/** What the store needs of a graph database. */
export interface Engine {
  readonly name: 'embedded' | 'neo4j'
  /** Runs `work` in one transaction that only reads. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>
  /**
   * Runs `work` in one transaction: committed when this resolves, undone when `work` throws. After a deadlock or a lost
   * connection it runs `work` again from its start.
   * @throws StoreError where the database fails; anything else comes from what was to be written.
   */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Gives the database its constraints and indexes; they may be there already. */
  prepare(): Promise<void>
  readonly copies?: Copies
  readonly texts?: Texts
  /**
   * Only the embedded engine has one: every write appends, inside of its transaction, what it adds; where `work` throws,
   * that is removed again.
   */
  readonly journal?: { append(entries: readonly Entry[]): Promise<void> }
  /** Resolves when everything that was committed is on disk, so that a power cut takes nothing of it. */
  sync(): Promise<void>
  close(): Promise<void>
}
