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
import { type DecidedTarget, type Decision, soundnessFeatures } from './soundness.ts'
import {
  LEAST_AGAINST,
  LEAST_BESIDE,
  LEAST_FURTHER_SOURCE,
  LEAST_JOINT,
  LEAST_MEETING_NOUN,
  LEAST_RULED,
  LEAST_THOUGHT,
} from './tuned.ts'

/** What decides whether an act is told, and who takes part in it. */
export interface DecidingWeights {
  /** Whether an act took place as it was read. */
  readonly act: Weights
  /** Whether an actor is a source, a target, and one to whom the act is directed. */
  readonly source: Weights
  readonly target: Weights
  readonly directed: Weights
  /** The chance from which on an act is told, and an actor plays a part. */
  readonly least: Readonly<Record<Act | Part, number>>
}

/** The models that weigh rules and reader together. */
export interface ActWeights extends DecidingWeights {
  /** Whether an act that is told is right as a whole: the act, who did it, and to whom it is directed. */
  readonly sound: Weights
  /** Platt's parameters, which turn the score of `sound` into the chance that it is right on articles that nothing was fitted on. */
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
  const decision = decide(reading, candidate, weights)
  if (!decision) {
    const chance = sigmoid(weigh(weights.act, candidate.features))
    return asJudged({ ...attribution, told: false, confidence: chance }, byRules)
  }
  const { sources, targets } = decision
  return {
    sources: sources.length ? sources.map(({ actor, sourceSpan }) => ({ ...sourceSpan, actor })) : byRules.sources,
    targets: targets.map(({ part: { actor, targetSpan }, role }) => ({ ...targetSpan, actor, role })),
    told: true,
    confidence: confidenceOf(weigh(weights.sound, soundnessFeatures(attribution, decision)), weights.calibration),
  }
}

/** Who takes part in an act, and in which role; undefined where the act is not likely enough to be told. */
export function decide(
  reading: ArticleReading,
  candidate: ActCandidate,
  weights: DecidingWeights,
): Decision | undefined {
  const { attribution, parts } = candidate
  const { act } = attribution
  const chance = sigmoid(weigh(weights.act, candidate.features))
  if (chance < leastOf(attribution, candidate, reading, weights)) return undefined
  const isKnown = parts.some(({ bySource }) => bySource)
  const doing = parts.filter(
    (part) =>
      isLikely(weights, 'source', part, leastOfSource(attribution, part, isKnown, weights)) &&
      (act !== 'met' || canMeet(reading, attribution, parts, part)),
  )
  if (!doing.length && attribution.byModel) return undefined
  const doers = doing.length ? doing : parts.filter(({ bySource }) => bySource)
  const partners = act === 'met' ? doers.slice(1) : []
  const others = parts.filter(
    (part) => !doers.includes(part) && (act !== 'met' || canMeet(reading, attribution, parts, part)),
  )
  const chanceOf = (part: Part) => (own: PartCandidate) => chanceOfPart(weights, part, own)
  return {
    chance,
    sources: act === 'met' ? doers.slice(0, 1) : doers,
    targets: [
      ...partners.map((part) => ({ part, role: 'with' as const })),
      ...others.flatMap((part) => targetsOf(act, part, weights)),
    ],
    others,
    chanceOf: { source: chanceOf('source'), directed: chanceOf('directed') },
  }
}

/** The chance from which on an actor is a source. @param isKnown whether the rules know one. */
function leastOfSource(
  { byModel, act }: JudgedAttribution,
  { isRival, bySource }: PartCandidate,
  isKnown: boolean,
  { least }: DecidingWeights,
): number {
  if (isRival || (isKnown && !bySource)) return LEAST_JOINT
  return byModel && act !== 'met' ? LEAST_FURTHER_SOURCE : least.source
}

function targetsOf(act: Act, part: PartCandidate, weights: DecidingWeights): DecidedTarget[] {
  if (part.byTarget && !part.tokens.length) return [{ part, role: part.byTarget }]
  const isDirected = isLikely(weights, 'directed', part, part.byTarget === 'about' ? LEAST_AGAINST : undefined)
  if (!isDirected && !isLikely(weights, 'target', part)) return []
  return [{ part, role: roleOf(act, isDirected) }]
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

function isLikely(weights: DecidingWeights, part: Part, own: PartCandidate, least = weights.least[part]): boolean {
  return chanceOfPart(weights, part, own) >= least
}

function chanceOfPart(weights: DecidingWeights, part: Part, { features }: PartCandidate): number {
  return sigmoid(weigh(weights[part], features))
}

/** The chance from which on an act is told, by who reads it. */
function leastOf(
  { act, head, tree, told, accepted, byModel }: JudgedAttribution,
  candidate: ActCandidate,
  { trees }: ArticleReading,
  weights: DecidingWeights,
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
