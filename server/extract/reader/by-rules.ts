import type { SourceMention, Target } from '../../shapes/record.ts'
import { phraseSpan } from '../actors/phrase.ts'
import type { ArticleActor } from '../actors/resolve.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { ArticleReading } from '../article-reading.ts'
import type { Coreference } from '../coreference/coreference.ts'
import { targetsOf } from '../coreference/targets.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'

/** Who takes part in an act as rules and judge read it. */
export interface ByRules {
  readonly sources: readonly SourceMention[]
  readonly targets: readonly Target[]
  /** Whether the sources only did something together, and met nobody else. */
  readonly isOnlyTogether: boolean
}

/** Resolves the phrases of an act to actors: its sources, one of them for a meeting, and whom else it concerns. */
export function participantsByRules(
  { article: { text }, trees, resolution, names, coreference }: ArticleReading,
  attribution: JudgedAttribution,
): ByRules {
  const tree = trees[attribution.tree] as Tree
  const mentioned = attribution.sources.flatMap((ref): SourceMention[] => {
    const apart = new Set(ref.tree === attribution.tree ? attribution.cue : [])
    const span = phraseSpan(text, trees[ref.tree] as Tree, ref.token, apart, names[ref.tree] ?? [])
    const actors = coreference.actorsOf(ref)
    return actors.length ? actors.map((actor) => ({ ...span, actor })) : [{ ...span, actor: null }]
  })
  const all = once(mentioned)
  const [sources, partners] =
    attribution.act === 'met' && !attribution.addressees.length ? splitMeeting(all) : [all, []]
  const known = new Set(sources.flatMap(({ actor }) => (actor === null ? [] : [actor])))
  const canBeMet = (actor: string): boolean => !isVisit(tree, attribution) || !isHouse(resolution.actors.get(actor))
  const targets = [...partners, ...targetsOf(text, tree, attribution, known, names, trees, coreference)].filter(
    ({ actor }) => canBeMet(actor),
  )
  return {
    sources,
    targets,
    isOnlyTogether: attribution.act === 'met' && isOnlyTogether(attribution, coreference, canBeMet),
  }
}

/** Splits several people who met one another, if nobody else is named, into the first one and those whom that one met. */
function splitMeeting(sources: readonly SourceMention[]): [readonly SourceMention[], Target[]] {
  const all = sources.flatMap(({ actor, ...span }) =>
    actor === null ? [] : [{ ...span, actor, role: 'with' as const }],
  )
  const named = all.filter(({ actor }, at) => all.findIndex((other) => other.actor === actor) === at)
  return named.length > 1 ? [named.slice(0, 1), named.slice(1)] : [sources, []]
}

/** Two words of one name ("Procter & Gamble"), or two names of one actor, are one source. */
function once(sources: readonly SourceMention[]): SourceMention[] {
  return sources.filter(({ actor }, at) => actor === null || sources.findIndex((other) => other.actor === actor) === at)
}

/** Those who visit a farm or meet farmers together do not meet each other by it; those who hold talks there do. */
function isOnlyTogether(
  { addressees, cue }: JudgedAttribution,
  { actorsOf }: Coreference,
  canBeMet: (actor: string) => boolean,
): boolean {
  return cue.length === 1 && addressees.length > 0 && addressees.every((ref) => !actorsOf(ref).some(canBeMet))
}

/** Whether an actor is a body without a government behind it: who visits a museum or a company meets nobody by it. */
function isHouse(actor: ArticleActor | undefined): boolean {
  return actor?.kind === 'organisation' && !/\b(?:embassy|consulate|mission)\b/i.test(actor.name)
}

function isVisit(tree: Tree, { act, head }: JudgedAttribution): boolean {
  return act === 'met' && tokenAt(tree, head).lemma === 'visit'
}
