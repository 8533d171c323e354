import { z } from 'zod'
import { actorSummary, evidence } from './answers.ts'
import { kind } from './record.ts'
import type { Shape } from './shape.ts'
import { line } from './text.ts'
import { CANDIDATE_REASONS } from './vocabulary.ts'

const reason = z
  .strictObject({
    reason: z.enum(CANDIDATE_REASONS),
    weight: z
      .number()
      .min(-1)
      .max(1)
      .describe('What it adds to the score, or takes from it. Of the likenesses only the strongest is listed.'),
    words: line.describe('The reason as a sentence for a person who decides.'),
  })
  .meta({ id: 'CandidateReason' })

export const candidate = z
  .strictObject({
    id: line.describe('The same as long as both actors are stored: the two ids, in alphabetical order, and a blank.'),
    kind,
    actors: z
      .tuple([actorSummary, actorSummary])
      .describe('The one that more statements name comes first: the name to keep, as a rule.'),
    score: z.number().min(0).max(1).describe('How much speaks for one actor: an order to judge in, not a chance.'),
    reasons: z.array(reason).min(1).describe('The likeness first, then circumstances, those that weigh more first.'),
    statements: z
      .tuple([z.array(evidence), z.array(evidence)])
      .describe('Of each actor, in the order of `actors`, at most two statements, the latest first.'),
  })
  .meta({
    id: 'Candidate',
    description:
      'Two actors that may be one. A decision `same`, `different` or `unsure` about them takes them off the list for good.',
  })
export type Candidate = Shape<typeof candidate>
