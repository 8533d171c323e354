import { setImmediate as untilOthersRan } from 'node:timers/promises'
import { slices } from '../../slices.ts'
import type { Engine } from '../engine/engine.ts'
import type { TextRow } from '../read/article-row.ts'
import type { IndexedArticle, WordIndex } from './word-index.ts'

/** Articles compared with one query, and articles indexed before other work on this thread gets a turn. */
const rowsAtOnce = { digests: 1000, texts: 25 }

/**
 * Brings a word index up to date with the graph: adds missing and changed articles, and removes those that are no
 * longer stored. Stops early once `isStopped` returns true.
 */
export async function fillWords(engine: Engine, index: WordIndex, isStopped: () => boolean): Promise<void> {
  const known = index.articles()
  for (let after = ''; ; ) {
    const rows = await engine.read((run) =>
      run<{ id: string; digest: string }>('articles/digests', { after, limit: rowsAtOnce.digests }),
    )
    const missing = rows.filter(({ id, digest }) => known.get(id) !== digest).map(({ id }) => id)
    for (const some of slices(missing, rowsAtOnce.texts)) {
      if (isStopped()) return
      index.add(await readArticles(engine, some))
      await untilOthersRan()
    }
    for (const { id } of rows) known.delete(id)
    const last = rows.at(-1)
    if (last === undefined || isStopped()) break
    after = last.id
  }
  if (!isStopped()) index.remove([...known.keys()])
}

async function readArticles(engine: Engine, ids: readonly string[]): Promise<IndexedArticle[]> {
  return engine.read(async (run) => {
    const articles = await run<TextRow>('articles/texts', { ids })
    const statements = await run<{ article: string; id: string; text: string }>('articles/texts-of-statements', { ids })
    const byArticle = Map.groupBy(statements, ({ article }) => article)
    return articles.map(({ articleId: id, digest, title, publisher, text }) => ({
      id,
      digest,
      text: [title, publisher, text].filter(Boolean).join('\n'),
      statements: byArticle.get(id) ?? [],
    }))
  })
}
