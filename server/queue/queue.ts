import { MendableError } from '../mendable.ts'
import type { QueuedArticle, QueueFigures } from '../shapes/queue.ts'
import type { ExtractionRecord } from '../shapes/record.ts'
import type { Article } from '../shapes/text.ts'
import type { QueueState, Way } from '../shapes/vocabulary.ts'

/** The queue cannot do what it was asked to; `message` says why and what to do, and never holds a password. */
export class QueueError extends MendableError {
  override readonly name = 'QueueError'
}

/** So much waits that no more is taken at present. */
export class QueueFullError extends QueueError {
  constructor() {
    super('So many articles wait in the queue that no more are taken. Send these again in a while.')
  }
}

/** What a worker is to do: extract and store an article, with how it came in, or store a record. */
export type Work = { readonly article: Article; readonly way?: Way } | { readonly record: ExtractionRecord }

/** Work that this worker has taken, at this try. */
export interface Taken {
  readonly id: string
  readonly retryCount: number
  readonly work: Work
}

/** Selects a page of the queue's articles. */
export interface QueuePaging {
  readonly state: QueueState
  readonly limit: number
  /** The cursor of the page before; absent: the first page. */
  readonly cursor?: string
}

/**
 * Articles that wait for workers. What a worker takes is its own until it settles it by `done`, `fail` or `giveBack`, or
 * is not heard of for half a minute: then another one gets it. So an article may be worked on twice, and its effect must
 * be the same the second time. Every function rejects with a QueueError where the queue's server does not answer.
 */
export interface Queue {
  /** Puts work in. What waits already, or is in hand, is not put a second time. @returns how much was put. */
  put(work: readonly Work[]): Promise<number>
  /** How many more articles may wait. Whoever puts asks first: `put` takes everything. */
  room(): Promise<number>
  /** Takes what has waited longest, at most so many. */
  take(most: number): Promise<Taken[]>
  /** Says that these are still in hand; needed every ten seconds. */
  keep(taken: readonly Taken[]): Promise<void>
  /** Their effects are kept: they need never be done again. */
  done(taken: readonly Taken[]): Promise<void>
  /**
   * A try has failed: it is tried again after a pause that grows, or is a dead letter after the last try.
   * @param lasting whether another try would fail, too; it is then a dead letter at once.
   */
  fail(taken: Taken, reason: string, lasting: boolean): Promise<void>
  /** Lets others have it, as if it had not been taken. */
  giveBack(taken: readonly Taken[]): Promise<void>
  figures(): Promise<QueueFigures>
  /** What waits and what is in hand, the oldest first; what was done and what failed, the latest first. */
  list(paging: QueuePaging): Promise<{ readonly items: readonly QueuedArticle[]; readonly cursor?: string }>
  /** Puts a dead letter back among those that wait, with all its tries. @returns whether there was one. */
  retry(id: string): Promise<boolean>
  /** Throws a dead letter away. @returns whether there was one. */
  dismiss(id: string): Promise<boolean>
  close(): Promise<void>
}

/** The article that work is about. */
export function labelOf(work: Work): { readonly id: string; readonly text: string; readonly title?: string } {
  const { id, text, title } = 'article' in work ? work.article : { ...work.record, ...titleOf(work.record) }
  return { id, text, ...(title === undefined ? {} : { title }) }
}

function titleOf({ article: { title } }: ExtractionRecord): { readonly title?: string } {
  return title === undefined ? {} : { title }
}
