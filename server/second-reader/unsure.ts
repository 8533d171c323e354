import type { ExtractionRecord, RecordStatement } from '../shapes/record.ts'
import type { Span } from '../shapes/text.ts'
import { overlap } from './overlap.ts'

/** Confidence of what the own models are unsure of. What lies outside is theirs to decide. */
export const UNSURE = { least: 0.3, most: 0.8 }

/** A sentence that holds statements of which the own models are unsure. */
export interface UnsureSentence {
  readonly sentence: Span
  readonly statements: readonly RecordStatement[]
}

/** Characters of the longest sentence that is asked about; longer ones are lists and tables. */
const longest = 2000

/**
 * The sentences of an article that a second reader is asked about, in text order. Sentences that name nobody are left
 * out: no answer could bring them into the graph.
 */
export function unsureSentences({ statements, mentions }: ExtractionRecord): UnsureSentence[] {
  const sentences = Map.groupBy(statements.filter(isUnsure), ({ sentence }) => sentence.start)
  return [...sentences.values()]
    .map((own) => ({ sentence: (own[0] as RecordStatement).sentence, statements: own }))
    .filter(({ sentence }) => sentence.text.length <= longest && mentions.some((mention) => overlap(mention, sentence)))
    .sort((a, b) => a.sentence.start - b.sentence.start)
}

/** The confidence of an act that did not take place is the one of its whole kind, so it says nothing of this one. */
function isUnsure({ confidence, status, told, sources }: RecordStatement): boolean {
  if (status !== undefined || confidence === undefined) return false
  const isInGraph = sources.some(({ actor }) => actor !== null)
  return (told === false || isInGraph) && confidence >= UNSURE.least && confidence <= UNSURE.most
}
