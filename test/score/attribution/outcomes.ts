import { type GoldArticle, type GoldAttribution, runsOf, wordsOf } from '../../../server/extract/train/gold.ts'
import type { ExtractionRecord, RecordStatement } from '../../../server/shapes/record.ts'
import type { Outcome } from '../figures/reliability.ts'
import { hasRightSource, partnersOf } from './partners.ts'

/**
 * The statements of a record, except meetings, compared with an annotated article. A statement is right if it matches a
 * golden attribution of its own (two statements of one attribution are one right and one wrong, as in F1) and has the
 * right source.
 */
export function outcomesOf(record: ExtractionRecord, gold: GoldArticle): Outcome[] {
  const words = wordsOf(gold.text)
  const statements = record.statements.filter(({ act, confidence }) => act !== 'met' && confidence !== undefined)
  const isRight = (i: number, j: number): boolean =>
    hasRightSource(gold, words, gold.attributions[i] as GoldAttribution, statements[j] as RecordStatement)
  const partners = partnersOf(
    gold.attributions.map(({ content }) => runsOf(words, content)),
    statements.map(({ content }) => runsOf(words, content)),
    isRight,
  )
  const right = new Set([...partners].filter(([i, j]) => isRight(i, j)).map(([, j]) => j))
  return statements.map(({ confidence }, j) => ({ confidence: confidence as number, right: right.has(j) }))
}
