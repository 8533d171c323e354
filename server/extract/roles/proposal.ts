import type { Attribution } from '../acts/attribution.ts'
import { ASKING, CONFLICTS, JOINT, LEAVING } from '../lexicon/directed.ts'
import { isPassive, patientOf } from '../tree/doers.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { answering } from './answering.ts'
import { beneficiaries, infinitives } from './infinitive.ts'
import { type IsActor, ownersOf } from './owners.ts'

/** Whom a proposal is put to: who is asked, is to do it, gives what is demanded, takes part in it or answers it. */
export function proposedTo(tree: Tree, { head, contentTokens }: Attribution, isActor: IsActor): number[] {
  const things = [
    ...dependents(tree, head, 'obj'),
    ...dependents(tree, head, 'obl', 'nmod').filter((i) => /^(?:for|to)$/.test(caseOf(tree, i))),
  ]
  return [
    ...asked(tree, head, isActor),
    ...doers(tree, head, isActor),
    ...beneficiaries(tree, head).filter(isActor),
    ...[head, ...things, ...infinitives(tree, head).flatMap((i) => dependents(tree, i, 'obj', 'obl'))].flatMap((i) =>
      partners(tree, i, isActor),
    ),
    ...involved(tree, contentTokens).flatMap((i) => ownersOf(tree, i, isActor)),
    ...answering(tree, head, isActor),
  ]
}

/** "an end to the fighting between Peru and Chile", "the withdrawal of Peruvian troops". */
function involved(tree: Tree, content: ReadonlySet<number>): number[] {
  return [...content].filter((i) => {
    const preposition = caseOf(tree, i)
    const { head } = tokenAt(tree, i)
    const thing = head < 0 ? '' : tokenAt(tree, head).lemma
    return (preposition === 'between' && CONFLICTS.has(thing)) || (preposition === 'of' && LEAVING.has(thing))
  })
}

/** "Iran was urged", "asked Iran". */
function asked(tree: Tree, cue: number, isActor: IsActor): number[] {
  const phrases = dependents(tree, cue, 'iobj')
  if (ASKING.has(tokenAt(tree, cue).lemma)) {
    phrases.push(...dependents(tree, cue, 'obj'))
    const patient = isPassive(tree, cue) ? patientOf(tree, cue) : undefined
    if (patient !== undefined) phrases.push(patient)
  }
  return phrases.flatMap((i) => ownersOf(tree, i, isActor))
}

/** "demanded that Iran stop", "called for Iran to stop": who is to do it. */
function doers(tree: Tree, cue: number, isActor: IsActor): number[] {
  return dependents(tree, cue, 'ccomp', 'xcomp', 'advcl', 'acl')
    .filter((i) => i > cue)
    .flatMap((i) => [
      ...dependents(tree, i, 'nsubj').flatMap((doer) => ownersOf(tree, doer, isActor, false)),
      ...dependents(tree, i, 'nsubj:pass').filter(isActor),
    ])
}

/** "an offer to Peru", "an apology from Peru", "talks with Peru", "talks between Peru and Chile". */
function partners(tree: Tree, noun: number, isActor: IsActor): number[] {
  const { lemma } = tokenAt(tree, noun)
  const isJoint = JOINT.has(lemma)
  return dependents(tree, noun, 'nmod', 'obl')
    .filter((i) => {
      const preposition = caseOf(tree, i)
      if (i < noun) return false
      if (isJoint) return /^(?:with|between|among|of)$/.test(preposition)
      return /^(?:from|to)$/.test(preposition) && !LEAVING.has(lemma) && !/^(?:return|end|solution)$/.test(lemma)
    })
    .flatMap((i) => ownersOf(tree, i, isActor))
}
