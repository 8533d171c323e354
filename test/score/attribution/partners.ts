import {
  type GoldArticle,
  type GoldAttribution,
  isSource,
  overlap,
  type Run,
  type Words,
} from '../../../server/extract/train/gold.ts'
import type { RecordStatement } from '../../../server/shapes/record.ts'

/**
 * Matches statements with golden attributions, one to one: contents that share at least half of their words, the
 * greatest share first; of equal ones, those with the right source first.
 * @param golden the runs of words of each golden content.
 * @param own the runs of words of each statement's content.
 * @param isRight whether the sources of golden attribution `i` and statement `j` agree.
 * @returns the index of the statement by the index of the attribution.
 */
export function partnersOf(
  golden: readonly (readonly Run[])[],
  own: readonly (readonly Run[])[],
  isRight: (i: number, j: number) => boolean,
): Map<number, number> {
  const pairs = golden.flatMap((content, i) =>
    own
      .map((other, j) => ({ i, j, share: overlap(content, other) }))
      .filter(({ share }) => share >= 0.5)
      .map((pair) => ({ ...pair, right: isRight(pair.i, pair.j) })),
  )
  pairs.sort((a, b) => b.share - a.share || Number(b.right) - Number(a.right))
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of pairs) {
    if (partners.has(i) || taken.has(j)) continue
    partners.set(i, j)
    taken.add(j)
  }
  return partners
}

/**
 * Whether one of a statement's sources is a golden one, by the head word; if gold has none, whether the statement has
 * none.
 */
export function hasRightSource(
  { text }: GoldArticle,
  words: Words,
  gold: GoldAttribution,
  { sources }: RecordStatement,
): boolean {
  return sources.length
    ? sources.some((source) => isSource(text, words, gold, source))
    : isSource(text, words, gold, undefined)
}
