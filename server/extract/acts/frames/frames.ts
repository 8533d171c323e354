import type { Act } from '../../../shapes/vocabulary.ts'
import { WILLING } from '../../lexicon/grammar.ts'
import type { Cue, Frame } from '../../lexicon/read-cues.ts'
import { REJECTED_BY_NEGATION } from '../../lexicon/refusals.ts'
import { MONTHS, WEEKDAYS } from '../../lexicon/time.ts'
import { isPassive } from '../../tree/doers.ts'
import { hasModal, isFactual, isNegated } from '../../tree/factuality.ts'
import { caseOf, dependent, dependents, subtree, type Tree, tokenAt } from '../../tree/tree.ts'
import { readClause } from './clause-frame.ts'
import { isCallTo, isSilence, readInfinitive } from './infinitive-frame.ts'
import { readObject } from './object-frame.ts'
import { readPassive } from './passive-frame.ts'
import { addresseesOf, isToInfinitive, type Reading } from './reading.ts'

/** The reading of a cue verb by the first of its frames that fits. */
export function readVerb(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  if (isSilence(tree, verb) || isCallTo(tree, verb)) return undefined
  return isPassive(tree, verb) ? readPassive(tree, verb, cue) : (readNo(tree, verb) ?? readActive(tree, verb, cue))
}

/** "will not accept": the negation makes the act. */
export function readNegated(tree: Tree, verb: number): Reading | undefined {
  const token = tokenAt(tree, verb)
  if (!REJECTED_BY_NEGATION.has(token.lemma) || !isNegated(tree, verb)) return undefined
  if (!isFactual(tree, verb, true)) return undefined
  const isWill = dependents(tree, verb, 'aux').some((i) => WILLING.has(tokenAt(tree, i).text.toLowerCase()))
  if (hasModal(tree, verb) && !isWill) return undefined
  const content = dependents(tree, verb, 'obj', 'ccomp', 'obl', 'xcomp').filter((i) => i > verb)
  if (!content.length) return undefined
  return { act: 'rejected', content: content.flatMap((i) => subtree(tree, i)), addressees: [] }
}

function readActive(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  return (
    readClause(tree, verb, cue) ??
    readInfinitive(tree, verb, cue) ??
    readPreposition(tree, verb, cue) ??
    readObject(tree, verb, cue) ??
    readAround(tree, verb, cue)
  )
}

/** "said no to the plan". */
function readNo(tree: Tree, verb: number): Reading | undefined {
  if (
    tokenAt(tree, verb).lemma !== 'say' ||
    tree.tokens[verb + 1]?.text !== 'no' ||
    tree.tokens[verb + 2]?.text !== 'to'
  )
    return undefined
  const phrase = tree.tokens.findIndex((_, i) => i > verb + 2 && caseOf(tree, i) === 'to')
  return phrase < 0 ? undefined : { act: 'rejected', content: subtree(tree, phrase), addressees: [] }
}

/** "on Friday", "on March 5", "on the eve". */
function isTime(tree: Tree, phrase: number): boolean {
  const word = tokenAt(tree, phrase).text.toLowerCase()
  return WEEKDAYS.has(word) || MONTHS.has(word) || /^(?:eve|anniversary|day|\d+)$/.test(word)
}

function isPerson(tree: Tree, token: number): boolean {
  return tokenAt(tree, token).entity.endsWith('PER')
}

function readPreposition(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  for (const phrase of dependents(tree, verb, 'obl', 'nmod', 'advcl')) {
    const preposition = caseOf(tree, phrase)
    const act = preposition && cue.get(preposition as Frame)
    if (!act || phrase < verb || isTime(tree, phrase)) continue
    if (cue.has('object') && dependent(tree, verb, 'obj') !== undefined && tokenAt(tree, verb).lemma !== 'ask') continue
    const rest = dependents(tree, verb, 'xcomp', 'advcl', 'obl').filter(
      (i) =>
        i > phrase &&
        (tokenAt(tree, i).relation !== 'advcl'
          ? tokenAt(tree, i).relation === 'xcomp' || cue.has(caseOf(tree, i) as Frame)
          : isToInfinitive(tree, i)),
    )
    // "Called on Mr. Amatali" alone is a visit.
    if (tokenAt(tree, verb).lemma === 'call' && preposition === 'on' && !rest.length && isPerson(tree, phrase)) continue
    const isAsked = /^(?:on|upon|to|with)$/.test(preposition) && act === 'proposed'
    const content = [phrase, ...rest].flatMap((i) => subtree(tree, i))
    const addressees = [...dependents(tree, verb, 'obj', 'iobj'), ...(isAsked ? [phrase] : [])]
    return { act, content, addressees: [...addressees, ...(isAsked ? [] : addresseesOf(tree, verb))] }
  }
  return undefined
}

/** The clause around an inserted cue: "The plan, he said, is dead"; "as he said". */
function readAround(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const token = tokenAt(tree, verb)
  if (!cue.has('clause') || token.head < 0) return undefined
  const isInserted =
    token.relation === 'parataxis' || (token.relation === 'advcl' && /^(?:as)?$/.test(caseOf(tree, verb)))
  if (!isInserted || dependent(tree, verb, 'nsubj') === undefined) return undefined
  return {
    act: cue.get('clause') as Act,
    content: subtree(tree, token.head, (child) => child === verb),
    addressees: addresseesOf(tree, verb),
  }
}
