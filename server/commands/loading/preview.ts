import type { Store } from '../../graph/store.ts'
import { asStored } from '../../graph/write/as-stored.ts'
import { createLinker } from '../../graph/write/link.ts'
import type { Read } from '../../input/input.ts'
import type { ArticleWithStatements } from '../../shapes/answers.ts'
import type { Preview } from '../../shapes/preview.ts'
import type { KnownActor } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import type { Way } from '../../shapes/vocabulary.ts'
import type { Extractor } from './extractor.ts'
import { freshArticles } from './fresh.ts'
import { notingReads } from './note-reads.ts'

/** What one preview holds at most, though always one article. */
const most = { articles: 25, characters: 400_000 }

/**
 * Extracts and links the first articles that are not stored yet, and stores none. What cannot
 * be read is kept as a failure, since the page stores only the others. What it finds is what `createIngest`
 * stores of the same articles.
 */
export function createPreview(
  store: Pick<Store, 'stored' | 'noteReads'>,
  knownActors: readonly KnownActor[],
  extractor: () => Promise<Extractor>,
) {
  const link = createLinker(knownActors)
  return async (reads: AsyncIterable<Read<Article>>, way: Way, isGone: () => boolean): Promise<Preview> => {
    const articles: ArticleWithStatements[] = []
    const known: string[] = []
    const refused: { id: string; reason: string }[] = []
    let characters = 0
    for await (const read of freshArticles(notingReads(reads, store, way), store, (id) => known.push(id), 1)) {
      if ('fault' in read) {
        refused.push({ id: read.where, reason: read.fault })
        continue
      }
      characters += read.value.text.length
      const isFull = articles.length >= most.articles || characters > most.characters
      if (isGone() || (isFull && articles.length > 0)) return { articles, known, refused, more: true }
      articles.push(asStored(link(await (await extractor()).extract(read.value))))
    }
    return { articles, known, refused, more: false }
  }
}
