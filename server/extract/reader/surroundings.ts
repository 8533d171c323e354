import type { Act } from '../../shapes/vocabulary.ts'
import type { JudgedAttribution } from '../acts/attribution.ts'
import type { ArticleReading } from '../article-reading.ts'
import { quotationAt } from '../tree/quotes.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'

/** Where an act stands among the others of its sentence. */
export interface Surroundings {
  /** Whether its cue stands inside a quotation. */
  readonly isQuoted: boolean
  /** The told act whose content holds its cue, and whether that one has the same sources. */
  readonly within: Act | undefined
  readonly isOwn: boolean
  /** Told acts of the same kind that share words of its content, and told ones of other kinds with the same cue. */
  readonly rivals: number
  readonly others: number
}

export function surroundingsOf(
  { trees, quotations, told }: ArticleReading,
  attribution: JudgedAttribution,
): Surroundings {
  const { tree: index, head, cue, act, contentTokens, sources } = attribution
  const tree = trees[index] as Tree
  const near = (told[index] ?? []).filter((other) => other !== attribution)
  const over = near.find((other) => head >= 0 && other.contentTokens.has(head))
  const first = cue[0] ?? head
  const isSameSource = (other: JudgedAttribution): boolean =>
    other.sources.some((own) => sources.some((source) => source.token === own.token && source.tree === own.tree))
  return {
    isQuoted: first >= 0 && quotationAt(quotations, tokenAt(tree, first).start) !== undefined,
    within: over?.act,
    isOwn: over !== undefined && isSameSource(over),
    rivals: near.filter((other) => other.act === act && [...contentTokens].some((i) => other.contentTokens.has(i)))
      .length,
    others: near.filter((other) => other.act !== act && (other.head === head || other.cue.some((i) => cue.includes(i))))
      .length,
  }
}
