import { BODY_NOUNS } from '../lexicon/roles.ts'
import type { Tree } from '../tree/tree.ts'
import { bodyMeant, countryInFocus } from './bodies.ts'
import { introducedNext } from './descriptions.ts'
import { isBare, isDefinite } from './discourse.ts'
import type { Phrase } from './phrase.ts'

/** "A rights group says …" at the head of an article: the body that the next sentence names. */
export function introducedBody(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, lemma, relation } = phrase
  if (tree.index > 0 || !BODY_NOUNS.has(lemma) || relation !== 'nsubj' || isDefinite(tree, token)) return undefined
  const introduced = introducedNext(discourse, phrase.bodies, 'organisation')
  return introduced === undefined ? undefined : [introduced]
}

/** "the army": one that the text has named, or else the country that the text speaks of. */
export function military({ discourse, tree, token, word, lemma, bodies }: Phrase): readonly string[] | undefined {
  if ((word !== 'military' && word !== 'army') || !isDefinite(tree, token) || bodies.length) return undefined
  const named = bodyMeant(discourse, tree, token, lemma)
  return named.length ? named : countryInFocus(discourse, tree, token)
}

/** "the ministry", "the group". */
export function body({ discourse, tree, token, lemma, relation }: Phrase): readonly string[] | undefined {
  if (!BODY_NOUNS.has(lemma)) return undefined
  if (relation === 'compound' || relation === 'amod' || isNamedAfter(tree, token)) return undefined
  return isDefinite(tree, token) || isBare(tree, token) ? bodyMeant(discourse, tree, token, lemma) : undefined
}

/** "the group Reporters Without Borders": if nobody knows the body by that name, the phrase means no other one. */
function isNamedAfter(tree: Tree, noun: number): boolean {
  const next = tree.tokens[noun + 1]
  return next?.upos === 'PROPN' && next.head === noun
}
