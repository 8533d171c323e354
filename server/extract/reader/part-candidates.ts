import type { CueReading } from '../../shapes/language.ts'
import type { SourceMention, Target } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { TargetRole } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { ActorMention } from '../coreference/mentions.ts'
import { sizeOf, tenth } from '../judge/buckets.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import type { ByRules } from './by-rules.ts'
import { type PartChances, partsOf } from './chances.ts'
import { LEAST_IN_OPEN_SOURCE, LEAST_PART } from './tuned.ts'

/** An actor who may take part in an act. */
export interface PartCandidate {
  readonly actor: string
  /** Where the actor is named as a source, and as a target. */
  readonly sourceSpan: Span
  readonly targetSpan: Span
  /** Whether the rules take the actor for a source, and the role that they give it as a target. */
  readonly bySource: boolean
  readonly byTarget: TargetRole | undefined
  /** Whether the rules name another source, in words that do not name this actor. */
  readonly isRival: boolean
  /** The heads of the actor's mentions in the cue's sentence; the model reads no others. */
  readonly tokens: readonly number[]
  /** How the cue's sentence mentions the actor, by name if it does so anywhere. */
  readonly form: ActorMention['form'] | 'elsewhere'
  readonly chances: PartChances
  readonly features: readonly string[]
}

/** The actors that rules or model take for sources or targets of an act, those named by the rules first. */
export function partCandidates(
  tree: Tree,
  attribution: JudgedAttribution,
  { sources, targets }: ByRules,
  mentions: readonly ActorMention[],
  reading: CueReading | undefined,
): PartCandidate[] {
  const outside = mentions.filter(
    ({ token }) => !attribution.cue.includes(token) && !isLeftOpen(tree, attribution, sources, token, reading),
  )
  const actors = new Set<string>()
  for (const { actor } of [...sources, ...targets, ...outside]) if (actor !== null) actors.add(actor)
  return [...actors].flatMap((actor): PartCandidate[] => {
    const own = outside.filter((mention) => mention.actor === actor)
    const chances = partsOf(
      reading,
      own.map(({ token }) => token),
    )
    const source = sources.find((mention) => mention.actor === actor)
    const target = targets.find((mention) => mention.actor === actor)
    const highest = Math.max(chances.source, chances.target, chances.directed)
    if (!source && !target && highest < LEAST_PART) return []
    const asSource = likeliest(own, reading, 'source')?.span
    const sourceSpan = source ?? sources.find((phrase) => asSource && holds(phrase, asSource)) ?? asSource ?? target
    const targetSpan = target ?? likeliest(own, reading, 'target')?.span ?? source
    if (!sourceSpan || !targetSpan) return []
    const features = partFeatures(tree, attribution, own, Boolean(source), target, chances, reading !== undefined)
    return [
      {
        actor,
        sourceSpan: spanOf(sourceSpan),
        targetSpan: spanOf(targetSpan),
        bySource: source !== undefined,
        byTarget: target?.role,
        isRival:
          !source && sources.length > 0 && !own.some(({ span }) => sources.some((phrase) => holds(phrase, span))),
        tokens: own.map(({ token }) => token),
        form: shownBy(own)?.form ?? 'elsewhere',
        chances,
        features,
      },
    ]
  })
}

/**
 * Whether a word heads a source that the rules resolve to nobody ("many Iraqis"), or stands in a phrase behind it ("a
 * teacher from Georgia") and the model is not sure that it is the source.
 */
function isLeftOpen(
  tree: Tree,
  { tree: index, sources: refs }: JudgedAttribution,
  sources: readonly SourceMention[],
  token: number,
  reading: CueReading | undefined,
): boolean {
  if (sources.some(({ actor }) => actor !== null)) return false
  const { head, relation } = tokenAt(tree, token)
  const isRead = partsOf(reading, [token]).source >= LEAST_IN_OPEN_SOURCE
  return refs.some(
    (ref) =>
      ref.tree === index &&
      (ref.token === token || (!isRead && relation === 'nmod' && head === ref.token && token > head)),
  )
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function spanOf({ start, end, text }: Span): Span {
  return { start, end, text }
}

function likeliest(
  own: readonly ActorMention[],
  reading: CueReading | undefined,
  part: keyof PartChances,
): ActorMention | undefined {
  const chance = ({ token }: ActorMention): number => partsOf(reading, [token])[part]
  return own.reduce<ActorMention | undefined>(
    (best, mention) => (best && chance(best) >= chance(mention) ? best : mention),
    undefined,
  )
}

/** The mention by which an actor is best known. */
function shownBy(own: readonly ActorMention[]): ActorMention | undefined {
  return own.find(({ form }) => form === 'name') ?? own[0]
}

/** Features that tell which part an actor plays in an act. */
function partFeatures(
  tree: Tree,
  { act, cue, head, contentTokens, content }: JudgedAttribution,
  own: readonly ActorMention[],
  isSource: boolean,
  target: Target | undefined,
  chances: PartChances,
  isRead: boolean,
): string[] {
  const tokens = own.map(({ token }) => token)
  const isInside = tokens.some((token) => contentTokens.has(token))
  const rule = isSource ? 'source' : (target?.role ?? 'none')
  const named = shownBy(own)
  const form = named?.form ?? 'elsewhere'
  const at = named?.token
  const place = at === undefined ? 'elsewhere' : `${at < head ? '<' : '>'}${sizeOf(Math.abs(at - head))}`
  const relation = at === undefined ? 'elsewhere' : tokenAt(tree, at).relation
  const toCue = at !== undefined && (tokenAt(tree, at).head === head || cue.includes(tokenAt(tree, at).head))
  const found = [
    `rule=${rule} ${act}`,
    `rule=${rule} ${act} ${isRead}`,
    `form=${form} ${rule}`,
    `inside=${isInside} ${rule} ${act}`,
  ]
  found.push(`place=${place} ${rule}`, `relation=${relation} ${toCue} ${rule}`, `content=${content.length > 0} ${rule}`)
  if (isRead)
    for (const part of ['source', 'target', 'directed'] as const) {
      const chance = tenth(chances[part])
      found.push(`${part}=${chance}`, `${part}=${chance} ${rule}`, `${part}=${chance} ${act}`)
    }
  return found
}
