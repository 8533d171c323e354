import type { TokenRef } from '../acts/attribution.ts'
import { nounConjuncts, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, isPerson } from './discourse.ts'

/** The language model's answer overrides the rules from this probability on. */
const SURE = 0.5

/**
 * The actor whom a pronoun means according to the language model, if the model is sure. The probabilities of all
 * mentions of one actor add up; the rest falls to words that name no actor, and to having no antecedent.
 */
export function likelyAntecedent(
  discourse: Discourse,
  tree: Tree,
  token: number,
  agrees: (actor: string) => boolean,
): readonly string[] {
  return surest(tokenAt(tree, token).antecedents ?? [], (antecedent) => {
    const actors = actorsOf(discourse, { tree: antecedent.sentence, token: antecedent.token })
    return actors.length === 1 && actors.every(agrees) ? actors : []
  })
}

/** The actors whom "they" means: several joined by "and", or a country or body. */
export function likelyAntecedents(discourse: Discourse, tree: Tree, token: number): readonly string[] {
  return surest(tokenAt(tree, token).antecedents ?? [], (antecedent) => {
    const ref: TokenRef = { tree: antecedent.sentence, token: antecedent.token }
    const known = actorsOf(discourse, ref)
    const joined = nounConjuncts(discourse.trees[ref.tree] as Tree, ref.token)
    const actors = joined.length > 1 ? joined.flatMap((i) => actorsOf(discourse, { tree: ref.tree, token: i })) : known
    return actors.length > 1 || actors.some((actor) => !isPerson(discourse, actor)) ? actors : []
  })
}

function surest<T extends { readonly probability: number }>(
  antecedents: readonly T[],
  actorsOf: (antecedent: T) => readonly string[],
): readonly string[] {
  const shares = new Map<string, { readonly actors: readonly string[]; probability: number }>()
  for (const antecedent of antecedents) {
    const actors = actorsOf(antecedent)
    if (!actors.length) continue
    const share = shares.get(actors.join(' ')) ?? { actors, probability: 0 }
    shares.set(actors.join(' '), share)
    share.probability += antecedent.probability
  }
  return [...shares.values()].find(({ probability }) => probability >= SURE)?.actors ?? []
}
