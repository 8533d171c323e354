import type { SourceMention } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import { tenth } from '../judge/buckets.ts'
import type { Tree } from '../tree/tree.ts'
import { actFeatures } from './act-features.ts'
import { readingOf } from './chances.ts'
import type { ActorMention } from './mentions.ts'
import { type PartCandidate, partCandidates } from './part-candidates.ts'

/** An act with everything by which it is weighed: features of its own, and of each actor who may take part. */
export interface ActCandidate {
  readonly attribution: JudgedAttribution
  readonly features: readonly string[]
  readonly parts: readonly PartCandidate[]
}

/** What rules and judge found of one act. */
export interface ByRules {
  readonly sources: readonly SourceMention[]
  readonly targets: readonly (Span & { readonly actor: string })[]
}

/** One act as a candidate; undefined where no actor may be its source. */
export function candidateOf(
  tree: Tree,
  attribution: JudgedAttribution,
  byRules: ByRules,
  mentions: readonly ActorMention[],
): ActCandidate | undefined {
  const reading = readingOf(tree, attribution.cue, attribution.act)
  const parts = partCandidates(tree, attribution, byRules, mentions, reading)
  if (!parts.some(({ bySource, chances }) => bySource || chances.source > 0)) return undefined
  return { attribution, features: actFeatures(tree, attribution, parts, reading), parts }
}

/** A chance as part of a feature's name. */
export function chanceName(chance: number): string {
  return tenth(chance)
}
