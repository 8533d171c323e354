import type { Status } from '../../shapes/vocabulary.ts'
import {
  BEFORE_COMING_MEETINGS,
  BEFORE_MEETINGS_HELD,
  BEFORE_TOPICS,
  CONTESTS,
  HOLDING,
  MEASURES,
  MEETING_NOUNS,
  MEETING_VERBS,
  MEETING_WISHES,
  MEETING_WITH,
  PLANNED,
  UNOFFICIAL_HOSTS,
} from '../lexicon/meetings.ts'
import { ARRANGED, CALLED_OFF } from '../lexicon/plans.ts'
import { antecedent, doerOf, isPassive, patientOf } from '../tree/doers.ts'
import { isFactual, isNegated } from '../tree/factuality.ts'
import { statusOf } from '../tree/status.ts'
import { caseOf, dependents, nounConjuncts, possessor, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'
import { calledOn, isCallTo } from './frames/infinitive-frame.ts'
import { isReception } from './frames/object-frame.ts'

/** Meetings that a sentence reports as having taken place: verbs ("met with", "visited") and nouns ("talks between"). */
export function meetings(tree: Tree): Attribution[] {
  const found: Attribution[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const { upos, lemma } = tokenAt(tree, i)
    const meeting =
      upos === 'VERB'
        ? isFactual(tree, i) && !isPlanned(tree, i)
          ? meetingVerb(tree, i)
          : undefined
        : upos === 'NOUN' && MEETING_NOUNS.has(lemma)
          ? meetingNoun(tree, i)
          : undefined
    if (meeting) found.push(meeting)
  }
  return found
}

/** Meetings that a sentence reports as planned, denied or possible. */
export function unrealMeetings(tree: Tree): (Attribution & { readonly status: Status })[] {
  return tree.tokens.flatMap(({ upos, lemma }, i) => {
    if (upos === 'VERB') {
      const status = statusOf(tree, i) ?? (isFactual(tree, i) && isPlanned(tree, i) ? 'planned' : undefined)
      const meeting = status && meetingVerb(tree, i)
      return status && meeting ? [{ ...meeting, status }] : []
    }
    if (upos !== 'NOUN' || !MEETING_NOUNS.has(lemma) || isOtherCall(tree, i) || meetingNoun(tree, i)) return []
    const status = statusOfNoun(tree, i)
    const meeting = status && anyMeetingNoun(tree, i)
    return status && meeting ? [{ ...meeting, status }] : []
  })
}

/** "ahead of a meeting with Y", "called for talks between X and Y", "cancelled a visit to Y". */
function statusOfNoun(tree: Tree, noun: number): Status | undefined {
  const { head, relation } = tokenAt(tree, measured(tree, noun))
  const preposition = caseOf(tree, noun)
  if (preposition === 'without') return 'denied'
  if (head >= 0 && CALLED_OFF.has(tokenAt(tree, head).lemma)) return 'denied'
  if (head >= 0 && tokenAt(tree, head).upos === 'VERB' && /^(?:obj|nsubj|nsubj:pass)$/.test(relation)) {
    const status = statusOf(tree, head)
    if (status !== undefined && (HOLDING.has(tokenAt(tree, head).lemma) || relation !== 'obj')) return status
  }
  const above = head < 0 ? '' : tokenAt(tree, head).lemma
  if (isPlanned(tree, noun) || ARRANGED.has(above)) return 'planned'
  if (MEETING_WISHES.has(above)) return 'possible'
  return BEFORE_COMING_MEETINGS.has(preposition) ? 'planned' : undefined
}

function anyMeetingNoun(tree: Tree, noun: number): Attribution | undefined {
  const between = phrases(tree, noun, isBetween)
  if (between.length) return meetingOf(tree, [noun], between.slice(0, 1), between.slice(1))
  const others = phrases(tree, noun, isBeforePartner(tree, noun))
  const owner = possessor(tree, noun) ?? visitor(tree, noun) ?? clauseDoer(tree, noun)
  return others.length && owner !== undefined ? meetingOf(tree, [noun], [owner], others) : undefined
}

function meetingVerb(tree: Tree, verb: number): Attribution | undefined {
  const { lemma } = tokenAt(tree, verb)
  const withOnes = MEETING_WITH.has(lemma)
  const isCall = isCallTo(tree, verb)
  const called = calledOn(tree, verb)
  if (!MEETING_VERBS.has(lemma) && !withOnes && !isCall) return undefined
  if (isPassive(tree, verb)) {
    const host = doerOf(tree, verb)
    const guest = patientOf(tree, verb)
    return host === undefined || guest === undefined ? undefined : meetingOf(tree, [verb], [host], [guest])
  }
  const doer = doerOf(tree, verb)
  if (doer === undefined) return undefined
  const objects =
    MEETING_VERBS.has(lemma) || isCall
      ? dependents(tree, verb, 'obj').filter((i) => !isMeetingNoun(tree, i) && !isCrowd(tree, i))
      : []
  const isOnPhone = (lemma === 'speak' || lemma === 'talk') && isByPhone(tree, verb)
  const withThem = [verb, ...(lemma === 'discuss' ? dependents(tree, verb, 'obj') : [])]
    .flatMap((i) => dependents(tree, i, 'obl', 'nmod'))
    .filter((i) => withOnes && (caseOf(tree, i) === 'with' || (isOnPhone && caseOf(tree, i) === 'to')))
  const others = [...objects, ...withThem, ...called].map((i) => antecedent(tree, i, verb))
  // "met": several people who meet each other, or one person whom the text leaves unnamed.
  if (!others.length && lemma !== 'meet' && !(isOnPhone && nounConjuncts(tree, doer).length > 1)) return undefined
  if (/^(?:receive|welcome)$/.test(lemma) && !isSomebody(tree, objects)) return undefined
  if (lemma === 'welcome' && !objects.some((i) => isReception(tree, verb, i))) return undefined
  if (isContest(tree, verb)) return undefined
  return meetingOf(tree, [verb], [doer], others)
}

/** "spoke by phone", "talked on the telephone". */
function isByPhone(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'obl').some(
    (i) => /^(?:tele)?phone$/.test(tokenAt(tree, i).lemma) && /^(?:by|on|over)$/.test(caseOf(tree, i)),
  )
}

/** "met Portugal in the final", "met in battle". */
export function isContest(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'obl').some((i) => CONTESTS.has(tokenAt(tree, i).lemma))
}

function meetingNoun(tree: Tree, noun: number): Attribution | undefined {
  if (isPlanned(tree, noun) || isOtherCall(tree, noun)) return undefined
  const pair = pairBefore(tree, noun)
  if (pair) return meetingOf(tree, [noun], [pair[0]], [pair[1]])
  const between = phrases(tree, noun, isBetween)
  if (between.length && !isOnlyWished(tree, noun) && !isNotYetHeld(tree, noun))
    return meetingOf(tree, [noun], between.slice(0, 1), between.slice(1))
  const { head, relation } = tokenAt(tree, measured(tree, noun))
  if (relation === 'obj' && head >= 0 && HOLDING.has(tokenAt(tree, head).lemma)) return meetingHeld(tree, noun, head)
  const others = phrases(tree, noun, isBeforePartner(tree, noun))
  if (!others.length) return isAfterwards(tree, noun) ? meetingBefore(tree, noun) : undefined
  if (!isReported(tree, noun)) return undefined
  const owner = possessor(tree, noun) ?? visitor(tree, noun) ?? clauseDoer(tree, noun)
  return owner === undefined ? undefined : meetingOf(tree, [noun], [owner], others)
}

/** "two days of talks", "a fourth round of talks": the noun of measure, or else the noun itself. */
function measured(tree: Tree, noun: number): number {
  const { head, relation } = tokenAt(tree, noun)
  return relation === 'nmod' && caseOf(tree, noun) === 'of' && MEASURES.has(tokenAt(tree, head).lemma) ? head : noun
}

/** "at a U.S.-Russian summit": the two before a meeting that was held. */
function pairBefore(tree: Tree, noun: number): [number, number] | undefined {
  const preposition = caseOf(tree, noun)
  if (!/^(?:at|after|during|following)$/.test(preposition)) return undefined
  const named = (i: number): boolean => tree.tokens[i]?.entity.startsWith('B-') ?? false
  const at = noun - 1
  return named(at) && tree.tokens[at - 1]?.text === '-' && named(at - 2) ? [at - 2, at] : undefined
}

/** "X is on a visit to Y", "a visit to Y by X". */
function visitor(tree: Tree, noun: number): number | undefined {
  if (tokenAt(tree, noun).lemma !== 'visit') return undefined
  return (
    dependents(tree, noun, 'nsubj')[0] ?? dependents(tree, noun, 'nmod', 'obl').find((i) => caseOf(tree, i) === 'by')
  )
}

/** A call that is no telephone call. */
function isOtherCall(tree: Tree, noun: number): boolean {
  return (
    tokenAt(tree, noun).lemma === 'call' &&
    !dependents(tree, noun, 'compound', 'amod').some((i) => /^(?:tele)?phone$/.test(tokenAt(tree, i).lemma))
  )
}

function isBetween(preposition: string): boolean {
  return preposition === 'between' || preposition === 'among'
}

/** Which preposition introduces the people met: "talks with Y", "a visit to Y". A trip names nobody. */
function isBeforePartner(tree: Tree, noun: number): (preposition: string) => boolean {
  const { lemma } = tokenAt(tree, noun)
  if (lemma === 'trip') return (preposition) => preposition === ''
  return (preposition) => preposition === (lemma === 'visit' ? 'to' : 'with')
}

/** "held talks with Y": the subject of the verb, with everybody whom noun or verb names. */
function meetingHeld(tree: Tree, noun: number, verb: number): Attribution | undefined {
  if (!isFactual(tree, verb) || isPlanned(tree, verb)) return undefined
  const doer = doerOf(tree, verb)
  if (doer === undefined) return undefined
  const all = [...new Set([noun, measured(tree, noun), verb])].flatMap((i) =>
    phrases(tree, i, isBeforePartner(tree, noun)),
  )
  return all.length || isPlural(tree, doer) ? meetingOf(tree, [verb, noun], [doer], all) : undefined
}

/** "A and B signed the deal after talks": people who did something together after talks had met. */
function isAfterwards(tree: Tree, noun: number): boolean {
  const at = measured(tree, noun)
  return (
    /^(?:talk|negotiation|meeting|summit|conversation)$/.test(tokenAt(tree, noun).lemma) &&
    /^(?:after|following|during)$/.test(caseOf(tree, at)) &&
    tokenAt(tree, at).relation === 'obl' &&
    isFactual(tree, tokenAt(tree, at).head)
  )
}

function meetingBefore(tree: Tree, noun: number): Attribution | undefined {
  const doer = clauseDoer(tree, noun)
  const named = doer === undefined ? [] : nounConjuncts(tree, doer).filter((i) => tokenAt(tree, i).entity !== 'O')
  return named.length > 1 ? meetingOf(tree, [noun], named.slice(0, 1), named.slice(1)) : undefined
}

function phrases(tree: Tree, i: number, isWanted: (preposition: string) => boolean): number[] {
  return dependents(tree, i, 'nmod', 'obl')
    .filter((child) => isWanted(caseOf(tree, child)))
    .flatMap((child) => nounConjuncts(tree, child))
}

/** The doer of the verb above the noun: "said after talks with Y". */
function clauseDoer(tree: Tree, noun: number): number | undefined {
  for (let at = tokenAt(tree, noun).head, steps = 0; at >= 0 && steps < 4; at = tokenAt(tree, at).head, steps++) {
    if (tokenAt(tree, at).upos === 'VERB') return doerOf(tree, at)
  }
  return undefined
}

/** "called for talks between A and B". */
function isOnlyWished(tree: Tree, noun: number): boolean {
  if (BEFORE_COMING_MEETINGS.has(caseOf(tree, noun))) return true
  const { head } = tokenAt(tree, noun)
  return head >= 0 && MEETING_WISHES.has(tokenAt(tree, head).lemma)
}

/** "talks between A and B are to begin", "denied hosting talks between A and B". */
function isNotYetHeld(tree: Tree, noun: number): boolean {
  const { head, relation } = tokenAt(tree, noun)
  if (head < 0 || tokenAt(tree, head).upos !== 'VERB') return false
  if (/^nsubj/.test(relation)) return !isFactual(tree, head) && !isNegated(tree, head)
  return relation === 'obj' && !isFactual(tree, head) && !isNegated(tree, head)
}

/**
 * Whether a meeting has taken place: not one after "before", "about" and the like, or in a clause that is not reported
 * as a fact.
 */
function isReported(tree: Tree, noun: number): boolean {
  const preposition = caseOf(tree, noun)
  if (BEFORE_COMING_MEETINGS.has(preposition)) return false
  if (preposition === 'on' && tokenAt(tree, noun).lemma === 'visit') return true
  if (BEFORE_TOPICS.has(preposition) && !dependents(tree, noun, 'nmod').some((i) => caseOf(tree, i) === 'between'))
    return false
  const { head } = tokenAt(tree, noun)
  if (head < 0) return true
  if (MEETING_WISHES.has(tokenAt(tree, head).lemma)) return false
  return (
    tokenAt(tree, head).upos !== 'VERB' ||
    isFactual(tree, head) ||
    BEFORE_MEETINGS_HELD.has(preposition) ||
    tokenAt(tree, noun).relation === 'obj'
  )
}

function isPlanned(tree: Tree, i: number): boolean {
  return dependents(tree, i, 'amod', 'obl', 'nmod', 'advmod', 'compound').some((child) =>
    subtree(tree, child)
      .slice(0, 4)
      .some((j) => j - i < 8 && PLANNED.has(tokenAt(tree, j).text.toLowerCase())),
  )
}

/** Whether the hosts are troops, a camp or the like: their visitor meets no government. */
function isCrowd(tree: Tree, i: number): boolean {
  return UNOFFICIAL_HOSTS.has(tokenAt(tree, i).lemma)
}

function isMeetingNoun(tree: Tree, i: number): boolean {
  return MEETING_NOUNS.has(tokenAt(tree, i).lemma)
}

function isSomebody(tree: Tree, tokens: readonly number[]): boolean {
  return tokens.some((i) => tokenAt(tree, i).upos === 'PROPN' || tokenAt(tree, i).entity !== 'O')
}

function isPlural(tree: Tree, i: number): boolean {
  return nounConjuncts(tree, i).length > 1 || /s$/.test(tokenAt(tree, i).text)
}

function meetingOf(
  tree: Tree,
  cue: readonly number[],
  some: readonly number[],
  others: readonly number[],
): Attribution {
  const ref = (token: number) => ({ tree: tree.index, token })
  const met = new Set(others.flatMap((i) => nounConjuncts(tree, i)))
  return {
    act: 'met',
    tree: tree.index,
    cue: [...new Set(cue)].sort((a, b) => a - b),
    head: cue[0] as number,
    sources: some
      .flatMap((i) => nounConjuncts(tree, i))
      .filter((i) => !met.has(i))
      .map(ref),
    addressees: [...met].map(ref),
    contentTokens: new Set(),
    content: [],
  }
}
