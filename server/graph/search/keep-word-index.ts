import { setImmediate as untilOthersRan } from 'node:timers/promises'
import type { ExtractionRecord } from '../../shapes/record.ts'
import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import { StoreError } from '../store.ts'
import { hasSource, passageOf, tookPlace } from '../write/rows.ts'
import { fillWords } from './fill-words.ts'
import { openMendingWordIndex } from './mending-word-index.ts'
import type { IndexedArticle } from './word-index.ts'

/** Articles indexed before other work on this thread gets a turn. */
const articlesAtOnce = 500
/** Milliseconds to wait after a fault before trying again. */
const pauseAfterFault = 1000

/**
 * Adds a word index in `folder` to the embedded engine. Missing articles are indexed from the graph while requests are
 * served, and newly stored ones while the engine writes the next. Articles are stored even if they cannot be indexed
 * (the disk may be full): searches then find less, and each search and each save tries again.
 * @param report receives the first fault of each period in which the index is incomplete.
 * @throws StoreError if the index cannot be created.
 */
export function keepWordIndex(engine: Engine, folder: string, report: (fault: Error) => void): Engine {
  let isClosed = false
  let filling = Promise.resolve()
  let learning = Promise.resolve()
  /** When indexing last failed; undefined if the index is not known to be incomplete. */
  let failedAt: number | undefined

  const fail = (error: unknown) => {
    if (failedAt === undefined && !isClosed) report(faultOf(error, folder))
    failedAt = performance.now()
  }
  const fillIn = () => {
    filling = filling.then(async () => {
      const failedBefore = failedAt
      try {
        await fillWords(engine, index, () => isClosed)
        // Articles that `learn` failed to index meanwhile may come before the point that `fillWords` had reached.
        if (failedAt === failedBefore) failedAt = undefined
      } catch (error) {
        fail(error)
      }
    })
  }
  const tryAgain = () => {
    if (failedAt === undefined || performance.now() - failedAt < pauseAfterFault) return
    failedAt = performance.now()
    fillIn()
  }
  const index = openMendingWordIndex(folder, fillIn)
  fillIn()
  return {
    ...engine,
    texts: {
      async find(kind, words, limit) {
        await learning
        tryAgain()
        return index.find(kind, words, limit)
      },
      learn(articles) {
        const before = learning
        tryAgain()
        learning = before
          .then(async () => {
            for (const some of slices(articles, articlesAtOnce)) {
              await untilOthersRan()
              index.add(some.map(indexedArticle))
            }
          })
          .catch(fail)
        return before
      },
      forget(articles) {
        learning = learning.then(() => index.remove(articles)).catch(fail)
        return learning
      },
    },
    async close() {
      if (!isClosed) {
        await learning
        isClosed = true
        await filling
        index.close()
      }
      await engine.close()
    },
  }
}

function faultOf(error: unknown, folder: string): Error {
  return new StoreError(
    `The words of articles cannot be added to the index in ${folder} (${(error as Error).message}). The articles are stored, but searches find less until their words are added; every search and every save tries again. If the disk is full, make room.`,
    { cause: error },
  )
}

/** Leaves out what is no statement of the graph. */
function indexedArticle({ digest, record }: { digest: string; record: ExtractionRecord }): IndexedArticle {
  const { id, text, article, statements } = record
  return {
    id,
    digest,
    text: [article.title, article.publisher, text].filter(Boolean).join('\n'),
    statements: statements
      .filter((statement) => hasSource(statement) && tookPlace(statement))
      .map((statement) => ({ id: statement.id, text: passageOf(text, statement).text })),
  }
}
