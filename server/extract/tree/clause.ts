import { type Tree, tokenAt } from './tree.ts'

/** Relations in which the head of a clause hangs on the word above it. */
const CLAUSE = /^(?:root|ccomp|advcl|acl|acl:relcl|parataxis|conj)$/

/** The verb or predicate of the clause that `i` lies in; a phrase at the edge of a sentence belongs to all of it. */
export function clauseOf(tree: Tree, i: number): number {
  let at = i
  while (tokenAt(tree, at).head >= 0 && !CLAUSE.test(tokenAt(tree, at).relation)) at = tokenAt(tree, at).head
  return at
}
