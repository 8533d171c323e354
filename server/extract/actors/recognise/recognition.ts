import type { ActorKind } from '../../../shapes/vocabulary.ts'
import { TITLES } from '../../lexicon/names/titles.ts'
import { spanOfTokens, type Tree, tokenAt } from '../../tree/tree.ts'
import type { GazetteerMatch } from '../gazetteer.ts'
import type { NameMention } from '../mention.ts'
import type { Entity } from './entities.ts'

/** The state that the steps of recognition share while they read one sentence. */
export interface Recognition {
  readonly text: string
  readonly tree: Tree
  /** Names from the gazetteer that are not part of somebody else's name. */
  readonly known: readonly GazetteerMatch[]
  readonly entities: readonly Entity[]
  /** The mentions that earlier steps have found. */
  readonly found: readonly NameMention[]
  /** Tokens of a mention, or of a capital that is only a place. `mentionOf` adds to them. */
  readonly taken: Set<number>
}

/** Makes a mention of the tokens. Unless it is nested in another one, no later mention gets its tokens. */
export function mentionOf(
  { text, tree, taken }: Recognition,
  first: number,
  last: number,
  kind: ActorKind,
  more: Partial<Pick<NameMention, 'form' | 'known' | 'nested' | 'aside'>> = {},
): NameMention {
  const { form = 'name', nested = false, known, aside } = more
  if (!nested) for (let i = first; i <= last; i++) taken.add(i)
  return {
    tree: tree.index,
    first,
    last,
    span: spanOfTokens(text, tree, [first, last]),
    kind,
    form,
    nested,
    titles: kind === 'person' ? titlesBefore(tree, first) : [],
    ...(known ? { known } : {}),
    ...(aside ? { aside } : {}),
  }
}

/** The words from one token to another, as they stand in the text. */
export function textOf(tree: Tree, first: number, last: number): string {
  const { start } = tokenAt(tree, first)
  return tree.sentence.text.slice(start - tree.sentence.start, tokenAt(tree, last).end - tree.sentence.start)
}

/** "D-N.Y." and "(R., Wyo.)": the party and the state behind a legislator's name, or the state of them. */
export function isPartyAndState(tree: Tree, first: number, last: number): boolean {
  const before = textOf(tree, Math.max(0, first - 4), last)
  return /[([,]\s*(?:[DRI]|Dem|Rep|Ind)\.?\s?[-–,]\s?\p{Lu}[\p{L}.]*$/u.test(before)
}

/** Titles right before a name, in text order: "prime", "minister" for "British Prime Minister Tony Blair". */
function titlesBefore(tree: Tree, first: number): string[] {
  const titles: string[] = []
  for (let i = first - 1; i >= 0; i--) {
    const word = tokenAt(tree, i).text.toLowerCase().replace(/\.$/, '')
    if (!TITLES.has(word)) break
    titles.unshift(word)
  }
  return titles
}
