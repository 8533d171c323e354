import { HINDERING, REFUSABLE } from '../../lexicon/refusals.ts'
import { ROLES } from '../../lexicon/roles.ts'
import { isWithin, subtree, type Tree, tokenAt } from '../../tree/tree.ts'

/** Whether somebody is dismissed from office: only a plan or the like is rejected by dismissing it. */
export function isDismissal(tree: Tree, verb: number, object: number): boolean {
  if (tokenAt(tree, verb).lemma !== 'dismiss') return false
  const { lemma, entity } = tokenAt(tree, object)
  return ROLES.has(lemma) || entity.endsWith('PER')
}

/** Whether something like a road is blocked: only a plan or a wish is rejected by blocking it. */
export function isHindrance(tree: Tree, verb: number, object: number): boolean {
  return HINDERING.has(tokenAt(tree, verb).lemma) && !REFUSABLE.has(tokenAt(tree, object).lemma)
}

/** A noun phrase without its preposition and without the clause that contains `verb`. */
export function nounPhrase(tree: Tree, noun: number, verb: number): number[] {
  return subtree(
    tree,
    noun,
    (child) =>
      isWithin(tree, verb, child) ||
      (tokenAt(tree, child).head === noun && /^(?:case|cc)$/.test(tokenAt(tree, child).relation) && child < noun),
  )
}
