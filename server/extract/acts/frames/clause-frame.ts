import type { Act } from '../../../shapes/vocabulary.ts'
import { CUES } from '../../lexicon/cues.ts'
import type { Cue } from '../../lexicon/read-cues.ts'
import { DOCUMENTS } from '../../lexicon/roles.ts'
import { hasModal } from '../../tree/factuality.ts'
import { caseOf, dependent, dependents, subtree, type Tree, tokenAt } from '../../tree/tree.ts'
import { addresseesOf, isToInfinitive, type Reading } from './reading.ts'

/** A cue with a clause: "said that", "suggested he should go"; only the part of the clause that belongs to the cue. */
export function readClause(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const own = dependents(tree, verb, 'ccomp').filter((i) => !(cue.has('infinitive') && isToInfinitive(tree, i)))
  const clauses = own.length ? own : inDocument(tree, verb)
  const isThat = cue.has('that') && clauses.some((i) => caseOf(tree, i).split(' ').includes('that'))
  if ((!cue.has('clause') && !isThat) || !clauses.length) return undefined
  const more = dependents(tree, verb, 'parataxis').filter((i) => tokenAt(tree, i).upos !== 'PUNCT' && i > verb)
  const content = [...clauses, ...more, ...goingOn(tree, verb, clauses)].flatMap((i) =>
    subtree(tree, i, (child) => isBorrowed(tree, child, verb) || isAddition(tree, child)),
  )
  return { act: actOfClause(tree, clauses[0] as number, cue), content, addressees: addresseesOf(tree, verb) }
}

/** "said in a statement that": the clause is attached to the statement. */
function inDocument(tree: Tree, verb: number): number[] {
  return dependents(tree, verb, 'obl')
    .filter((i) => i > verb && DOCUMENTS.has(tokenAt(tree, i).lemma))
    .flatMap((i) => dependents(tree, i, 'acl', 'ccomp', 'acl:relcl'))
    .filter((i) => caseOf(tree, i).split(' ').includes('that'))
}

/** ", arguing that" and ", citing" after the content are cues of their own. */
function isAddition(tree: Tree, verb: number): boolean {
  const { relation, text, lemma } = tokenAt(tree, verb)
  if (
    relation !== 'advcl' ||
    !/ing$/i.test(text) ||
    !CUES.has(lemma) ||
    dependent(tree, verb, 'ccomp', 'obj') === undefined
  )
    return false
  const first = subtree(tree, verb)[0] ?? verb
  return [first, first - 1].some((i) => tree.tokens[i]?.text === ',')
}

/** A clause joined to the cue, with its own subject and without a comma, continues the content. */
function goingOn(tree: Tree, verb: number, clauses: readonly number[]): number[] {
  return dependents(tree, verb, 'conj').filter((i) => {
    const clause = clauses[0] as number
    if (clause > i || dependent(tree, i, 'nsubj', 'nsubj:pass') === undefined || CUES.has(tokenAt(tree, i).lemma))
      return false
    const first = subtree(tree, i)[0] ?? i
    return tree.tokens[first - 1]?.text !== ',' && tokenAt(tree, first).text !== ','
  })
}

/** "suggested that he should go" proposes, "suggested that he had gone" says. */
function actOfClause(tree: Tree, clause: number, cue: Cue): Act {
  const act = cue.get('clause') ?? 'said'
  if (act !== 'said' || cue.get('infinitive') !== 'proposed') return act
  const auxiliaries = dependents(tree, clause, 'aux').map((i) => tokenAt(tree, i).text.toLowerCase())
  return auxiliaries.includes('should') ||
    (tokenAt(tree, clause).text.toLowerCase() === tokenAt(tree, clause).lemma && !auxiliaries.length)
    ? 'proposed'
    : act
}

/**
 * Whether a verb that the tree joins to the clause of a cue belongs to the cue itself: "said the talks were over and
 * called the offer a trick". It is a cue without a subject of its own, and the subject of the clause cannot speak.
 */
export function isBorrowed(tree: Tree, verb: number, cue: number): boolean {
  const token = tokenAt(tree, verb)
  if (token.relation !== 'conj' || !CUES.has(token.lemma) || dependent(tree, verb, 'nsubj') !== undefined) return false
  if (dependent(tree, verb, 'ccomp', 'obl', 'xcomp', 'obj') === undefined) return false
  const clause = tokenAt(tree, token.head)
  if (clause.relation !== 'ccomp' || clause.head !== cue) return false
  if (hasModal(tree, token.head)) return token.text.toLowerCase() !== token.lemma && !hasModal(tree, verb)
  const subject = dependent(tree, token.head, 'nsubj', 'nsubj:pass')
  return subject !== undefined && tokenAt(tree, subject).upos === 'NOUN' && tokenAt(tree, subject).entity === 'O'
}
