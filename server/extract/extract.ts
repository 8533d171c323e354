import { clearOfEntities } from '../language/segment/readable.ts'
import type { Sentence } from '../shapes/language.ts'
import type { ExtractionRecord } from '../shapes/record.ts'
import type { Article } from '../shapes/text.ts'
import { loadActWeights } from './reader/load-weights.ts'
import { readArticle } from './reading.ts'
import { recordOf } from './record/record.ts'
import { withWordsOf } from './tree/words-of.ts'

/** Weights never change, so they are loaded once. */
const weights = loadActWeights()

/**
 * Everything that Parley reads out of one article: its actors, where it names them, and who is reported to have said,
 * proposed, rejected or met. `sentences` are the article's text as the language model analysed it. Pure: the same
 * article and sentences give the same record; odd prose may give a poor record, but never an error.
 */
export function extract(article: Article, sentences: readonly Sentence[]): ExtractionRecord {
  const record = recordOf(readArticle(article, sentences), weights)
  if (record.text === article.text) return record
  const statements = withWordsOf(record.statements, article.text).map((statement) => ({
    ...statement,
    content: statement.content.map((piece) => clearOfEntities(article.text, piece)),
  }))
  return { ...withWordsOf(record, article.text), statements, text: article.text }
}
