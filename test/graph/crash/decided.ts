import { anchorOf } from '../../../server/graph/decisions/anchors.ts'
import type { Decided } from '../../../server/shapes/decision.ts'
import type { ExtractionRecord } from '../../../server/shapes/record.ts'
import { decisionOf } from '../decisions-random.ts'
import { corpus } from './crash-corpus.ts'

/** A hundred articles, and decisions about them of which each changes many statements, or takes an earlier one back. */
export const articles: readonly ExtractionRecord[] = corpus.slice(0, 100)

const [lavrov, martin, healey] = ['person:sergei-lavrov', 'person:micheal-martin', 'person:john-healey'] as const
const [first] = articles as [ExtractionRecord]
const [statement] = first.statements as [ExtractionRecord['statements'][number]]
const steps: Decided[] = [
  { kind: 'same', actors: [lavrov, martin] },
  { kind: 'withdraw', article: 'article-7' },
  { kind: 'same', actors: [healey, martin] },
  { kind: 'reject', anchor: anchorOf(first, first.statements, statement) },
  { kind: 'split', actor: lavrov, to: 'person:other', where: { from: '2025-03-10', to: '2025-03-20' } },
  { kind: 'name', actor: 'person:other', value: 'Another' },
]
const made = steps.map((does, at) => decisionOf(does, at))

export const decisions = [
  ...made,
  ...made.toReversed().map(({ id }, at) => decisionOf({ kind: 'revoke', decision: id }, 100 + at)),
]
