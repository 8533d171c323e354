import { type Tree, tokenAt } from '../tree/tree.ts'
import type { Pair } from './propose.ts'

/** A pair with the chance that it is an attribution. */
export interface Judged {
  readonly pair: Pair
  /** Index of the sentence of its cue. */
  readonly tree: number
  readonly chance: number
}

/**
 * Chooses among the pairs that the cues of an article propose: the likeliest first, at most one for each cue, and none
 * with a chance below `least`. No content shares words with another one or contains another one's cue.
 */
export function decode<J extends Judged>(
  trees: readonly Tree[],
  judged: readonly (readonly J[])[],
  least: number,
): J[] {
  const kept = new Kept(trees)
  const order = judged
    .flatMap((pairs, cue) => pairs.map((own) => ({ own, cue })))
    .filter(({ own }) => own.chance >= least)
    .sort((a, b) => b.own.chance - a.own.chance)
  const used = new Set<number>()
  const found: J[] = []
  for (const { own, cue } of order) {
    if (used.has(cue) || kept.isInTheWay(own)) continue
    used.add(cue)
    kept.add(own)
    found.push(own)
  }
  return found
}

interface OffsetRange {
  readonly start: number
  readonly end: number
}

/** Contents and cues of the pairs kept so far, by the sentences that they touch. */
class Kept {
  readonly #trees: readonly Tree[]
  readonly #contents: OffsetRange[][]
  readonly #cues: OffsetRange[][]

  constructor(trees: readonly Tree[]) {
    this.#trees = trees
    this.#contents = trees.map(() => [])
    this.#cues = trees.map(() => [])
  }

  isInTheWay({ pair, tree }: Judged): boolean {
    const cue = this.#cueOf(tree, pair)
    if (cue && this.#contents[tree]?.some((content) => overlaps(content, cue))) return true
    return pair.content.spans.some((span) =>
      this.#touched(tree, span).some(
        (at) =>
          this.#contents[at]?.some((content) => overlaps(content, span)) ||
          this.#cues[at]?.some((other) => overlaps(other, span)),
      ),
    )
  }

  add({ pair, tree }: Judged): void {
    const cue = this.#cueOf(tree, pair)
    if (cue) this.#cues[tree]?.push(cue)
    for (const span of pair.content.spans) for (const at of this.#touched(tree, span)) this.#contents[at]?.push(span)
  }

  #cueOf(tree: number, { cue }: Pair): OffsetRange | undefined {
    const [first] = cue.tokens
    return first === undefined ? undefined : tokenAt(this.#trees[tree] as Tree, cue.head < 0 ? first : cue.head)
  }

  #touched(tree: number, { start, end }: OffsetRange): number[] {
    const found: number[] = []
    let at = tree
    while (at > 0 && (this.#trees[at] as Tree).sentence.start > start) at--
    for (; at < this.#trees.length && (this.#trees[at] as Tree).sentence.start < end; at++) found.push(at)
    return found
  }
}

function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end
}
