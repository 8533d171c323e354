import type { Failures } from '../../graph/store.ts'
import type { Read } from '../../input/input.ts'
import { type Queue, QueueFullError } from '../../queue/queue.ts'
import type { IngestReport } from '../../shapes/answers.ts'
import type { Article } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'
import { notingReads } from '../loading/note-reads.ts'

/** Articles that are put together. */
const TOGETHER = 25

/**
 * Puts articles into the queue as they are read; `queued` of the report has the ids of all that wait then. Whether there is
 * room is asked once: what one call brings is taken whole or not at all.
 * @throws QueueFullError
 */
export function createPutting(
  queue: Queue,
  store: Pick<Failures, 'noteReads'>,
): (reads: AsyncIterable<Read<Article>>, way: Way) => Promise<Required<Omit<IngestReport, 'notes'>>> {
  return async (reads, way) => {
    const queued: string[] = []
    const refused: { id: string; reason: string }[] = []
    let articles: Article[] = []
    const put = async () => {
      if (queued.length === 0 && (await queue.room()) < 1) throw new QueueFullError()
      await queue.put(articles.map((article) => ({ article, way })))
      queued.push(...articles.map(({ id }) => id))
      articles = []
    }
    for await (const read of notingReads(reads, store, way)) {
      if ('fault' in read) refused.push({ id: read.where, reason: read.fault })
      else articles.push(read.value)
      if (articles.length >= TOGETHER) await put()
    }
    if (articles.length > 0) await put()
    return { saved: [], known: [], refused, statements: 0, queued }
  }
}
