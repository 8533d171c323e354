import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as untilOthersRan } from 'node:timers/promises'
import type { ExtractionRecord } from '../../types.ts'
import { storeErrorFrom } from '../embedded-error.ts'
import type { Engine } from '../engine.ts'
import { wordsFile } from '../folder.ts'
import { digestOf, passageOf } from '../rows.ts'
import { type IndexedArticle, openWordIndex, type WordIndex } from './word-index.ts'

/** Articles looked at with one statement, and those filled in before others have their turn. */
const rowsAtOnce = { digests: 1000, texts: 25 }

/**
 * The embedded engine with an index of words beside it, in `folder`. What it lacks is filled in from the graph meanwhile,
 * off the way of requests. Where the file is damaged it is made anew.
 * @throws StoreError where it cannot be made.
 */
export function keepWordIndex(engine: Engine, folder: string): Engine {
  const index = openOrMakeAnew(folder)
  let isClosed = false
  const catchUp = () => fillIn(engine, index, () => isClosed)
  // What fails here fails at the next start again, or at the next search, which tells of it.
  let underWay: Promise<void> = catchUp().catch(() => {})
  return {
    ...engine,
    texts: {
      find: async (kind, words, limit) => index.find(kind, words, limit),
      async learn(records) {
        try {
          index.add(records.map(indexedArticle))
        } catch {
          // They are stored all the same, as on a full disk; the next start finds them lacking here and fills them in.
        }
      },
      catchUp() {
        underWay = underWay.then(catchUp)
        return underWay
      },
    },
    async close() {
      if (!isClosed) {
        isClosed = true
        await underWay.catch(() => {})
        index.close()
      }
      await engine.close()
    },
  }
}

function openOrMakeAnew(folder: string): WordIndex {
  const file = join(folder, wordsFile)
  try {
    return openWordIndex(file)
  } catch {
    try {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      return openWordIndex(file)
    } catch (error) {
      throw storeErrorFrom(error, folder)
    }
  }
}

/** Statements without a known source are not stored, and cannot be found. */
function indexedArticle({ id, text, article, statements }: ExtractionRecord): IndexedArticle {
  return {
    id,
    digest: digestOf(text),
    text: [article.title, article.publisher, text].filter(Boolean).join('\n'),
    statements: statements
      .filter(({ sources }) => sources.some(({ actor }) => actor !== null))
      .map((statement) => ({ id: statement.id, text: passageOf(text, statement).text })),
  }
}

interface ArticleRow {
  readonly articleId: string
  readonly digest: string
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
}

async function fillIn(engine: Engine, index: WordIndex, isOver: () => boolean): Promise<void> {
  const known = index.articles()
  for (let after = ''; ; ) {
    const rows = await engine.read((run) =>
      run<{ id: string; digest: string }>('article-digests', { after, limit: rowsAtOnce.digests }),
    )
    const lacking = rows.filter(({ id, digest }) => known.get(id) !== digest).map(({ id }) => id)
    for (let at = 0; at < lacking.length; at += rowsAtOnce.texts) {
      if (isOver()) return
      index.add(await readArticles(engine, lacking.slice(at, at + rowsAtOnce.texts)))
      await untilOthersRan()
    }
    for (const { id } of rows) known.delete(id)
    const last = rows.at(-1)
    if (last === undefined || isOver()) break
    after = last.id
  }
  if (!isOver()) index.remove([...known.keys()])
}

async function readArticles(engine: Engine, ids: readonly string[]): Promise<IndexedArticle[]> {
  return engine.read(async (run) => {
    const articles = await run<ArticleRow>('texts-of-articles', { ids })
    const statements = await run<{ article: string; id: string; text: string }>('texts-of-statements', { ids })
    const byArticle = Map.groupBy(statements, ({ article }) => article)
    return articles.map(({ articleId: id, digest, title, publisher, text }) => ({
      id,
      digest,
      text: [title, publisher, text].filter(Boolean).join('\n'),
      statements: byArticle.get(id) ?? [],
    }))
  })
}
