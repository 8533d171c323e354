import { analyse } from '../../../language/analyse.ts'
import { loadLanguage } from '../../../language/load.ts'
import type { Act } from '../../../shapes/vocabulary.ts'
import { type ActExample, examplesOf } from './examples.ts'
import { foldOf } from './fold.ts'
import { readGold } from './read-gold.ts'

/** What was read in annotated articles. */
export interface ReadArticles {
  readonly articles: number
  readonly examples: readonly ActExample[]
  /** The acts that took place, without those that may be left out, found or not. */
  readonly marked: ReadonlyMap<Act, number>
}

/**
 * Reads annotated files with a language model.
 * @param folder of the model; undefined for the one that comes with Parley.
 * @param fold leaves only the articles of this fold.
 */
export async function readExamples(files: readonly string[], folder?: string, fold?: number): Promise<ReadArticles> {
  const language = await loadLanguage(folder === undefined ? {} : { folder })
  const examples: ActExample[] = []
  const marked = new Map<Act, number>()
  let articles = 0
  for await (const gold of readGold(files)) {
    if (fold !== undefined && foldOf(gold.id) !== fold) continue
    articles++
    for (const { act, may, status } of gold.acts) if (!may && !status) marked.set(act, (marked.get(act) ?? 0) + 1)
    examples.push(...examplesOf(gold, await analyse(language, gold.text)))
  }
  await language.close()
  return { articles, examples, marked }
}
