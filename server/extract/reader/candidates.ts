import type { JudgedAttribution } from '../acts/attribution.ts'
import type { ArticleReading } from '../article-reading.ts'
import type { Tree } from '../tree/tree.ts'
import { actFeatures } from './act-features.ts'
import type { ByRules } from './by-rules.ts'
import { readingOf } from './chances.ts'
import { type PartCandidate, partCandidates } from './part-candidates.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** An act with everything by which it is weighed: features of its own, and of each actor who may take part. */
export interface ActCandidate {
  readonly attribution: JudgedAttribution
  readonly features: readonly string[]
  readonly parts: readonly PartCandidate[]
  /** Whether its cue is quoted, or another act is told by the same cue or of the same content. */
  readonly isBeside: boolean
}

/** One act as a candidate; undefined where no actor may be its source. */
export function candidateOf(
  whole: ArticleReading,
  attribution: JudgedAttribution,
  byRules: ByRules,
): ActCandidate | undefined {
  const tree = whole.trees[attribution.tree] as Tree
  const reading = readingOf(tree, attribution.cue, attribution.act)
  const parts = partCandidates(tree, attribution, byRules, whole.mentions[tree.index] ?? [], reading)
  if (!parts.some(({ bySource, chances }) => bySource || chances.source > 0)) return undefined
  const surroundings = surroundingsOf(whole, attribution)
  return {
    attribution,
    features: actFeatures(tree, attribution, parts, reading, surroundings),
    parts,
    isBeside: isBeside(attribution, surroundings),
  }
}

function isBeside({ act }: JudgedAttribution, { others, rivals, within, isOwn, isQuoted }: Surroundings): boolean {
  return isQuoted || others > 0 || rivals > 0 || (within === act && isOwn)
}
