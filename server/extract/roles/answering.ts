import { ANSWERING, DECIDING } from '../lexicon/directed.ts'
import { agentOf, doerOf } from '../tree/doers.ts'
import { isFactual } from '../tree/factuality.ts'
import { dependents, nounConjuncts, type Tree, tokenAt } from '../tree/tree.ts'
import { type IsActor, ownersOf } from './owners.ts'

/**
 * Who answers a proposal or a charge in the same sentence: "a charge that Iran denies", "Iran rejected the offer by
 * Peru", "the offer was rejected by Iran", "proposed a truce, and Iran welcomed it".
 */
export function answering(tree: Tree, cue: number, isActor: IsActor): number[] {
  return [...inRelativeClause(tree, cue, isActor), ...inNextClause(tree, cue), ...above(tree, cue)]
    .flatMap((i) => nounConjuncts(tree, i))
    .flatMap((i) => ownersOf(tree, i, isActor, false))
}

/** "a charge that Iran denies", behind the cue. */
function inRelativeClause(tree: Tree, cue: number, isActor: IsActor): number[] {
  return tree.tokens.flatMap(({ relation, lemma }, verb) => {
    if (verb < cue || relation !== 'acl:relcl' || !ANSWERING.has(lemma)) return []
    const noun = tokenAt(tree, verb).head
    if (!/^(?:appos|parataxis|dep|obj|conj)$/.test(tokenAt(tree, noun).relation) || isActor(noun)) return []
    return dependents(tree, verb, 'nsubj').filter((i) => !/^(?:who|which|that)$/i.test(tokenAt(tree, i).text))
  })
}

/** "proposed a truce, and Iran welcomed it". */
function inNextClause(tree: Tree, cue: number): number[] {
  return dependents(tree, cue, 'conj', 'parataxis').flatMap((verb) => {
    const [object] = dependents(tree, verb, 'obj')
    const pointsBack =
      object !== undefined && /^(?:it|this|that|idea|offer|proposal|plan)$/i.test(tokenAt(tree, object).text)
    return pointsBack && ANSWERING.has(tokenAt(tree, verb).lemma) && isFactual(tree, verb)
      ? dependents(tree, verb, 'nsubj')
      : []
  })
}

/** The doer of the verb whose object the cue's noun is. */
function above(tree: Tree, cue: number): number[] {
  const own = tokenAt(tree, cue)
  let noun = own.upos === 'NOUN' ? cue : /^acl/.test(own.relation) ? own.head : -1
  while (noun >= 0 && tokenAt(tree, noun).relation === 'nmod') noun = tokenAt(tree, noun).head
  if (noun < 0) return []
  const { head, relation } = tokenAt(tree, noun)
  if (head < 0 || !DECIDING.has(tokenAt(tree, head).lemma) || !isFactual(tree, head)) return []
  const doer = relation === 'obj' ? doerOf(tree, head) : relation === 'nsubj:pass' ? agentOf(tree, head) : undefined
  return doer === undefined ? [] : [doer]
}
