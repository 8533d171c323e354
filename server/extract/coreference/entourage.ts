import { ENTOURAGE, LED_BODIES } from '../lexicon/roles.ts'
import { dependents, possessor, tokenAt } from '../tree/tree.ts'
import { isPerson } from './discourse.ts'
import type { Phrase } from './phrase.ts'

/** "His office", "Harris's campaign", "their lawyers": the persons to whom they belong. */
export function entourage(phrase: Phrase): readonly string[] | undefined {
  const { word, bodies } = phrase
  if (!ENTOURAGE.has(word) || bodies.length) return undefined
  const owners = ownersOf(phrase)
  return owners.length ? owners : undefined
}

/** "His government", "her ministry": the country for which the person stands. */
export function ledBody(phrase: Phrase): readonly string[] | undefined {
  const { discourse, word, bodies } = phrase
  if (!LED_BODIES.has(word) || bodies.length) return undefined
  const countries = ownersOf(phrase).map((person) =>
    [...(discourse.profiles.get(person)?.bodies ?? [])].filter((id) => id.startsWith('country:')),
  )
  return countries.length && countries.every((own) => own.length === 1) ? [...new Set(countries.flat())] : undefined
}

/** The persons before a noun with a possessive ending or as "his"; nobody where "foreign" or the like says which office. */
function ownersOf({ discourse, tree, token, actorsAt }: Phrase): readonly string[] {
  const owner = possessor(tree, token)
  if (owner === undefined || dependents(tree, token, 'compound').some((i) => tokenAt(tree, i).upos === 'PROPN'))
    return []
  const actors = actorsAt(owner)
  return actors.every((actor) => isPerson(discourse, actor)) ? actors : []
}
