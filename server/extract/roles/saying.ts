import type { Attribution } from '../acts/attribution.ts'
import {
  ALLEGING,
  DIRECTED_AT_OBJECT,
  DIRECTED_AT_PHRASE,
  DIRECTED_NOUNS,
  RESPONDING,
  TO_A_TOPIC,
} from '../lexicon/directed.ts'
import { isPassive, patientOf } from '../tree/doers.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { answering } from './answering.ts'
import { beneficiaries, infinitives } from './infinitive.ts'
import { type IsActor, ownersOf } from './owners.ts'

/** To whom something is said: the one it accuses or praises, replies to, or calls something. */
export function saidTo(tree: Tree, { head }: Attribution, isActor: IsActor): number[] {
  const { lemma } = tokenAt(tree, head)
  const directed = [...objects(tree, head), ...phrases(tree, head), ...ofNouns(tree, head), ...blamed(tree, head)]
  const given = TO_A_TOPIC.has(lemma) ? [] : beneficiaries(tree, head)
  return [
    ...directed.flatMap((i) => ownersOf(tree, i, isActor, lemma !== 'deny')),
    ...(infinitives(tree, head).length ? given : given.filter((i) => caseOf(tree, i) !== 'with')).filter(isActor),
    ...answering(tree, head, isActor),
  ]
}

function objects(tree: Tree, cue: number): number[] {
  if (!DIRECTED_AT_OBJECT.has(tokenAt(tree, cue).lemma)) return []
  if (isPassive(tree, cue)) {
    const patient = patientOf(tree, cue)
    return patient === undefined ? [] : [patient]
  }
  return dependents(tree, cue, 'obj', 'iobj')
}

/** "lashed out at Iran", "said, responding to Iran", "said, asked by Iran". */
function phrases(tree: Tree, cue: number): number[] {
  const responding = dependents(tree, cue, 'advcl').filter((i) => RESPONDING.has(tokenAt(tree, i).lemma))
  return [cue, ...responding].flatMap((verb) => {
    const prepositions = DIRECTED_AT_PHRASE.get(tokenAt(tree, verb).lemma)
    return dependents(tree, verb, 'obl', 'obl:agent', 'nmod').filter((i) => prepositions?.has(caseOf(tree, i)) ?? false)
  })
}

/** "criticism of Iran", "voiced criticism of Iran", "said in response to Iran". */
function ofNouns(tree: Tree, cue: number): number[] {
  const isJudging = DIRECTED_AT_OBJECT.has(tokenAt(tree, cue).lemma)
  return [cue, ...dependents(tree, cue, 'obl', ...(isJudging ? [] : ['obj']))].flatMap((noun) => {
    const prepositions = DIRECTED_NOUNS.get(tokenAt(tree, noun).lemma)
    return dependents(tree, noun, 'nmod', 'obl').filter((i) => prepositions?.has(caseOf(tree, i)) ?? false)
  })
}

/** "alleged that Iran had", "complained that Iran was". */
function blamed(tree: Tree, cue: number): number[] {
  if (!ALLEGING.has(tokenAt(tree, cue).lemma)) return []
  return dependents(tree, cue, 'ccomp').flatMap((i) => dependents(tree, i, 'nsubj', 'nsubj:pass'))
}
