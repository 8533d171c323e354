import { Readable } from 'node:stream'
import type { GraphReader } from '../../graph/store.ts'
import { openInputs } from '../../input/input.ts'
import { readArticles } from '../../input/read.ts'
import { type LoadingOptions, loadArticles } from '../loading/load-articles.ts'
import { seedFiles } from '../loading/seeds.ts'

/**
 * Loads the articles of seeds/ into an empty store. A store that holds some of them and nothing else belongs to a server
 * that was stopped while it loaded them: it gets the rest.
 * @param tell receives a sentence where the store stays empty.
 */
export async function fillFromSeeds(
  options: LoadingOptions & { readonly store: Pick<GraphReader, 'view'> },
  tell: (message: string) => void,
): Promise<void> {
  const { articles } = (await options.store.view({ limit: 1 })).attributes
  const files = await seedFiles()
  if (files.length === 0) {
    if (articles === 0) tell(emptyStore)
    return
  }
  const seeds = await Array.fromAsync(readArticles(openInputs(files, Readable.from([]))))
  const ids = seeds.flatMap((seed) => ('fault' in seed ? [] : [seed.value.id]))
  const stored = await options.store.stored(ids)
  if (articles === stored.size && stored.size < ids.length)
    await loadArticles(Readable.from(seeds), { ...options, way: 'seed' })
}

const emptyStore =
  'The store is empty, and seeds/ holds no article (.txt or .jsonl). Add articles on the page /add, or run: ' +
  'npm run -s parley -- load FILE...'
