import type { ExtractionRecord, GivenRecord, GivenStatement } from './record.ts'
import type { Span } from './text.ts'
import type { TargetRole } from './vocabulary.ts'

/** What a role is derived from where nobody has read it in the text. */
export type Reported = Pick<GivenStatement, 'act' | 'cue' | 'content'>

/** Gives a role to every target of a record that has none, as in records of version 1. */
export function withRoles(record: GivenRecord): ExtractionRecord {
  return {
    ...record,
    statements: record.statements.map((statement) => ({
      ...statement,
      targets: statement.targets.map((target) => ({ ...target, role: target.role ?? roleByRule(statement, target) })),
    })),
  }
}

/**
 * The role that act and offsets suggest. Who took part in a meeting is `with`. Others are `to` outside of the content,
 * which names whom the act only speaks about. Within it they are `to` if they are its first words and so the object of
 * the cue ("urged [China to press North Korea]", "rejected [the French plan for Greece]", "accused [Russia of lying]"),
 * or if what was rejected came from them ("an offer by Turkey").
 */
export function roleByRule({ act, cue, content }: Reported, target: Span): TargetRole {
  if (act === 'met') return 'with'
  const piece = content.find(({ start, end }) => start <= target.start && target.end <= end)
  if (piece === undefined) return 'to'
  const before = piece.text.slice(0, target.start - piece.start)
  if (act === 'rejected' && maker.test(before)) return 'to'
  const isObject = act !== 'said' || aimed.test(cue?.text ?? '')
  return isObject && piece === content[0] && opening.test(before) ? 'to' : 'about'
}

/** What may stand before the first name of a content. */
const opening = /^[\s"“‘']*(?:(?:an?|all|any|both|every|such|that|the|these|this|those)\s+)?$/i
const maker = /\b(?:by|from)\s+(?:the\s+)?$/i
/** Cues of said that have a person or a country for an object. */
const aimed =
  /\b(?:accus|attack|blam|castigat|condemn|congratulat|critici[sz]|denounc|mock|prais|rebuk|slam|thank|threaten|warn)/i
