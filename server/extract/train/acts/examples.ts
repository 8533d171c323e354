import type { Sentence } from '../../../shapes/language.ts'
import type { Act } from '../../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../../acts/attribution.ts'
import type { ArticleReading } from '../../article-reading.ts'
import { participantsByRules } from '../../reader/by-rules.ts'
import { candidateOf } from '../../reader/candidates.ts'
import { readingOf } from '../../reader/chances.ts'
import type { PartCandidate } from '../../reader/part-candidates.ts'
import { type Decision, soundnessFeatures } from '../../reader/soundness.ts'
import { type DecidingWeights, decide } from '../../reader/weigh.ts'
import { readArticle } from '../../reading.ts'
import { type Tree, tokenAt } from '../../tree/tree.ts'
import { type GoldAct, type GoldNews, goldActors, type OffsetRange, overlaps } from './gold.ts'
import { likeness } from './likeness.ts'

/** An act as it was read, beside what the annotators say of it; undefined where either answer is right. */
export interface ActExample {
  readonly act: Act
  readonly features: readonly string[]
  readonly right: boolean | undefined
  readonly parts: readonly PartExample[]
  /**
   * What the act is as a whole by some weights, and whether all of that is right; undefined where they do not tell it, or
   * either answer is right.
   */
  readonly sound: (
    weights: DecidingWeights,
  ) => { readonly features: readonly string[]; readonly right: boolean } | undefined
}

interface PartExample {
  readonly features: readonly string[]
  readonly source: boolean | undefined
  readonly target: boolean | undefined
  readonly directed: boolean | undefined
}

/** The acts that are read in an annotated article, with the right answers. */
export function examplesOf(gold: GoldNews, sentences: readonly Sentence[]): ActExample[] {
  const reading = readArticle({ id: gold.id, text: gold.text }, sentences)
  const { trees, mentions } = reading
  const spans = mentions.flat().map(({ span, actor }) => ({ ...span, actor }))
  const actors = goldActors(gold, spans)
  const taken = new Set<GoldAct>()
  const order = reading.attributions.toSorted((a, b) => surenessOf(reading, b) - surenessOf(reading, a))
  return order.flatMap((attribution): ActExample[] => {
    if (attribution.certain || attribution.status) return []
    const candidate = candidateOf(reading, attribution, participantsByRules(reading, attribution))
    if (!candidate) return []
    const { act } = attribution
    const of = goldOf(gold, trees[attribution.tree] as Tree, attribution)
    const isReal = of !== undefined && of.status === undefined
    const isFirst = of !== undefined && !taken.has(of)
    if (of) taken.add(of)
    return [
      {
        act,
        features: candidate.features,
        right:
          isReal && of.may ? (isFirst && attribution.told && attribution.accepted) || undefined : isReal && isFirst,
        parts: isReal
          ? candidate.parts.map((part) => ({
              features: part.features,
              ...partsOf(act, of, actors.get(part.actor) ?? '', part),
            }))
          : [],
        sound: (weights) => {
          const decision = decide(reading, candidate, weights)
          if (!decision || (isReal && of.may)) return undefined
          const right = isReal && isFirst && isSound(of, decision, (actor) => actors.get(actor) ?? '')
          return { features: soundnessFeatures(attribution, decision), right }
        },
      },
    ]
  })
}

/** Whether an act has no wrong source, and those to whom it is directed are all there and no others. */
function isSound(gold: GoldAct, { sources, targets }: Decision, actorOf: (actor: string) => string): boolean {
  const { act, source, to = new Set<string>(), toMay } = gold
  const doing = sources.map(({ actor }) => actorOf(actor))
  const directed = targets.filter(({ role }) => role !== 'about').map(({ part }) => actorOf(part.actor))
  if (act === 'met') {
    const there = gold.source.union(gold.targets).union(gold.mayTargets)
    return [...doing, ...directed].every((actor) => there.has(actor))
  }
  return (
    doing.every((actor) => source.has(actor)) &&
    directed.every((actor) => to.has(actor) || toMay.has(actor)) &&
    [...to].every((actor) => directed.includes(actor) || source.has(actor))
  )
}

/** Of two readings of one act, the surer one counts. */
function surenessOf({ trees }: ArticleReading, { tree, cue, act, told, confidence }: JudgedAttribution): number {
  return Number(told) + confidence + (readingOf(trees[tree] as Tree, cue, act)?.chances[act].real ?? 0)
}

/** Where either answer is right, the rules' one is taught, so that nothing is learned that nobody needs. */
function partsOf(
  act: Act,
  gold: GoldAct,
  actor: string,
  { bySource, byTarget }: PartCandidate,
): Omit<PartExample, 'features'> {
  const { source, targets, mayTargets, to, toMay } = gold
  if (act === 'met') {
    const part = mayTargets.has(actor) ? bySource || byTarget !== undefined : source.has(actor) || targets.has(actor)
    return { source: part, target: part, directed: part }
  }
  if (source.has(actor)) return { source: true, target: undefined, directed: undefined }
  const isTarget = mayTargets.has(actor) ? byTarget !== undefined : targets.has(actor)
  const isDirected = to && (toMay.has(actor) && !to.has(actor) ? byTarget === 'to' : to.has(actor))
  return { source: false, target: isTarget, directed: isDirected }
}

/** The annotated act that an attribution reads: the one whose cue it shares, else one in its sentence of like content. */
function goldOf(gold: GoldNews, tree: Tree, { act, cue, content }: JudgedAttribution): GoldAct | undefined {
  const words: OffsetRange[] = cue.map((i) => tokenAt(tree, i))
  const at = words[0]?.start ?? tree.sentence.start
  const near = gold.acts.filter((own) => own.act === act && own.start <= at && at < own.end)
  const ofCue = near.filter((own) => own.cue.some((piece) => words.some((word) => overlaps(piece, word))))
  const [best] = ofCue.toSorted((a, b) => rankOf(a) - rankOf(b))
  if (best) return best
  const text = content.map((piece) => piece.text).join(' ')
  return near.find((own) => own.content !== '' && likeness(own.content, text) >= 0.5)
}

function rankOf({ status, may }: GoldAct): number {
  return (status === undefined ? 0 : 2) + Number(may)
}
