import { NON_STATE } from '../lexicon/bodies.ts'
import { GOVERNMENTS, OFFICIALS } from '../lexicon/roles.ts'
import { dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { bodyOfPerson, countryInFocus, personIn, row } from './bodies.ts'
import { actorsOf, type Discourse, isBare, isDefinite, REACH } from './discourse.ts'
import type { Phrase } from './phrase.ts'

const isOrganisation = (id: string): boolean => id.startsWith('organisation:')

/** Resolves "officials" and the like: "rebel sources" are no actor; "the officials" are those who spoke before. */
export function official({ discourse, tree, token, word, bodies }: Phrase): readonly string[] | undefined {
  if (!OFFICIALS.has(word)) return undefined
  if (speaksForNoState(tree, token) && !bodies.some(isOrganisation)) return []
  return !bodies.length && isDefinite(tree, token) ? spokenBefore(discourse, tree, word) : undefined
}

/** People in office stand for the body that their phrase names: "Iranian officials", "the president's spokesman". */
export function representative(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, word, lemma, isRole, bodies } = phrase
  if (!isRole && !OFFICIALS.has(lemma) && !OFFICIALS.has(word) && !GOVERNMENTS.has(word)) return undefined
  const body = bodies.find(isOrganisation) ?? bodies[0]
  if (body !== undefined) return /s$/.test(word) ? row(discourse, tree, token, body) : [body]
  const person = /^(?:spokes|aide|adviser|lawyer)/.test(lemma) ? personIn(discourse, tree, token) : undefined
  return person === undefined ? undefined : [bodyOfPerson(discourse, person) ?? person]
}

/** "the government", or a bare "officials": the country that the text speaks of. */
export function government({ discourse, tree, token, word }: Phrase): readonly string[] | undefined {
  if (!GOVERNMENTS.has(word)) return undefined
  const isMeant = /^(?:officials|authorities)$/.test(word)
    ? isBare(tree, token)
    : word !== 'country' && isDefinite(tree, token)
  return isMeant ? countryInFocus(discourse, tree, token) : undefined
}

/** "Rebel sources in Mexico", "opposition officials". */
export function speaksForNoState(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'compound', 'amod').some((i) =>
    NON_STATE.has(tokenAt(tree, i).text.toLowerCase().replace(/s$/, '')),
  )
}

/** "The officials also said": whoever spoke under that word in the sentences before. */
function spokenBefore(discourse: Discourse, { index }: Tree, word: string): readonly string[] | undefined {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    for (const { sources } of [...(discourse.attributions[at] ?? [])].reverse()) {
      const same = sources.find(
        ({ tree, token }) => tokenAt(discourse.trees[tree] as Tree, token).text.toLowerCase() === word,
      )
      if (same) return actorsOf(discourse, same)
    }
  }
  return undefined
}
