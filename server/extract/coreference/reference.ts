import type { TokenRef } from '../acts/attribution.ts'
import { DOCUMENTS, NOBODIES, SIDES } from '../lexicon/roles.ts'
import { antecedent } from '../tree/doers.ts'
import { caseOf, dependents, nounConjuncts, possessor, tokenAt } from '../tree/tree.ts'
import { described, introducedOfficial, isPair, pairOf } from './descriptions.ts'
import { actorsOf, type Discourse, nameAt } from './discourse.ts'
import { entourage, ledBody } from './entourage.ts'
import { group, kindOfSides } from './groups.ts'
import { namedInside } from './named-inside.ts'
import { government, official, representative } from './officials.ts'
import { body, insurgents, introducedBody, military, speakersOfBody } from './organisations.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { pronoun } from './pronouns.ts'

/** Resolves phrases of one kind: empty if the text leaves the phrase open; undefined for phrases of other kinds. */
type Reader = (phrase: Phrase) => readonly string[] | undefined

/** Tried in this order; the first answer wins. */
const READERS: readonly Reader[] = [
  relative,
  pronoun,
  group,
  otherWord,
  titleOrName,
  speakersOfBody,
  document,
  pair,
  role,
  entourage,
  ledBody,
  introducedBody,
  insurgents,
  nobody,
  introducedOfficial,
  official,
  representative,
  government,
  military,
  body,
]

/** The actors that a phrase without a name means; empty if it means nobody or the text leaves it open. */
export function referenceOf(discourse: Discourse, ref: TokenRef): readonly string[] {
  const phrase = phraseAt(discourse, ref, (other) => {
    const known = actorsOf(discourse, other)
    return known.length || nameAt(discourse, other) ? known : referenceOf(discourse, other)
  })
  for (const reader of READERS) {
    const actors = reader(phrase)
    if (actors) return actors
  }
  return []
}

/** "who", "which": what the pronoun stands for, with all its conjuncts. */
function relative({ tree, token, word, actorsAt }: Phrase): readonly string[] | undefined {
  const { head } = tokenAt(tree, token)
  if (head < 0 || !/^(?:who|which|that|whom)$/.test(word)) return undefined
  const noun = antecedent(tree, token, head)
  return noun === token ? undefined : nounConjuncts(tree, noun).flatMap(actorsAt)
}

/** Words that cannot be a description. */
function otherWord({ tree, token, relation }: Phrase): readonly string[] | undefined {
  const { upos } = tokenAt(tree, token)
  const canDescribe = upos === 'NOUN' || upos === 'PROPN' || (upos === 'ADJ' && relation !== 'amod')
  return canDescribe ? undefined : []
}

/** "Prime Minister Ehud Olmert", "the president, X"; an adjective means nobody else. */
function titleOrName(phrase: Phrase): readonly string[] | undefined {
  const actor = namedInside(phrase)
  if (actor !== undefined) return [actor]
  return tokenAt(phrase.tree, phrase.token).upos === 'ADJ' ? [] : undefined
}

/** "a statement by X", "X's letter": who issued it. */
function document({ tree, token, lemma, actorsAt }: Phrase): readonly string[] | undefined {
  if (!DOCUMENTS.has(lemma)) return undefined
  const issuer = dependents(tree, token, 'nmod').find((i) => caseOf(tree, i) === 'by') ?? possessor(tree, token)
  return issuer === undefined ? undefined : actorsAt(issuer)
}

/** "the two leaders", "both sides". */
function pair(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, word, relation } = phrase
  if (!SIDES.has(word) || !isPair(tree, token) || phrase.bodies.length) return undefined
  const isSubject = relation.startsWith('nsubj')
  const found = pairOf(discourse, tree, token, kindOfSides(word), isSubject)
  const canBeStates = isSubject && (word === 'parties' || word === 'camps')
  return found.length || !canBeStates ? found : pairOf(discourse, tree, token, 'country', isSubject)
}

/** "the Turkish minister": the person of that role. */
function role(phrase: Phrase): readonly string[] | undefined {
  const isPlural = /s$/.test(phrase.word.replace(/ss$/, ''))
  const person = phrase.isRole && !isPlural ? described(phrase) : undefined
  return person === undefined ? undefined : [person]
}

/** "analysts", "witnesses". */
function nobody({ word, lemma }: Phrase): readonly string[] | undefined {
  return NOBODIES.has(lemma) || NOBODIES.has(word) ? [] : undefined
}
