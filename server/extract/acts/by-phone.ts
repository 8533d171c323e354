import { CALLING, PHONES } from '../lexicon/meetings.ts'
import { dependents, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'

/** Whether the text says that a meeting was a conversation by telephone: "phoned", "spoke by phone", "a telephone call". */
export function isByPhone(tree: Tree, { act, head, cue }: Pick<Attribution, 'act' | 'head' | 'cue'>): boolean {
  return act === 'met' && [...new Set([head, ...cue])].some((i) => i >= 0 && isCall(tree, i))
}

function isCall(tree: Tree, i: number): boolean {
  const { lemma, upos, head } = tokenAt(tree, i)
  if (upos === 'VERB' && CALLING.has(lemma)) return true
  // One pays a call on somebody in person.
  if (upos === 'NOUN' && lemma === 'call' && (head < 0 || tokenAt(tree, head).lemma !== 'pay')) return true
  return dependents(tree, i, 'obl', 'nmod', 'compound', 'amod', 'advmod', 'obj').some(
    (j) => isPhone(tree, j) || dependents(tree, j, 'compound', 'amod').some((k) => isPhone(tree, k)),
  )
}

function isPhone(tree: Tree, i: number): boolean {
  return PHONES.has(tokenAt(tree, i).lemma)
}
