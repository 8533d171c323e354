import type { Span } from '../../shapes/text.ts'
import type { Pair } from '../judge/propose.ts'
import { type Example, spanOf } from './examples.ts'
import { type GoldAttribution, isSource, overlap, type Run, runsOf } from './gold.ts'

/** An attribution that was found. */
export interface FoundAttribution {
  readonly content: readonly Span[]
  readonly source: Span | undefined
}

export function foundAttribution(example: Example, { cue, content, source }: Pair): FoundAttribution {
  return { content: content.spans, source: spanOf(example, cue, source) }
}

/** Right, found and golden attributions. */
export interface Tally {
  right: number
  found: number
  gold: number
}

/**
 * Counts as PolNeAR's scorer does: contents are matched one to one, the greatest overlap first and none below half of
 * the words; an attribution is right if the head of its source is right too. `isPart` selects the golden attributions
 * that count; found attributions that match any others are ignored.
 */
export function tally(
  { gold, words, contents }: Example,
  found: readonly FoundAttribution[],
  isPart: (attribution: GoldAttribution) => boolean,
): Tally {
  const runs = found.map(({ content }) => runsOf(words, content))
  const places = contents.flatMap((content, i) =>
    runs
      .map((own, j) => ({ i, j, share: overlap(content, own), right: rightness(i, j) }))
      .filter(({ share }) => share >= 0.5),
  )
  function rightness(i: number, j: number): boolean {
    return isSource(gold.text, words, gold.attributions[i] as GoldAttribution, found[j]?.source)
  }
  places.sort((a, b) => b.share - a.share || Number(b.right) - Number(a.right))
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const count: Tally = { right: 0, found: 0, gold: gold.attributions.filter(isPart).length }
  for (const { i, j, right } of places) {
    if (taken.has(i) || partner.has(j)) continue
    taken.add(i)
    partner.set(j, i)
    count.right += Number(right && isPart(gold.attributions[i] as GoldAttribution))
  }
  runs.forEach((own, j) => {
    const at = partner.get(j)
    const isOther =
      at === undefined
        ? contents.some((content, i) => !isPart(gold.attributions[i] as GoldAttribution) && isMostlyIn(own, content))
        : !isPart(gold.attributions[at] as GoldAttribution)
    count.found += Number(!isOther)
  })
  return count
}

function isMostlyIn(own: readonly Run[], content: readonly Run[]): boolean {
  let shared = 0
  let size = 0
  for (const [from, to] of own) {
    size += to - from
    for (const [other, end] of content) shared += Math.max(0, Math.min(to, end) - Math.max(from, other))
  }
  return shared >= 0.5 * size
}

export function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = { right: 0, found: 0, gold: 0 }
  for (const { right, found, gold } of tallies) {
    total.right += right
    total.found += found
    total.gold += gold
  }
  return total
}

export function f1({ right, found, gold }: Tally): number {
  return found + gold ? (200 * right) / (found + gold) : 0
}
