import { APPROACHING } from '../lexicon/directed.ts'
import { DOCUMENTS } from '../lexicon/roles.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../tree/tree.ts'

/** Who is written, telephoned or met to be told: "telephoned Peru's president to urge", "wrote to Peru, asking". */
export function approached(tree: Tree, cue: number): number[] {
  const { head, relation } = tokenAt(tree, cue)
  if (head < 0 || !/^(?:advcl|acl|xcomp)$/.test(relation)) return []
  if (DOCUMENTS.has(tokenAt(tree, head).lemma)) {
    const verb = tokenAt(tree, head).head
    return [...toWhom(tree, head), ...(verb < 0 || tokenAt(tree, head).relation !== 'obj' ? [] : toWhom(tree, verb))]
  }
  if (!APPROACHING.has(tokenAt(tree, head).lemma)) return []
  return [...dependents(tree, head, 'obj'), ...toWhom(tree, head)]
}

function toWhom(tree: Tree, i: number): number[] {
  return dependents(tree, i, 'obl', 'nmod').filter((child) => /^(?:to|with)$/.test(caseOf(tree, child)))
}
