import type { SourceMention, Target } from '../../shapes/record.ts'
import type { Act } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { ArticleReading } from '../article-reading.ts'
import { confidenceOf } from '../judge/model.ts'
import { sigmoid, type Weights, weigh } from '../judge/weights.ts'
import { roleOf } from '../roles/role-of.ts'
import { caseOf, type Tree, tokenAt } from '../tree/tree.ts'
import type { ByRules } from './by-rules.ts'
import { type ActCandidate, candidateOf } from './candidates.ts'
import type { PartCandidate } from './part-candidates.ts'
import { LEAST_AGAINST, LEAST_BESIDE, LEAST_JOINT, LEAST_MEETING_NOUN, LEAST_RULED, LEAST_THOUGHT } from './tuned.ts'

/** The models that weigh rules and reader together. */
export interface ActWeights {
  /** Whether an act took place as it was read. */
  readonly act: Weights
  /** Whether an actor is a source, a target, and one to whom the act is directed. */
  readonly source: Weights
  readonly target: Weights
  readonly directed: Weights
  /** The chance from which on an act is told, and an actor plays a part. */
  readonly least: Readonly<Record<Act | Part, number>>
  /** Platt's parameters, which turn an act's score into the chance that it is right on articles that nothing was fitted on. */
  readonly calibration: { readonly slope: number; readonly offset: number }
}

type Part = 'source' | 'target' | 'directed'

/** An act as it stands in the record. */
export interface WeighedAct {
  readonly sources: readonly SourceMention[]
  readonly targets: readonly Target[]
  readonly told: boolean
  readonly confidence: number
}

/** Decides whether an act is told, who did it, and whom it concerns, from what the rules and the model say of it. */
export function weighed(
  reading: ArticleReading,
  attribution: JudgedAttribution,
  byRules: ByRules,
  weights: ActWeights,
): WeighedAct {
  const candidate = attribution.certain || attribution.status ? undefined : candidateOf(reading, attribution, byRules)
  if (!candidate) return asJudged(attribution, byRules)
  const score = weigh(weights.act, candidate.features)
  const chance = sigmoid(score)
  const confidence = confidenceOf(score, weights.calibration)
  const told = chance >= leastOf(attribution, candidate, reading, weights)
  if (!told) return { ...asJudged({ ...attribution, told }, byRules), confidence }
  const { act } = attribution
  const isKnown = candidate.parts.some(({ bySource }) => bySource)
  const doing = candidate.parts.filter(
    (part) =>
      isLikely(weights, 'source', part, part.isRival || (isKnown && !part.bySource) ? LEAST_JOINT : undefined) &&
      (act !== 'met' || canMeet(reading, attribution, candidate.parts, part)),
  )
  const doers = doing.length ? doing : candidate.parts.filter(({ bySource }) => bySource)
  const sources = act === 'met' ? doers.slice(0, 1) : doers
  const partners = act === 'met' ? doers.slice(1) : []
  const others = candidate.parts
    .filter((part) => !doers.includes(part) && (act !== 'met' || canMeet(reading, attribution, candidate.parts, part)))
    .flatMap((part): Target[] => {
      if (part.byTarget && !part.tokens.length) return [{ ...part.targetSpan, actor: part.actor, role: part.byTarget }]
      const isDirected = isLikely(weights, 'directed', part, part.byTarget === 'about' ? LEAST_AGAINST : undefined)
      if (!isDirected && !isLikely(weights, 'target', part)) return []
      return [{ ...part.targetSpan, actor: part.actor, role: roleOf(act, isDirected) }]
    })
  return {
    sources: sources.length ? sources.map(({ actor, sourceSpan }) => ({ ...sourceSpan, actor })) : byRules.sources,
    targets: [...partners.map(({ actor, targetSpan }) => ({ ...targetSpan, actor, role: 'with' as const })), ...others],
    told,
    confidence,
  }
}

/** Whether an actor whom only the model takes for one who met may be one: no place ("in Oman"), and no visitor's own country. */
function canMeet(
  { trees, coreference }: ArticleReading,
  { tree }: JudgedAttribution,
  parts: readonly PartCandidate[],
  { actor, bySource, byTarget, tokens }: PartCandidate,
): boolean {
  if (bySource || byTarget) return true
  if (parts.some((other) => other.actor !== actor && coreference.isOf(other.actor, actor))) return false
  return !tokens.some((token) => /^(?:in|at|near|on)$/.test(caseOf(trees[tree] as Tree, token)))
}

function isLikely(weights: ActWeights, part: Part, { features }: PartCandidate, least = weights.least[part]): boolean {
  return sigmoid(weigh(weights[part], features)) >= least
}

/** The chance from which on an act is told, by who reads it. */
function leastOf(
  { act, head, tree, told, accepted, byModel }: JudgedAttribution,
  candidate: ActCandidate,
  { trees }: ArticleReading,
  weights: ActWeights,
) {
  if (told && !byModel) return LEAST_RULED
  if (accepted) return LEAST_THOUGHT
  if (candidate.isBeside) return LEAST_BESIDE
  const isNoun = tokenAt(trees[tree] as Tree, head).upos === 'NOUN'
  return act === 'met' && isNoun ? Math.max(LEAST_MEETING_NOUN, weights.least.met) : weights.least[act]
}

/** An act as rules and judge read it; one that is not told concerns nobody. */
function asJudged({ told, confidence }: JudgedAttribution, { sources, targets }: ByRules): WeighedAct {
  if (told) return { sources, targets, told, confidence }
  return { sources: sources.map((source) => ({ ...source, actor: null })), targets: [], told, confidence }
}
