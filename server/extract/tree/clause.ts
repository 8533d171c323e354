import { type Tree, tokenAt } from './tree.ts'

/** Relations of a clause's head to the word above it. */
const CLAUSE = /^(?:root|ccomp|advcl|acl|acl:relcl|parataxis|conj)$/

/**
 * The verb or predicate of the clause that contains `i`; a phrase at the edge of a sentence belongs to the whole
 * sentence.
 */
export function clauseOf(tree: Tree, i: number): number {
  let at = i
  while (tokenAt(tree, at).head >= 0 && !CLAUSE.test(tokenAt(tree, at).relation)) at = tokenAt(tree, at).head
  return at
}
