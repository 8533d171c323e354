import type { Span } from '../../shapes/text.ts'
import { spanOfTokens, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import type { ResolvedName } from './mention.ts'

/** Relations of dependents that are not part of a noun phrase's mention. */
const CLAUSES_AND_ADVERBS = new Set(['acl', 'acl:relcl', 'parataxis', 'advcl', 'advmod', 'discourse', 'mark'])

/**
 * The mention of a head: its noun phrase without relative clauses, appositions, further conjuncts and the tokens in
 * `apart`, and with the whole of any name that contains the head.
 */
export function phraseSpan(
  text: string,
  tree: Tree,
  head: number,
  apart: ReadonlySet<number>,
  names: readonly ResolvedName[],
): Span {
  const tokens = subtree(tree, head, (child) => isApart(tree, head, child)).filter((i) => !apart.has(i))
  const name = names.find((n) => n.first <= head && n.last >= head)
  const row = runAround(tree, tokens.length ? tokens : [head], head)
  return spanOfTokens(text, tree, name ? [...row, name.first, name.last] : row)
}

/** Whether a dependent is left out of the mention: clauses, and appositions and conjuncts of the head. */
function isApart(tree: Tree, head: number, child: number): boolean {
  const { relation, head: above } = tokenAt(tree, child)
  if (CLAUSES_AND_ADVERBS.has(relation)) return true
  if (above !== head) return false
  if (relation === 'appos') return /^[,(–—-]+$/.test(tree.tokens[(subtree(tree, child)[0] ?? 0) - 1]?.text ?? '')
  return /^(?:conj|cc|punct|case)$/.test(relation) && !isPossessive(tree, child)
}

/** The unbroken run of tokens around the head; punctuation and case marks in between do not break it. */
function runAround(tree: Tree, tokens: readonly number[], head: number): number[] {
  const set = new Set(tokens)
  const joins = (i: number): boolean => set.has(i) || /^(?:PUNCT|ADP|PART)$/.test(tree.tokens[i]?.upos ?? '')
  let first = head
  let last = head
  while (first > 0 && joins(first - 1)) first--
  while (last < tree.tokens.length - 1 && joins(last + 1)) last++
  const within = tokens.filter((i) => i >= first && i <= last)
  return within.length ? within : [head]
}

function isPossessive(tree: Tree, i: number): boolean {
  return /^['’]s?$/.test(tokenAt(tree, i).text)
}
