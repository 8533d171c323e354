import type { Act } from '../../../shapes/vocabulary.ts'
import { CUES } from '../../lexicon/cues.ts'
import { BEFORE_THE_ASKED } from '../../lexicon/grammar.ts'
import { VISITORS_PURPOSES } from '../../lexicon/meetings.ts'
import type { Cue } from '../../lexicon/read-cues.ts'
import { GIVING, SPEAKING, TELLABLE } from '../../lexicon/refusals.ts'
import { caseOf, dependent, dependents, subtree, type Tree, tokenAt } from '../../tree/tree.ts'
import { isReflexive, isToInfinitive, type Reading } from './reading.ts'

/** A cue with an infinitive: "urged X to go", "refused to go", and "called X a liar", which has the same shape. */
export function readInfinitive(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const own = cue.get('infinitive')
  if (!own) return undefined
  const infinitive =
    dependents(tree, verb, 'xcomp', 'ccomp').find((i) => i > verb) ??
    dependents(tree, verb, 'advcl').find((i) => i > verb && isToInfinitive(tree, i)) ??
    predicateOf(tree, verb)
  if (infinitive === undefined) return undefined
  const isCallOn = dependents(tree, verb, 'obl').some(
    (i) => i > verb && i < infinitive && /^(?:on|upon)$/.test(caseOf(tree, i)),
  )
  const act = isCallOn && cue.has('on') ? (cue.get('on') as Act) : own
  const objects = dependents(tree, verb, 'obj', 'iobj').filter((i) => i > verb && !isReflexive(tree, i))
  const isRemark =
    tokenAt(tree, verb).relation === 'advcl' && act === 'said' && objects.some((i) => tokenAt(tree, i).upos === 'PRON')
  if (isRemark && CUES.has(tokenAt(tree, tokenAt(tree, verb).head).lemma)) return undefined
  const asked = dependents(tree, verb, 'obl').filter(
    (i) => i > verb && i < infinitive && BEFORE_THE_ASKED.has(caseOf(tree, i)),
  )
  const subjects = dependents(tree, infinitive, 'nsubj')
  const content = [...objects, ...asked, infinitive].flatMap((i) => subtree(tree, i))
  return { act, content, addressees: [...objects, ...asked, ...subjects] }
}

/** "called her vote a mistake": a second noun after the object, wherever the parser attached it. */
function predicateOf(tree: Tree, verb: number): number | undefined {
  if (tokenAt(tree, verb).lemma !== 'call') return undefined
  const object = dependent(tree, verb, 'obj')
  if (object === undefined || object < verb) return undefined
  return dependents(tree, verb, 'parataxis', 'obj', 'iobj', 'appos').find(
    (i) => i > object && tokenAt(tree, i).upos === 'NOUN' && !caseOf(tree, i),
  )
}

/** "declined to comment", "refused to say": this is silence, not a rejection. */
export function isSilence(tree: Tree, verb: number): boolean {
  if (!/^(?:refuse|decline)$/.test(tokenAt(tree, verb).lemma)) return false
  const infinitive = dependent(tree, verb, 'xcomp', 'ccomp')
  if (dependent(tree, verb, 'obj') !== undefined) return false
  if (infinitive === undefined) return false
  const { lemma } = tokenAt(tree, infinitive)
  const given = dependent(tree, infinitive, 'obj')
  if (GIVING.has(lemma)) return given === undefined || TELLABLE.has(tokenAt(tree, given).lemma)
  if (!SPEAKING.has(lemma)) return false
  return !/^(?:up|in)$/.test(tree.tokens[infinitive + 1]?.text ?? '')
}

/** "called Putin to discuss", "called Putin on Friday": a telephone call; "called on Putin to discuss": a visit. */
export function isCallTo(tree: Tree, verb: number): boolean {
  if (tokenAt(tree, verb).lemma !== 'call') return false
  const object = dependents(tree, verb, 'obj').find((i) => i > verb)
  if (object === undefined) return calledOn(tree, verb).length > 0
  const after = dependents(tree, verb, 'advcl', 'xcomp', 'ccomp', 'obj', 'iobj').filter((i) => i > object)
  if (after.some((i) => isToInfinitive(tree, i))) return true
  return (
    !after.some((i) => tokenAt(tree, i).relation !== 'advcl') &&
    tokenAt(tree, object).entity.endsWith('PER') &&
    tree.tokens[object + 1]?.upos !== 'DET'
  )
}

/**
 * Those on whom somebody called in person: "called on Mr. Amatali in June", "called on Mr. Amatali to discuss trade";
 * nobody in "called on Mr. Amatali to resign".
 */
export function calledOn(tree: Tree, verb: number): number[] {
  if (tokenAt(tree, verb).lemma !== 'call') return []
  const after = dependents(tree, verb, 'obj', 'xcomp', 'advcl', 'ccomp')
  if (!after.every((i) => isToInfinitive(tree, i) && VISITORS_PURPOSES.has(tokenAt(tree, i).lemma))) return []
  return dependents(tree, verb, 'obl').filter(
    (i) => caseOf(tree, i) === 'on' && tokenAt(tree, i).entity.endsWith('PER'),
  )
}
