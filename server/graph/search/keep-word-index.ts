import { setImmediate as untilOthersRan } from 'node:timers/promises'
import type { ExtractionRecord } from '../../shapes/record.ts'
import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import { StoreError } from '../store.ts'
import { passageOf } from '../write/rows.ts'
import { fillWords } from './fill-words.ts'
import { openMendingWordIndex } from './mending-word-index.ts'
import type { IndexedArticle } from './word-index.ts'

/** Articles taken in before others have their turn. */
const articlesAtOnce = 500
/** Milliseconds for which nothing is tried again after a fault. */
const pauseAfterFault = 1000

/**
 * The embedded engine with an index of words beside it, in `folder`. What the index lacks is filled in from the graph
 * while requests go on; what is stored is taken in while the engine writes what comes next. Articles are stored whether
 * or not their words could be taken in (the disk may be full): until they are, searches find less, and each search and
 * each save tries again.
 * @param report receives the first fault of each time that the index lacks something.
 * @throws StoreError where the index cannot be made.
 */
export function keepWordIndex(engine: Engine, folder: string, report: (fault: Error) => void): Engine {
  let isClosed = false
  let filling = Promise.resolve()
  let learning = Promise.resolve()
  /** When something last failed; undefined where the index lacks nothing that is known of. */
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
        // What failed to be learned meanwhile may lie behind where the filling was.
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
    `The words of articles cannot be taken into the index in ${folder} (${(error as Error).message}). The articles are stored; searches find less until their words are in, which every search and every save tries again. Where the disk is full, make room.`,
    { cause: error },
  )
}

/** Statements without a known source are not stored, and cannot be found. */
function indexedArticle({ digest, record }: { digest: string; record: ExtractionRecord }): IndexedArticle {
  const { id, text, article, statements } = record
  return {
    id,
    digest,
    text: [article.title, article.publisher, text].filter(Boolean).join('\n'),
    statements: statements
      .filter(({ sources }) => sources.some(({ actor }) => actor !== null))
      .map((statement) => ({ id: statement.id, text: passageOf(text, statement).text })),
  }
}
