import type { Act } from '../../../shapes/vocabulary.ts'
import { DOCUMENTS } from '../../lexicon/roles.ts'
import { caseOf, dependents, type Tree, tokenAt } from '../../tree/tree.ts'

/** One reading of a cue: its act, the tokens of what was said, and the heads of those who are addressed. */
export interface Reading {
  readonly act: Act
  readonly content: readonly number[]
  readonly addressees: readonly number[]
}

/** The people addressed: the object beside a clause, or "to reporters". */
export function addresseesOf(tree: Tree, verb: number): number[] {
  const objects = dependents(tree, verb, 'obj', 'iobj').filter((i) => i > verb)
  const phrases = dependents(tree, verb, 'obl')
  const told = phrases.filter((i) => i > verb && caseOf(tree, i) === 'to')
  const before = phrases
    .filter((i) => DOCUMENTS.has(tokenAt(tree, i).lemma))
    .flatMap((i) => dependents(tree, i, 'nmod').filter((j) => /^(?:to|before|with)$/.test(caseOf(tree, j))))
  return [...objects, ...told, ...before]
}

/** Whether a verb is an infinitive with "to". */
export function isToInfinitive(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'mark', 'aux').some((i) => tokenAt(tree, i).text.toLowerCase() === 'to')
}

/** Whether a token is "himself" or the like. */
export function isReflexive(tree: Tree, i: number): boolean {
  return /sel(?:f|ves)$/i.test(tokenAt(tree, i).text)
}
