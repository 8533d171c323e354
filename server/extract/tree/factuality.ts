import { CONDITIONS, MARKS_OF_FACT, MODALS, NEGATIONS } from '../lexicon/grammar.ts'
import { CALLS, DEALINGS, IMPLICATIVES, NOT_FACTUAL } from '../lexicon/verbs.ts'
import { dependent, dependents, type Tree, tokenAt } from './tree.ts'

/** Whether a verb is negated, by itself or through its subject ("no country"). */
export function isNegated(tree: Tree, verb: number): boolean {
  return (
    hasNegation(tree, verb) || dependents(tree, verb, 'nsubj', 'nsubj:pass').some((subject) => isNobody(tree, subject))
  )
}

/** "no country", "neither side": an act that nobody did has not taken place. */
function isNobody(tree: Tree, subject: number): boolean {
  return dependents(tree, subject, 'det', 'cc', 'advmod', 'amod').some(
    (i) => /^(?:no|neither|none)$/i.test(tokenAt(tree, i).text) && i < subject,
  )
}

function hasNegation(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'advmod', 'aux', 'det', 'cc').some(
    (i) => (NEGATIONS.has(tokenAt(tree, i).text.toLowerCase()) && !isFollowedByOnly(tree, i)) || isNoLonger(tree, i),
  )
}

function isNoLonger(tree: Tree, i: number): boolean {
  return /^(?:longer|more)$/i.test(tokenAt(tree, i).text) && tree.tokens[i - 1]?.text.toLowerCase() === 'no'
}

/** "not only rejected" is a rejection. */
function isFollowedByOnly(tree: Tree, i: number): boolean {
  return /^(?:only|just)$/i.test(tree.tokens[i + 1]?.text ?? '')
}

/** Whether a verb has a modal verb: "could", "will". */
export function hasModal(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'aux').some((i) => MODALS.has(tokenAt(tree, i).text.toLowerCase()))
}

/**
 * Whether the clause of `verb` is reported as having taken place or as taking place: not negated, no modal verb, no
 * condition, no plan, wish or question, also not through the verbs above it.
 * @param ownNegation a negation of the verb itself, and a modal verb beside it, are part of the act ("will not accept").
 */
export function isFactual(tree: Tree, verb: number, ownNegation = false): boolean {
  if (!ownNegation && (isNegated(tree, verb) || hasModal(tree, verb))) return false
  if (marks(tree, verb).some((mark) => CONDITIONS.has(mark))) return false
  const { relation, head } = tokenAt(tree, verb)
  if (tree.tokens.at(-1)?.text === '?' && relation === 'root') return false
  const byRelation = head < 0 ? undefined : BY_RELATION.get(relation)
  return byRelation ? byRelation(tree, verb, head) : !isInfinitive(tree, verb)
}

/**
 * Whether a clause is a fact, by its relation to the word `above`; in relations that are not listed it is one unless it
 * is an infinitive.
 */
const BY_RELATION: ReadonlyMap<string, (tree: Tree, verb: number, above: number) => boolean> = new Map([
  ['xcomp', isFactualComplement],
  ['conj', isFactualConjunct],
  ['advcl', isFactualAdverbial],
  ['ccomp', isFactualClause],
  ['acl', isFactualOfNoun],
])

/** "continued to insist", "was seen leaving". */
function isFactualComplement(tree: Tree, verb: number, above: number): boolean {
  const { lemma, upos } = tokenAt(tree, above)
  const isImplied = (IMPLICATIVES.has(lemma) && !isCopulaWithTo(tree, above, verb)) || CALLS.has(lemma)
  if (isInfinitive(tree, verb) && !isImplied) return false
  return !NOT_FACTUAL.has(lemma) && upos === 'VERB' && isFactual(tree, above)
}

/** "rejected the plan and left": as factual as the first verb, unless something takes it out of that one's scope. */
function isFactualConjunct(tree: Tree, verb: number, above: number): boolean {
  const infinitive = isInfinitive(tree, verb)
  const { text, lemma } = tokenAt(tree, verb)
  if (
    !infinitive &&
    dependent(tree, verb, 'nsubj', 'nsubj:pass', 'aux', 'mark') !== undefined &&
    !hasModal(tree, verb)
  ) {
    const { relation } = tokenAt(tree, above)
    return relation === 'conj' || relation === 'root' || isFactualPosition(tree, above)
  }
  if (!infinitive && hasNegation(tree, above) && isContrasted(tree, verb))
    return !hasModal(tree, above) && isFactualPosition(tree, above)
  // A past form after a modal verb is outside its scope: "said it will go on and accused Qatar".
  const isPastForm = text.toLowerCase() !== lemma && !/ing$/i.test(text)
  if (hasModal(tree, above) && isPastForm) return isFactualPosition(tree, above)
  return !infinitive && isFactual(tree, above)
}

/** "telephoned him to urge", "left after rejecting". */
function isFactualAdverbial(tree: Tree, verb: number, above: number): boolean {
  if (isInfinitive(tree, verb)) return DEALINGS.has(tokenAt(tree, above).lemma) && isFactual(tree, above)
  return isSaidAboutFact(tree, verb) || isFactual(tree, above) || isNegated(tree, above)
}

/** "said that he had left", but not "hoped that he had left". */
function isFactualClause(tree: Tree, verb: number, above: number): boolean {
  const { lemma, upos } = tokenAt(tree, above)
  return !isInfinitive(tree, verb) && !NOT_FACTUAL.has(lemma) && (upos === 'VERB' || upos === 'AUX' || upos === 'ADJ')
}

/** "a letter saying that", but not "wanted to send a letter saying that". */
function isFactualOfNoun(tree: Tree, verb: number, noun: number): boolean {
  if (isInfinitive(tree, verb)) return false
  const { relation, head } = tokenAt(tree, noun)
  const isObjectOfPlan =
    relation === 'obj' && head >= 0 && tokenAt(tree, head).relation === 'xcomp' && !isFactual(tree, head)
  return !(/ing$/i.test(tokenAt(tree, verb).text) && isObjectOfPlan)
}

/** Whether "to" stands before a verb. */
export function isInfinitive(tree: Tree, verb: number): boolean {
  return (
    marks(tree, verb).includes('to') ||
    dependents(tree, verb, 'aux').some((i) => tokenAt(tree, i).text.toLowerCase() === 'to')
  )
}

/** "did not elaborate, but said": the negation of the first verb does not reach the second. */
function isContrasted(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'cc').some((i) => tokenAt(tree, i).text.toLowerCase() === 'but')
}

/** A conjunct with its own subject shares the conditions and reports, but no modal verb, of the first. */
function isFactualPosition(tree: Tree, verb: number): boolean {
  return isFactual(tree, verb, true)
}

/** A clause after "after", "when" and the like has taken place whatever the main clause says. */
function isSaidAboutFact(tree: Tree, verb: number): boolean {
  return marks(tree, verb).some((mark) => MARKS_OF_FACT.has(mark))
}

/** "is to meet", "was due to meet" are plans. */
function isCopulaWithTo(tree: Tree, head: number, verb: number): boolean {
  return tokenAt(tree, head).lemma === 'be' || (tokenAt(tree, head).lemma === 'go' && marks(tree, verb).includes('to'))
}

/** Conjunctions, prepositions and adverbs of a clause, in lower case. */
export function marks(tree: Tree, verb: number): string[] {
  return dependents(tree, verb, 'mark', 'case', 'advmod').map((i) => tokenAt(tree, i).text.toLowerCase())
}
