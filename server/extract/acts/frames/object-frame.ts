import type { Act } from '../../../shapes/vocabulary.ts'
import { CUES } from '../../lexicon/cues.ts'
import { MARKS_OF_TIME, RELATIVE_PRONOUNS } from '../../lexicon/grammar.ts'
import { LIGHT_VERBS, NOUN_CUES } from '../../lexicon/noun-cues.ts'
import type { Cue } from '../../lexicon/read-cues.ts'
import { DENIED_WISHES, REFUGE } from '../../lexicon/refusals.ts'
import { caseOf, dependent, dependents, subtree, type Tree, tokenAt } from '../../tree/tree.ts'
import { addresseesOf, isReflexive, type Reading } from './reading.ts'
import { isDismissal, isHindrance, nounPhrase } from './refusals.ts'

/** A cue with an object: "rejected the offer", "accused X of fraud", "the offer that X rejected". */
export function readObject(tree: Tree, verb: number, cue: Cue): Reading | undefined {
  const object = dependents(tree, verb, 'obj').find((i) => !isReflexive(tree, i))
  if (object !== undefined && isRefuge(tree, verb, object)) {
    const { content, asked } = refugeOf(tree, verb, object)
    return { act: 'proposed', content, addressees: asked }
  }
  if (tokenAt(tree, verb).lemma === 'seek') return undefined
  if (object !== undefined && (isMereThanks(tree, verb, object) || isReportedByObject(tree, verb, object)))
    return undefined
  const act = object !== undefined && isDenial(tree, verb, object) ? 'rejected' : cue.get('object')
  if (!act) return undefined
  if (object !== undefined && RELATIVE_PRONOUNS.has(tokenAt(tree, object).text.toLowerCase()))
    return readRelative(tree, verb, act)
  if (object === undefined)
    return hasOwnSubject(tree, verb) ? readRelative(tree, verb, act) : readShifted(tree, verb, act)
  if (isDismissal(tree, verb, object) || isHindrance(tree, verb, object) || isReception(tree, verb, object))
    return undefined
  const rest = dependents(tree, verb, 'obl', 'xcomp', 'advcl', 'ccomp').filter((i) => {
    if (i < object || isAfterComma(tree, object, i)) return false
    if (MARKS_OF_TIME.has(caseOf(tree, i).split(' ')[0] as string)) return false
    if (tokenAt(tree, i).relation !== 'advcl') return true
    return /^(?:to|for|as|of|from)/.test(caseOf(tree, i)) && dependent(tree, i, 'nsubj') === undefined
  })
  const content = [...withoutRemarks(tree, object), ...rest.flatMap((i) => subtree(tree, i))]
  return {
    act,
    content,
    addressees: [...dependents(tree, verb, 'iobj'), ...addresseesOf(tree, verb).filter((i) => !content.includes(i))],
  }
}

/** "welcomed X to Paris" is a meeting; "welcomed X" alone does not say that X came. */
export function isReception(tree: Tree, verb: number, object: number): boolean {
  return (
    tokenAt(tree, verb).lemma === 'welcome' &&
    tokenAt(tree, object).entity.endsWith('PER') &&
    dependents(tree, verb, 'obl').some((i) => /^(?:to|at|in)$/.test(caseOf(tree, i)))
  )
}

/** Seeking asylum is a request to a country; seeking votes is a request to nobody. */
function isRefuge(tree: Tree, verb: number, object: number): boolean {
  return tokenAt(tree, verb).lemma === 'seek' && REFUGE.has(tokenAt(tree, object).lemma)
}

function refugeOf(tree: Tree, verb: number, object: number): { content: number[]; asked: number[] } {
  const phrases = [...dependents(tree, verb, 'obl'), ...dependents(tree, object, 'nmod')].filter(
    (i) => i > object && /^(?:in|from|with|of)$/.test(caseOf(tree, i)),
  )
  const asked = phrases.filter((i) => /^(?:in|from)$/.test(caseOf(tree, i)))
  return { content: [...subtree(tree, object), ...phrases.flatMap((i) => subtree(tree, i))], asked }
}

/** "thanked them", without a word on what for. */
function isMereThanks(tree: Tree, verb: number, object: number): boolean {
  return (
    /^(?:thank|congratulate|salute|applaud)$/.test(tokenAt(tree, verb).lemma) &&
    tokenAt(tree, object).upos === 'PRON' &&
    !dependents(tree, verb, 'obl', 'advcl', 'xcomp').some((i) => /^(?:for|on)\b/.test(caseOf(tree, i)))
  )
}

/** "reiterated its demand": the noun carries the act. */
function isReportedByObject(tree: Tree, verb: number, object: number): boolean {
  const act = NOUN_CUES.get(tokenAt(tree, object).lemma)
  return LIGHT_VERBS.has(tokenAt(tree, verb).lemma) && act !== undefined && act !== 'said'
}

/** Denying somebody bail or a visa is a rejection; denying a claim is only saying so. */
function isDenial(tree: Tree, verb: number, object: number): boolean {
  return tokenAt(tree, verb).lemma === 'deny' && DENIED_WISHES.has(tokenAt(tree, object).lemma)
}

/** Whether a comma parts a later dependent from the object. */
function isAfterComma(tree: Tree, object: number, later: number): boolean {
  const first = subtree(tree, later)[0] ?? later
  return first > object && [first, first - 1].some((i) => /^(?:,|[-–—]+)$/.test(tokenAt(tree, i).text))
}

/**
 * A noun phrase without what merely follows it: clauses and phrases after a comma that report an act of their own (",
 * which was rejected by X", ", with X saying that"), and additions after a dash.
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

/** "dismissed as absurd the claims": a heavy object after its predicate, which parsers attach to the "as". */
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

/** "the offer that they rejected": the noun above, without the relative clause. */
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
