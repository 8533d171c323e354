import { TITLES } from '../../lexicon/names/titles.ts'
import { BODY_NOUNS, VERBS_OF_PERSONS } from '../../lexicon/roles.ts'
import { dependent, type Tree, tokenAt } from '../../tree/tree.ts'
import type { NameMention } from '../mention.ts'
import { mentionOf, type Recognition } from './recognition.ts'

/** The most words that a name may have after a noun that announces it. */
const LONGEST = 5

/** "the oil ministry", without a country before it. */
export function bareMinistries(recognition: Recognition): NameMention[] {
  const { tree, taken } = recognition
  const found: NameMention[] = []
  for (let i = 1; i < tree.tokens.length; i++) {
    if (!taken.has(i) && isBareMinistry(tree, i)) found.push(mentionOf(recognition, i - 1, i, 'organisation'))
  }
  return found
}

/** A capitalised name of several words right after a noun for a body: "the rights group Reporters Without Borders". */
export function announcedBodies(recognition: Recognition): NameMention[] {
  const { tree, taken } = recognition
  const found: NameMention[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const last = taken.has(i) ? undefined : endOfAnnouncedBody(tree, i)
    if (last !== undefined) found.push(mentionOf(recognition, i, last, 'organisation'))
  }
  return found
}

/** The capitalised subject of a verb of speech, where the language model sees no name. */
export function untaggedSpeakers(recognition: Recognition): NameMention[] {
  const { tree, taken } = recognition
  return tree.tokens.flatMap((_, i) =>
    !taken.has(i) && isUntaggedSpeaker(tree, i) ? [mentionOf(recognition, i, i, 'person')] : [],
  )
}

function isBareMinistry(tree: Tree, i: number): boolean {
  const before = tokenAt(tree, i - 1)
  return tokenAt(tree, i).text === 'ministry' && before.upos === 'NOUN' && before.head === i && before.entity === 'O'
}

function endOfAnnouncedBody(tree: Tree, first: number): number | undefined {
  const noun = tree.tokens[first - 1]
  if (noun?.upos !== 'NOUN' || !BODY_NOUNS.has(noun.lemma) || !/^\p{Ll}/u.test(noun.text)) return undefined
  let end = first
  while (isUntaggedName(tree, end)) end++
  const length = end - first
  return length > 1 && length <= LONGEST ? end - 1 : undefined
}

function isUntaggedName(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  return token?.entity === 'O' && token.upos !== 'PUNCT' && /^\p{Lu}\p{L}+$/u.test(token.text)
}

function isUntaggedSpeaker(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i)
  if (token.upos !== 'PROPN' || token.entity !== 'O' || token.relation !== 'nsubj' || token.head < 0) return false
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(token.text) || TITLES.has(token.text.toLowerCase())) return false
  return (
    VERBS_OF_PERSONS.has(tokenAt(tree, token.head).lemma) &&
    dependent(tree, i, 'det', 'compound', 'amod', 'nmod') === undefined
  )
}
