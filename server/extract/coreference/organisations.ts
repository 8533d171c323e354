import { PUBLICATIONS } from '../lexicon/bodies.ts'
import { BODY_NOUNS, DOCUMENTS, INSURGENTS, OFFICIALS } from '../lexicon/roles.ts'
import { dependent, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { bodiesIn, bodyCalled, bodyMeant, bodyOfPerson, countryInFocus } from './bodies.ts'
import { introducedNext, officesOf } from './descriptions.ts'
import { type Discourse, isBare, isDefinite, REACH } from './discourse.ts'
import { speaksForNoState } from './officials.ts'
import type { Phrase } from './phrase.ts'

/** "A rights group says …" at the head of an article: the body that the next sentence names. */
export function introducedBody(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, lemma, relation } = phrase
  if (tree.index > 0 || !BODY_NOUNS.has(lemma) || relation !== 'nsubj' || isDefinite(tree, token)) return undefined
  const introduced = introducedNext(discourse, phrase.bodies, 'organisation') ?? speakingNext(phrase)
  return introduced === undefined ? undefined : [introduced]
}

/** The body for which the subject of the second sentence speaks, if it is named there for the first time. */
function speakingNext({ discourse }: Phrase): string | undefined {
  const tree = discourse.trees[1]
  const root = tree?.tokens.findIndex(({ head }) => head < 0) ?? -1
  const subject = tree && root >= 0 ? dependent(tree, root, 'nsubj') : undefined
  if (!tree || subject === undefined || !/^spokes/.test(tokenAt(tree, subject).lemma)) return undefined
  const speaking = bodiesIn(discourse, tree, subject).filter((id) => id.startsWith('organisation:'))
  const known = new Set((discourse.names[0] ?? []).map(({ actor }) => actor))
  return speaking.find((id) => !known.has(id))
}

/** "The rebels": the armed group that the article has called so. */
export function insurgents({ discourse, tree, token, lemma, word, bodies }: Phrase): readonly string[] | undefined {
  if (!INSURGENTS.has(lemma) || word === lemma || bodies.length || !isDefinite(tree, token)) return undefined
  const group = bodyCalled(discourse, tree, token, lemma)
  return group === undefined ? undefined : [group]
}

/** "the army": one that the text has named, or else the country that the text speaks of. */
export function military({ discourse, tree, token, word, lemma, bodies }: Phrase): readonly string[] | undefined {
  if ((word !== 'military' && word !== 'army') || !isDefinite(tree, token) || bodies.length) return undefined
  const named = bodyMeant(discourse, tree, token, lemma)
  return named.length ? named : countryInFocus(discourse, tree, token)
}

/** "Army officials", "a mission spokesman", "a company statement": the body of which the first word speaks. */
export function speakersOfBody(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, lemma, word, isRole, bodies } = phrase
  if (bodies.length || !(isRole || OFFICIALS.has(lemma) || OFFICIALS.has(word) || DOCUMENTS.has(lemma)))
    return undefined
  const noun = dependents(tree, token, 'compound', 'amod').find((i) => namesBody(tree, i))
  if (noun === undefined) return undefined
  const kind = tokenAt(tree, noun).lemma
  if (kind !== 'company' && speaksForNoState(tree, token)) return undefined
  const named = bodyMeant(discourse, tree, noun, kind)
  if (named.length) return named
  return kind === 'military' || kind === 'army' ? countryInFocus(discourse, tree, noun) : undefined
}

/** Whether a noun is one for a body that no other noun narrows down. */
function namesBody(tree: Tree, noun: number): boolean {
  const { lemma } = tokenAt(tree, noun)
  return BODY_NOUNS.has(lemma) && !PUBLICATIONS.has(lemma) && !dependents(tree, noun, 'compound').length
}

/** "the ministry", "the group". */
export function body({ discourse, tree, token, lemma, relation }: Phrase): readonly string[] | undefined {
  if (!BODY_NOUNS.has(lemma)) return undefined
  if (relation === 'compound' || relation === 'amod' || isNamedAfter(tree, token)) return undefined
  if (!isDefinite(tree, token) && !isBare(tree, token)) return undefined
  const named = bodyMeant(discourse, tree, token, lemma)
  return named.length || lemma !== 'ministry' ? named : countryOfMinister(discourse, tree, token)
}

/** "The ministry" after "Russian Foreign Minister Sergei Lavrov": the country whose minister was named last, nearby. */
function countryOfMinister(discourse: Discourse, tree: Tree, noun: number): readonly string[] {
  const offices = officesOf(tree, noun)
  for (let at = tree.index; at >= Math.max(0, tree.index - REACH); at--) {
    const minister = discourse.names[at]?.findLast(({ actor, last }) => {
      const profile = at < tree.index || last < noun ? discourse.profiles.get(actor) : undefined
      if (!profile?.roles.has('minister') || profile.offices.has('prime')) return false
      return offices.every((office) => profile.offices.has(office))
    })
    const country = minister && bodyOfPerson(discourse, minister.actor)
    if (minister) return country === undefined ? [] : [country]
  }
  return []
}

/** "the group Reporters Without Borders": if nobody knows the body by that name, the phrase means no other one. */
function isNamedAfter(tree: Tree, noun: number): boolean {
  const next = tree.tokens[noun + 1]
  return next?.upos === 'PROPN' && next.head === noun
}
