import type { Status } from '../../shapes/vocabulary.ts'
import { CONDITIONS } from '../lexicon/grammar.ts'
import { FAILING, MODALS_OF_CHANCES, MODALS_OF_PLANS, PLANNING, WISHING } from '../lexicon/plans.ts'
import { isFactual, isInfinitive, isNegated, marks } from './factuality.ts'
import { dependents, type Tree, tokenAt } from './tree.ts'

const LONGEST_CHAIN = 6

/**
 * What a sentence says of an act that it does not report as a fact: that it is planned, denied or possible. Undefined for
 * facts, and where it says neither ("Serbia should reject the plan").
 */
export function statusOf(tree: Tree, verb: number): Status | undefined {
  return isFactual(tree, verb) ? undefined : statusOfClause(tree, verb, 0)
}

function statusOfClause(tree: Tree, verb: number, depth: number): Status | undefined {
  if (depth > LONGEST_CHAIN) return undefined
  const { relation, head } = tokenAt(tree, verb)
  if (marks(tree, verb).some((mark) => CONDITIONS.has(mark))) return 'possible'
  if (tree.tokens.at(-1)?.text === '?' && relation === 'root') return 'possible'
  const own = ofModal(tree, verb) ?? (isNegated(tree, verb) ? 'denied' : undefined)
  if (own !== undefined) return own
  // "is to meet".
  if (isInfinitive(tree, verb) && dependents(tree, verb, 'aux', 'cop').some((i) => tokenAt(tree, i).lemma === 'be'))
    return 'planned'
  if (dependents(tree, verb, 'aux').some((i) => /^(?:should|must)$/i.test(tokenAt(tree, i).text))) return undefined
  return head < 0 ? undefined : ofPlace(tree, verb, depth)
}

/** "will meet", "may meet", "will not meet". */
function ofModal(tree: Tree, verb: number): Status | undefined {
  const modals = dependents(tree, verb, 'aux').map((i) => tokenAt(tree, i).text.toLowerCase())
  const isReported = tokenAt(tree, verb).relation === 'ccomp' && modals.includes('would')
  if (modals.some((modal) => MODALS_OF_PLANS.has(modal)) || isReported)
    return isNegated(tree, verb) ? 'denied' : 'planned'
  return modals.some((modal) => MODALS_OF_CHANCES.has(modal)) ? 'possible' : undefined
}

/** By the word above: "plans to meet", "wants to meet", "denied meeting", or the status of the clause that it continues. */
function ofPlace(tree: Tree, verb: number, depth: number): Status | undefined {
  const { relation, head } = tokenAt(tree, verb)
  const above = statusAbove(tree, head, depth)
  const { lemma } = tokenAt(tree, head)
  if (relation === 'ccomp')
    return lemma === 'deny' ? (above ?? 'denied') : /^(?:hope|wish)$/.test(lemma) ? 'possible' : undefined
  if (relation === 'conj' || (relation === 'advcl' && !isInfinitive(tree, verb))) return above
  if (FAILING.has(lemma)) return isNegated(tree, head) ? 'possible' : 'denied'
  if (above !== undefined) return above
  if (!isInfinitive(tree, verb)) return undefined
  if (PLANNING.has(lemma)) return isNegated(tree, head) ? 'denied' : 'planned'
  return WISHING.has(lemma) ? 'possible' : undefined
}

function statusAbove(tree: Tree, head: number, depth: number): Status | undefined {
  const { upos } = tokenAt(tree, head)
  if (upos !== 'VERB' && upos !== 'AUX') return undefined
  return isFactual(tree, head) ? undefined : statusOfClause(tree, head, depth + 1)
}
