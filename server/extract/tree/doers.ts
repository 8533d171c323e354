import { RELATIVE_PRONOUNS } from '../lexicon/grammar.ts'
import { DOCUMENTS } from '../lexicon/roles.ts'
import { OBJECT_CONTROL } from '../lexicon/verbs.ts'
import { caseOf, dependent, dependents, possessor, subtree, type Tree, tokenAt } from './tree.ts'

const LONGEST_CHAIN = 12

/**
 * Whether a verb is passive: it has a passive subject, auxiliary or agent, or is a past participle that modifies a
 * noun.
 */
export function isPassive(tree: Tree, verb: number): boolean {
  if (dependent(tree, verb, 'nsubj:pass', 'aux:pass', 'obl:agent') !== undefined) return true
  const token = tokenAt(tree, verb)
  if (
    token.relation === 'advcl' &&
    /(?:ed|en|told)$/i.test(token.text) &&
    !dependents(tree, verb, 'nsubj', 'obj', 'mark', 'aux').length
  )
    return true
  return token.relation === 'acl' && !/ing$/i.test(token.text) && caseOf(tree, verb) !== 'to'
}

/**
 * The head of the noun phrase that did what `verb` says: its subject or agent, the noun of a relative clause, or the
 * subject that it shares with the verb above it (conjuncts, participles, infinitives). Of a letter or a statement
 * ("a letter saying") it is whoever issued it.
 */
export function doerOf(tree: Tree, verb: number, depth = 0): number | undefined {
  if (depth > LONGEST_CHAIN) return undefined
  const token = tokenAt(tree, verb)
  if (isPassive(tree, verb)) return agentOf(tree, verb)
  const subject = subjectOf(tree, verb)
  if (subject !== undefined) return subject
  if (token.head < 0) return undefined
  const quoted = quotedBy(tree, verb)
  if (quoted !== undefined) return quoted
  return BY_RELATION.get(token.relation)?.(tree, verb, depth)
}

/** The doer of a verb without a subject of its own, found by the verb's relation to the word above it. */
const BY_RELATION: ReadonlyMap<string, (tree: Tree, verb: number, depth: number) => number | undefined> = new Map([
  ['acl', (tree, verb) => issuer(tree, tokenAt(tree, verb).head) ?? tokenAt(tree, verb).head],
  ['acl:relcl', (tree, verb) => (dependent(tree, verb, 'obj') === undefined ? undefined : tokenAt(tree, verb).head)],
  ['xcomp', doerOfComplement],
  ['ccomp', doerOfComplement],
  ['conj', doerOfJoined],
  ['advcl', doerOfJoined],
  ['parataxis', doerOfJoined],
])

/** "urged X to go": X goes; "promised X to go", "refused to go": the subject of the verb above. */
function doerOfComplement(tree: Tree, verb: number, depth: number): number | undefined {
  const { head } = tokenAt(tree, verb)
  const { lemma } = tokenAt(tree, head)
  if (OBJECT_CONTROL.has(lemma)) {
    const object = dependent(tree, head, 'obj')
    if (isPassive(tree, head)) return dependent(tree, head, 'nsubj:pass')
    if (object !== undefined && lemma !== 'promise') return object
  }
  // "is due to meet", "is scheduled to meet".
  if (!isVerb(tree, head)) return tokenAt(tree, head).upos === 'ADJ' ? dependent(tree, head, 'nsubj') : undefined
  return doerOf(tree, head, depth + 1) ?? dependent(tree, head, 'nsubj:pass')
}

/** "rejected the plan and left", "left, rejecting the plan": the subject is shared. */
function doerOfJoined(tree: Tree, verb: number, depth: number): number | undefined {
  const { head, relation } = tokenAt(tree, verb)
  if (isPassive(tree, head) && relation !== 'parataxis') return patientOf(tree, head) ?? agentOf(tree, head)
  return isVerb(tree, head) ? doerOf(tree, head, depth + 1) : dependent(tree, head, 'nsubj')
}

/** The person quoted in "quoted X as saying" and "X was quoted as saying". */
export function quotedBy(tree: Tree, verb: number): number | undefined {
  const { head } = tokenAt(tree, verb)
  if (head < 0 || !/^(?:quote|cite)$/.test(tokenAt(tree, head).lemma)) return undefined
  if (!caseOf(tree, verb).split(' ').includes('as')) return undefined
  return isPassive(tree, head) ? patientOf(tree, head) : dependent(tree, head, 'obj')
}

/** The subject of a verb; if the parser has wrongly given it two, the nearer one. */
function subjectOf(tree: Tree, verb: number): number | undefined {
  const subjects = dependents(tree, verb, 'nsubj')
  return subjects.filter((i) => i < verb).at(-1) ?? subjects[0]
}

/** The patient of a passive verb: its subject, or the noun that its participle or relative clause modifies. */
export function patientOf(tree: Tree, verb: number): number | undefined {
  const subject = dependent(tree, verb, 'nsubj:pass', 'nsubj')
  if (subject !== undefined) return antecedent(tree, subject, verb)
  const token = tokenAt(tree, verb)
  if (token.relation === 'acl' || token.relation === 'acl:relcl') return token.head
  if (token.relation === 'conj' && token.head >= 0 && isPassive(tree, token.head)) return patientOf(tree, token.head)
  // "Rejected by Serbia, the plan ...": the subject of the clause beside it.
  if (token.relation === 'advcl' && token.head > verb) return dependent(tree, token.head, 'nsubj', 'nsubj:pass')
  return undefined
}

/** The agent of a passive verb: "rejected by X". */
export function agentOf(tree: Tree, verb: number): number | undefined {
  const own = dependent(tree, verb, 'obl:agent') ?? dependents(tree, verb, 'obl').find((i) => caseOf(tree, i) === 'by')
  // The parser may attach the agent to a phrase in between: "rejected out of hand by Russia".
  return (
    own ?? subtree(tree, verb).find((i) => i > verb && caseOf(tree, i) === 'by' && tokenAt(tree, i).upos === 'PROPN')
  )
}

/** The antecedent of a relative pronoun, or else `i` itself. */
export function antecedent(tree: Tree, i: number, verb: number): number {
  if (!RELATIVE_PRONOUNS.has(tokenAt(tree, i).text.toLowerCase())) return i
  for (let at = verb; at >= 0; at = tokenAt(tree, at).head) {
    if (/^acl/.test(tokenAt(tree, at).relation)) return tokenAt(tree, at).head
  }
  return i
}

/** Who issued a document: "a statement by X", "X's letter". */
function issuer(tree: Tree, noun: number): number | undefined {
  if (!DOCUMENTS.has(tokenAt(tree, noun).lemma)) return undefined
  const named =
    possessor(tree, noun) ?? dependents(tree, noun, 'nmod', 'obl').find((i) => /^(?:by|from)$/.test(caseOf(tree, i)))
  if (named !== undefined) return named
  const { head, relation } = tokenAt(tree, noun)
  return (relation === 'obl' || relation === 'obj') && head >= 0 && isVerb(tree, head)
    ? doerOf(tree, head, 1)
    : undefined
}

function isVerb(tree: Tree, i: number): boolean {
  const { upos } = tokenAt(tree, i)
  return upos === 'VERB' || upos === 'AUX'
}
