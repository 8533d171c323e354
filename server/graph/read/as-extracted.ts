import type { Evidence } from '../../shapes/answers.ts'
import type { RecordStatement } from '../../shapes/record.ts'

/** Turns a stored statement back into the form of an extraction record, with actors as ids. */
export function asExtracted(evidence: Evidence): RecordStatement {
  const { article: _, answeredBy: __, passage: ___, sources, targets, ...statement } = evidence
  return {
    ...statement,
    sources: sources.map((source) => ({ ...source, actor: source.actor?.id ?? null })),
    targets: targets.map((target) => ({ ...target, actor: target.actor.id })),
  }
}
