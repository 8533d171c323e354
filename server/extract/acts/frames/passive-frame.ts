import type { Act } from '../../../shapes/vocabulary.ts'
import type { Cue } from '../../lexicon/read-cues.ts'
import { REFUSABLE } from '../../lexicon/refusals.ts'
import { patientOf } from '../../tree/doers.ts'
import { dependent, dependents, isWithin, subtree, type Tree, tokenAt } from '../../tree/tree.ts'
import type { Reading } from './reading.ts'
import { isDismissal, isHindrance, nounPhrase } from './refusals.ts'

/** A passive cue: "was rejected by X", "was urged to go", "a plan proposed by X". */
export function readPassive(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const patient = patientOf(tree, verb)
  const clauses = dependents(tree, verb, 'ccomp')
  if (cue.has('clause') && clauses.length) {
    return {
      act: cue.get('clause') as Act,
      content: clauses.flatMap((i) => subtree(tree, i)),
      addressees: patient === undefined ? [] : [patient],
    }
  }
  const infinitive = dependent(tree, verb, 'xcomp')
  if (infinitive !== undefined && cue.has('infinitive') && patient !== undefined) {
    return {
      act: cue.get('infinitive') as Act,
      content: [...subtree(tree, patient, (i) => isWithin(tree, verb, i)), ...subtree(tree, infinitive)],
      addressees: [patient],
    }
  }
  const act = cue.get('object')
  if (!act || patient === undefined || isDismissal(tree, verb, patient) || isHindrance(tree, verb, patient))
    return undefined
  const refused = act === 'rejected' ? refusableAbove(tree, patient) : patient
  return { act, content: nounPhrase(tree, refused, verb), addressees: act === 'said' ? [patient] : [] }
}

/**
 * The noun that was rejected: in "a truce backed by the West, which was rejected" the truce, as nobody can reject the
 * West.
 */
function refusableAbove(tree: Tree, noun: number): number {
  if (REFUSABLE.has(tokenAt(tree, noun).lemma)) return noun
  for (let at = tokenAt(tree, noun).head; at >= 0; at = tokenAt(tree, at).head) {
    const { upos, lemma, relation } = tokenAt(tree, at)
    if (upos === 'NOUN' && REFUSABLE.has(lemma)) return at
    if (!/^(?:acl|nmod|obl|obl:agent|appos|conj)$/.test(relation)) break
  }
  return noun
}
