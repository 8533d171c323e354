import { setImmediate as untilOthersRan } from 'node:timers/promises'
import type { ExtractionRecord } from '../../types.ts'
import type { Engine } from '../engine/engine.ts'
import { passageOf } from '../write/rows.ts'
import { fillWords } from './fill-words.ts'
import { openMendingWordIndex } from './mending-word-index.ts'
import type { IndexedArticle } from './word-index.ts'

/** Articles taken in before others have their turn. */
const articlesAtOnce = 500

/**
 * The embedded engine with an index of words beside it, in `folder`. What it lacks is filled in from the graph meanwhile,
 * off the way of requests; what is stored is taken in while the engine writes what comes next.
 * @throws StoreError where it cannot be made.
 */
export function keepWordIndex(engine: Engine, folder: string): Engine {
  let isClosed = false
  let filling = Promise.resolve()
  let learning = Promise.resolve()
  // What fails here fails at the next start again, or at the next search, which tells of it.
  const fillIn = () => {
    filling = filling.then(() => fillWords(engine, index, () => isClosed)).catch(() => {})
  }
  const index = openMendingWordIndex(folder, fillIn)
  fillIn()
  return {
    ...engine,
    texts: {
      async find(kind, words, limit) {
        await learning
        return index.find(kind, words, limit)
      },
      learn(articles) {
        const before = learning
        learning = before
          .then(async () => {
            for (let at = 0; at < articles.length; at += articlesAtOnce) {
              await untilOthersRan()
              index.add(articles.slice(at, at + articlesAtOnce).map(indexedArticle))
            }
          })
          // They are stored all the same, as on a full disk; the next start finds them lacking here and fills them in.
          .catch(() => {})
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
