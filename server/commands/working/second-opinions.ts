import type { SecondReader } from '../../second-reader/second-reader.ts'
import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Article } from '../../shapes/text.ts'
import type { Children } from './children.ts'

/**
 * Processes whose records have the second opinion weighed in. This process asks for it, so that those that extract know no
 * key, and the time that an article may take does not run meanwhile.
 */
export function withSecondOpinions(
  children: Children<Article, ExtractionRecord>,
  reader: SecondReader | undefined,
): Children<Article, ExtractionRecord> {
  if (reader === undefined) return children
  return {
    run: async (article, milliseconds) => {
      const outcome = await children.run(article, milliseconds)
      return typeof outcome === 'object' && 'answer' in outcome
        ? { answer: await reader.read(outcome.answer) }
        : outcome
    },
    stop: () => children.stop(),
    close: () => children.close(),
  }
}
