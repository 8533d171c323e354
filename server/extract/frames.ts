import type { Act } from '../types.ts'
import {
  CUES,
  type Cue,
  DENIED_WISHES,
  type Frame,
  HINDERING,
  REFUSABLE,
  REJECTED_BY_NEGATION,
  SPEAKING,
} from './cues.ts'
import { hasModal, isFactual, isNegated } from './factuality.ts'
import { DOCUMENTS, ROLES } from './roles.ts'
import { isPassive, patientOf } from './source.ts'
import { caseOf, dependent, dependents, isWithin, subtree, type Tree, tokenAt } from './tree.ts'

/** One reading of a cue: its act, the tokens of what was said, and the heads of those who are addressed. */
export interface Reading {
  readonly act: Act
  readonly content: readonly number[]
  readonly addressees: readonly number[]
}

/** What a cue verb reports in its sentence, by the first of its frames that fits; nothing where it is not told as a fact. */
export function readVerb(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  if (!isFactual(tree, verb) || isSilence(tree, verb) || isCallTo(tree, verb)) return undefined
  return isPassive(tree, verb) ? readPassive(tree, verb, cue) : (readNo(tree, verb) ?? readActive(tree, verb, cue))
}

/** "will not accept": the negation makes the act. */
export function readNegated(tree: Tree, verb: number): Reading | undefined {
  const token = tokenAt(tree, verb)
  if (!REJECTED_BY_NEGATION.has(token.lemma) || !isNegated(tree, verb)) return undefined
  if (!isFactual(tree, verb, true)) return undefined
  const isWill = dependents(tree, verb, 'aux').some((i) =>
    /^(?:will|would|wo|can|could|ca|do|does)$/i.test(tokenAt(tree, i).text),
  )
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

function readClause(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const clauses = dependents(tree, verb, 'ccomp').filter((i) => !(cue.has('infinitive') && isToInfinitive(tree, i)))
  const isThat = cue.has('that') && clauses.some((i) => caseOf(tree, i).split(' ').includes('that'))
  if ((!cue.has('clause') && !isThat) || !clauses.length) return undefined
  const more = dependents(tree, verb, 'parataxis').filter((i) => tokenAt(tree, i).upos !== 'PUNCT' && i > verb)
  const content = [...clauses, ...more, ...goingOn(tree, verb, clauses)].flatMap((i) =>
    subtree(tree, i, (child) => isBorrowed(tree, child, verb) || isAddition(tree, child)),
  )
  return { act: actOfClause(tree, clauses[0] as number, cue), content, addressees: addresseesOf(tree, verb) }
}

/** ", arguing that" and ", citing" after what was said are cues of their own. */
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

/** A clause joined to the cue with its own subject and without a comma goes on with what was said. */
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

function readInfinitive(tree: Tree, verb: number, cue: Cue): Reading | undefined {
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
    (i) => i > verb && i < infinitive && /^(?:on|upon|to|with|for)$/.test(caseOf(tree, i)),
  )
  const subjects = dependents(tree, infinitive, 'nsubj')
  const content = [...objects, ...asked, infinitive].flatMap((i) => subtree(tree, i))
  return { act, content, addressees: [...objects, ...asked, ...subjects] }
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

/** "called her vote a mistake": a second noun after the object, wherever the parser hung it. */
function predicateOf(tree: Tree, verb: number): number | undefined {
  if (tokenAt(tree, verb).lemma !== 'call') return undefined
  const object = dependent(tree, verb, 'obj')
  if (object === undefined || object < verb) return undefined
  return dependents(tree, verb, 'parataxis', 'obj', 'iobj', 'appos').find(
    (i) => i > object && tokenAt(tree, i).upos === 'NOUN' && !caseOf(tree, i),
  )
}

/** "declined to comment", "refused to say": nothing is turned down but words. */
function isSilence(tree: Tree, verb: number): boolean {
  if (!/^(?:refuse|decline)$/.test(tokenAt(tree, verb).lemma)) return false
  const infinitive = dependent(tree, verb, 'xcomp', 'ccomp')
  if (dependent(tree, verb, 'obj') !== undefined) return false
  if (infinitive === undefined || !SPEAKING.has(tokenAt(tree, infinitive).lemma)) return false
  return !/^(?:up|in)$/.test(tree.tokens[infinitive + 1]?.text ?? '')
}

/** "called Putin to discuss", "called Putin on Friday": a telephone call. */
export function isCallTo(tree: Tree, verb: number): boolean {
  if (tokenAt(tree, verb).lemma !== 'call') return false
  const object = dependents(tree, verb, 'obj').find((i) => i > verb)
  if (object === undefined) return false
  const after = dependents(tree, verb, 'advcl', 'xcomp', 'ccomp', 'obj', 'iobj').filter((i) => i > object)
  if (after.some((i) => isToInfinitive(tree, i))) return true
  return (
    !after.some((i) => tokenAt(tree, i).relation !== 'advcl') &&
    tokenAt(tree, object).entity.endsWith('PER') &&
    tree.tokens[object + 1]?.upos !== 'DET'
  )
}

/** "on Friday", "on March 5". */
function isTime(tree: Tree, phrase: number): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|eve|anniversary|day|\d+)$/i.test(
    tokenAt(tree, phrase).text,
  )
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
          ? tokenAt(tree, i).relation === 'xcomp' || cue.has(caseOf(tree, i))
          : isToInfinitive(tree, i)),
    )
    const isAsked = /^(?:on|upon|to|with)$/.test(preposition) && act === 'proposed'
    const content = [phrase, ...rest].flatMap((i) => subtree(tree, i))
    const addressees = [...dependents(tree, verb, 'obj', 'iobj'), ...(isAsked ? [phrase] : [])]
    return { act, content, addressees: [...addressees, ...(isAsked ? [] : addresseesOf(tree, verb))] }
  }
  return undefined
}

function readObject(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const object = dependents(tree, verb, 'obj').find((i) => !isReflexive(tree, i))
  const act = object !== undefined && isDenial(tree, verb, object) ? 'rejected' : cue.get('object')
  if (!act) return undefined
  if (object !== undefined && /^(?:that|which|who|whom|what)$/i.test(tokenAt(tree, object).text))
    return readRelative(tree, verb, act)
  if (object === undefined)
    return hasOwnSubject(tree, verb) ? readRelative(tree, verb, act) : readShifted(tree, verb, act)
  if (isDismissal(tree, verb, object) || isHindrance(tree, verb, object)) return undefined
  const rest = dependents(tree, verb, 'obl', 'xcomp', 'advcl', 'ccomp').filter((i) => {
    if (i < object || isAfterComma(tree, object, i)) return false
    if (/^(?:during|after|before|while|since|until)\b/.test(caseOf(tree, i))) return false
    return tokenAt(tree, i).relation !== 'advcl' || /^(?:to|for|as|of|from)/.test(caseOf(tree, i))
  })
  const content = [...withoutRemarks(tree, object), ...rest.flatMap((i) => subtree(tree, i))]
  return {
    act,
    content,
    addressees: [...dependents(tree, verb, 'iobj'), ...addresseesOf(tree, verb).filter((i) => !content.includes(i))],
  }
}

/** Who is denied bail or a visa is turned down; who denies a claim only says so. */
function isDenial(tree: Tree, verb: number, object: number): boolean {
  return tokenAt(tree, verb).lemma === 'deny' && DENIED_WISHES.has(tokenAt(tree, object).lemma)
}

/** Whether a comma parts a later dependent from the object. */
function isAfterComma(tree: Tree, object: number, later: number): boolean {
  const first = subtree(tree, later)[0] ?? later
  return first > object && [first, first - 1].some((i) => /^(?:,|[-–—]+)$/.test(tokenAt(tree, i).text))
}

/**
 * A noun phrase without what only follows it: clauses and phrases after a comma that report an act of their own (",
 * which was rejected by X", ", with X saying that"), and what a dash adds.
 */
function withoutRemarks(tree: Tree, noun: number): number[] {
  return subtree(tree, noun, (child) => {
    if (child < noun) return false
    const all = subtree(tree, child)
    const first = all[0] ?? child
    const before =
      tokenAt(tree, first).upos === 'PUNCT' ? tokenAt(tree, first).text : (tree.tokens[first - 1]?.text ?? '')
    const { relation } = tokenAt(tree, child)
    if (/^(?:appos|parataxis)$/.test(relation) && /^(?:[–—]|--)$/.test(before)) return true
    if (before !== ',') return false
    if (/^(?:acl:relcl|acl|advcl|parataxis)$/.test(relation)) return CUES.has(tokenAt(tree, child).lemma)
    return (
      caseOf(tree, child) === 'with' &&
      all.some((i) => tokenAt(tree, i).upos === 'VERB' && CUES.has(tokenAt(tree, i).lemma))
    )
  })
}

/** Roads and people are blocked too; only a plan or a wish is turned down by it. */
function isHindrance(tree: Tree, verb: number, object: number): boolean {
  return HINDERING.has(tokenAt(tree, verb).lemma) && !REFUSABLE.has(tokenAt(tree, object).lemma)
}

/** Who is dismissed loses an office; only what is dismissed is turned down. */
function isDismissal(tree: Tree, verb: number, object: number): boolean {
  if (tokenAt(tree, verb).lemma !== 'dismiss') return false
  const { lemma, entity } = tokenAt(tree, object)
  return ROLES.has(lemma) || entity.endsWith('PER')
}

/** "dismissed as absurd the claims": a heavy object after its predicate, which parsers hang on the "as". */
function readShifted(tree: Tree, verb: number, act: Act): Reading | undefined {
  const as = verb + 1
  if (tree.tokens[as]?.text !== 'as' || !/^(?:ADJ|VERB|ADV)$/.test(tree.tokens[as + 1]?.upos ?? '')) return undefined
  const phrase = dependents(tree, verb, 'obl', 'advcl', 'obj', 'xcomp').find((i) => i > as)
  const content =
    phrase === undefined
      ? []
      : dependents(tree, verb)
          .filter((i) => i > as && /^(?:obl|advcl|obj|xcomp)$/.test(tokenAt(tree, i).relation))
          .flatMap((i) => subtree(tree, i))
  const kept = content.filter((i) => i > as + 1)
  return kept.length ? { act, content: kept, addressees: [] } : undefined
}

/** A relative clause with a subject of its own: "the offer Iran rejected", not "Iran, which rejected". */
function hasOwnSubject(tree: Tree, verb: number): boolean {
  const subject = dependent(tree, verb, 'nsubj')
  return (
    tokenAt(tree, verb).relation === 'acl:relcl' &&
    subject !== undefined &&
    !/^(?:who|which|that)$/i.test(tokenAt(tree, subject).text)
  )
}

/** "the offer that they rejected": the noun above, without the clause that tells of it. */
function readRelative(tree: Tree, verb: number, act: Act): Reading | undefined {
  const noun = nounAbove(tree, verb)
  if (noun === undefined || tokenAt(tree, noun).upos === 'PRON') return undefined
  return { act, content: nounPhrase(tree, noun, verb), addressees: [] }
}

function nounAbove(tree: Tree, verb: number): number | undefined {
  for (let at = verb; at >= 0; at = tokenAt(tree, at).head) {
    if (/^acl/.test(tokenAt(tree, at).relation)) return tokenAt(tree, at).head
    if (tokenAt(tree, at).relation !== 'conj' && tokenAt(tree, at).relation !== 'xcomp') return undefined
  }
  return undefined
}

function readPassive(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const patient = patientOf(tree, verb)
  const clauses = dependents(tree, verb, 'ccomp')
  if (cue.has('clause') && clauses.length) {
    return {
      act: cue.get('clause') as Act,
      content: clauses.flatMap((i) => subtree(tree, i)),
      addressees: patient === undefined ? [] : [patient],
    }
  }
  const infinitive = dependent(tree, verb, 'xcomp')
  if (infinitive !== undefined && cue.has('infinitive') && patient !== undefined) {
    return {
      act: cue.get('infinitive') as Act,
      content: [...subtree(tree, patient, (i) => isWithin(tree, verb, i)), ...subtree(tree, infinitive)],
      addressees: [patient],
    }
  }
  const act = cue.get('object')
  if (!act || patient === undefined || isDismissal(tree, verb, patient) || isHindrance(tree, verb, patient))
    return undefined
  const refused = act === 'rejected' ? refusableAbove(tree, patient) : patient
  return { act, content: nounPhrase(tree, refused, verb), addressees: [] }
}

/** Of "a truce backed by the West, which was rejected" the truce was rejected: what can be, of the nouns above it. */
function refusableAbove(tree: Tree, noun: number): number {
  if (REFUSABLE.has(tokenAt(tree, noun).lemma)) return noun
  for (let at = tokenAt(tree, noun).head; at >= 0; at = tokenAt(tree, at).head) {
    const { upos, lemma, relation } = tokenAt(tree, at)
    if (upos === 'NOUN' && REFUSABLE.has(lemma)) return at
    if (!/^(?:acl|nmod|obl|obl:agent|appos|conj)$/.test(relation)) break
  }
  return noun
}

/** A noun and what belongs to it, without its preposition and without the clause that holds `verb`. */
function nounPhrase(tree: Tree, noun: number, verb: number): number[] {
  return subtree(
    tree,
    noun,
    (child) =>
      isWithin(tree, verb, child) ||
      (tokenAt(tree, child).head === noun && /^(?:case|cc)$/.test(tokenAt(tree, child).relation) && child < noun),
  )
}

/** The clause around an inserted cue: "The plan, he said, is dead"; "as he said". */
function readAround(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const token = tokenAt(tree, verb)
  if (!cue.has('clause') || token.head < 0) return undefined
  const isInserted = token.relation === 'parataxis' || (token.relation === 'advcl' && caseOf(tree, verb) === 'as')
  if (!isInserted || dependent(tree, verb, 'nsubj') === undefined) return undefined
  return {
    act: cue.get('clause') as Act,
    content: subtree(tree, token.head, (child) => child === verb),
    addressees: addresseesOf(tree, verb),
  }
}

/** Who is told: the object beside a clause, or "to reporters". */
function addresseesOf(tree: Tree, verb: number): number[] {
  const objects = dependents(tree, verb, 'obj', 'iobj').filter((i) => i > verb)
  const phrases = dependents(tree, verb, 'obl')
  const told = phrases.filter((i) => i > verb && caseOf(tree, i) === 'to')
  const before = phrases
    .filter((i) => DOCUMENTS.has(tokenAt(tree, i).lemma))
    .flatMap((i) => dependents(tree, i, 'nmod').filter((j) => /^(?:to|before|with)$/.test(caseOf(tree, j))))
  return [...objects, ...told, ...before]
}

/**
 * Whether a verb that the tree joins to the clause of a cue is joined to the cue itself: "said the talks were over and
 * called the offer a trick". It is a cue without a subject of its own, and whatever the clause is about cannot speak.
 */
export function isBorrowed(tree: Tree, verb: number, cue: number): boolean {
  const token = tokenAt(tree, verb)
  if (
    token.relation !== 'conj' ||
    !CUES.get(token.lemma)?.has('clause') ||
    dependent(tree, verb, 'nsubj') !== undefined
  )
    return false
  if (dependent(tree, verb, 'ccomp', 'obl', 'xcomp') === undefined) return false
  const clause = tokenAt(tree, token.head)
  if (clause.relation !== 'ccomp' || clause.head !== cue) return false
  if (hasModal(tree, token.head)) return token.text.toLowerCase() !== token.lemma && !hasModal(tree, verb)
  const subject = dependent(tree, token.head, 'nsubj', 'nsubj:pass')
  return subject !== undefined && tokenAt(tree, subject).upos === 'NOUN' && tokenAt(tree, subject).entity === 'O'
}

function isToInfinitive(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'mark', 'aux').some((i) => tokenAt(tree, i).text.toLowerCase() === 'to')
}

function isReflexive(tree: Tree, i: number): boolean {
  return /sel(?:f|ves)$/i.test(tokenAt(tree, i).text)
}
