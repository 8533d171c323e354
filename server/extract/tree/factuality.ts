import { DEALINGS, IMPLICATIVES, NOT_TOLD } from '../lexicon/verbs.ts'
import { dependent, dependents, type Tree, tokenAt } from './tree.ts'

const MODALS = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  "'ll",
  "'d",
  'wo',
  'ca',
  '’ll',
  '’d',
])

/** Whether a verb is negated, by itself or through its subject ("no country"). */
export function isNegated(tree: Tree, verb: number): boolean {
  return (
    hasNegation(tree, verb) || dependents(tree, verb, 'nsubj', 'nsubj:pass').some((subject) => isNobody(tree, subject))
  )
}

/** "no country", "neither side": what nobody did has not taken place. */
function isNobody(tree: Tree, subject: number): boolean {
  return dependents(tree, subject, 'det', 'cc', 'advmod', 'amod').some(
    (i) => /^(?:no|neither|none)$/i.test(tokenAt(tree, i).text) && i < subject,
  )
}

function hasNegation(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'advmod', 'aux', 'det', 'cc').some(
    (i) =>
      (/^(?:not|n['’]t|never|neither|nor|no|hardly|almost|nearly)$/i.test(tokenAt(tree, i).text) &&
        !isFollowedByOnly(tree, i)) ||
      isNoLonger(tree, i),
  )
}

function isNoLonger(tree: Tree, i: number): boolean {
  return /^(?:longer|more)$/i.test(tokenAt(tree, i).text) && tree.tokens[i - 1]?.text.toLowerCase() === 'no'
}

/** "not only rejected" is a rejection. */
function isFollowedByOnly(tree: Tree, i: number): boolean {
  return /^(?:only|just)$/i.test(tree.tokens[i + 1]?.text ?? '')
}

/** Whether a modal verb stands beside a verb: "could", "will". */
export function hasModal(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'aux').some((i) => MODALS.has(tokenAt(tree, i).text.toLowerCase()))
}

/**
 * Whether the clause of `verb` is reported as having taken place or as taking place: not negated, no modal verb, no
 * condition, no plan, wish or question, also not through the verbs above it. `ownNegation`: a negation of the verb
 * itself, and a modal verb beside it, are part of the act ("will not accept").
 */
export function isFactual(tree: Tree, verb: number, ownNegation = false): boolean {
  if (!ownNegation && (isNegated(tree, verb) || hasModal(tree, verb))) return false
  if (marks(tree, verb).some((mark) => /^(?:if|unless|whether|lest)$/.test(mark))) return false
  if (tree.tokens.at(-1)?.text === '?' && tokenAt(tree, verb).relation === 'root') return false
  const token = tokenAt(tree, verb)
  const infinitive =
    marks(tree, verb).includes('to') ||
    dependents(tree, verb, 'aux').some((i) => tokenAt(tree, i).text.toLowerCase() === 'to')
  if (token.head < 0) return !infinitive
  const above = tokenAt(tree, token.head)
  switch (token.relation) {
    case 'xcomp':
      if (infinitive && !(IMPLICATIVES.has(above.lemma) && !isCopulaWithTo(tree, token.head, verb))) return false
      return !NOT_TOLD.has(above.lemma) && above.upos === 'VERB' && isFactual(tree, token.head)
    case 'conj':
      if (
        dependent(tree, verb, 'nsubj', 'nsubj:pass', 'aux', 'mark') !== undefined &&
        !hasModal(tree, verb) &&
        !infinitive
      ) {
        return above.relation === 'conj' || above.relation === 'root' || isFactualPosition(tree, token.head)
      }
      if (!infinitive && hasNegation(tree, token.head) && isContrasted(tree, verb))
        return !hasModal(tree, token.head) && isFactualPosition(tree, token.head)
      // A past form after a modal verb is not in its scope: "said it will go on and accused Qatar".
      if (hasModal(tree, token.head) && token.text.toLowerCase() !== token.lemma && !/ing$/i.test(token.text)) {
        return isFactualPosition(tree, token.head)
      }
      return !infinitive && isFactual(tree, token.head)
    case 'advcl':
      if (infinitive) return DEALINGS.has(above.lemma) && isFactual(tree, token.head)
      return isSaidAboutFact(tree, verb) || isFactual(tree, token.head) || isNegated(tree, token.head)
    case 'ccomp':
      return (
        !infinitive &&
        !NOT_TOLD.has(above.lemma) &&
        (above.upos === 'VERB' || above.upos === 'AUX' || above.upos === 'ADJ')
      )
    case 'acl':
      return (
        !infinitive &&
        !(
          /ing$/i.test(token.text) &&
          above.relation === 'obj' &&
          above.head >= 0 &&
          tokenAt(tree, above.head).relation === 'xcomp' &&
          !isFactual(tree, above.head)
        )
      )
    case 'csubj':
      return !infinitive
    default:
      return !infinitive
  }
}

/** "did not elaborate, but said": the negation of the first is not the second's. */
function isContrasted(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'cc').some((i) => tokenAt(tree, i).text.toLowerCase() === 'but')
}

/** A conjunct with its own subject shares conditions and reports, but no modal verb, of the first. */
function isFactualPosition(tree: Tree, verb: number): boolean {
  return isFactual(tree, verb, true)
}

/** After "after", "when" and the like the clause has taken place whatever the main clause says. */
function isSaidAboutFact(tree: Tree, verb: number): boolean {
  return marks(tree, verb).some((mark) => /^(?:after|since|when|as|because|while|with)$/.test(mark))
}

/** "is to meet", "was due to meet" are plans. */
function isCopulaWithTo(tree: Tree, head: number, verb: number): boolean {
  return tokenAt(tree, head).lemma === 'be' || (tokenAt(tree, head).lemma === 'go' && marks(tree, verb).includes('to'))
}

function marks(tree: Tree, verb: number): string[] {
  return dependents(tree, verb, 'mark', 'case', 'advmod').map((i) => tokenAt(tree, i).text.toLowerCase())
}
