import { isToInfinitive } from '../acts/frames/reading.ts'
import { COMMISSIVES } from '../lexicon/directed.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../tree/tree.ts'

/** The infinitives of a verb that commits its speaker: "promised to give", "threatened to attack", "refused to meet". */
export function infinitives(tree: Tree, cue: number): number[] {
  if (!COMMISSIVES.has(tokenAt(tree, cue).lemma)) return []
  return dependents(tree, cue, 'xcomp').filter((i) => isToInfinitive(tree, i))
}

/** To whom something is given or done: "promised Iran aid", "offered aid to Iran", "threatened to attack Iran". */
export function beneficiaries(tree: Tree, cue: number): number[] {
  return [cue, ...infinitives(tree, cue)].flatMap((verb) => [
    ...dependents(tree, verb, 'iobj', ...(verb === cue ? [] : ['obj'])),
    ...dependents(tree, verb, 'obl').filter((i) => /^(?:to|with)$/.test(caseOf(tree, i))),
  ])
}
