import type { ExtractionRecord } from '../../shapes/record.ts'
import type { Way } from '../../shapes/vocabulary.ts'

/** A record that was extracted now, with how its article came in. What is read without a word on its language is English. */
export function cameIn(record: ExtractionRecord, way: Way): ExtractionRecord {
  return { ...record, article: { language: 'en', way, ...record.article } }
}
