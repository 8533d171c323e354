import type { ResolvedName } from '../actors/mention.ts'
import type { Attribution, TokenRef } from '../acts/attribution.ts'
import { DEFINITE, QUANTIFIERS } from '../lexicon/determiners.ts'
import { dependents, type Tree, tokenAt } from '../tree/tree.ts'
import type { Profile } from './profiles.ts'

/** How many sentences back a pronoun or description looks. */
export const REACH = 3

/** How many sentences back a description looks for a name that fits. */
export const FAR = 80

/** What is known of an article while its phrases are resolved; `resolved` and `focus` grow with each sentence. */
export interface Discourse {
  readonly trees: readonly Tree[]
  /** Names by sentence. */
  readonly names: readonly (readonly ResolvedName[])[]
  readonly profiles: ReadonlyMap<string, Profile>
  readonly kinds: ReadonlyMap<string, ResolvedName['kind']>
  /** Attributions by sentence. */
  readonly attributions: readonly (readonly Attribution[])[]
  /** Actors of the phrases that do not name them, by `keyOf`. */
  readonly resolved: Map<string, readonly string[]>
  /** Sources and subjects of each sentence so far, the most salient first. */
  readonly focus: string[][]
}

export const keyOf = (ref: TokenRef): string => `${ref.tree}:${ref.token}`

/** The actors that a phrase was resolved to so far. */
export function actorsOf(discourse: Discourse, ref: TokenRef): readonly string[] {
  const name = nameAt(discourse, ref)
  if (name?.form === 'demonym' && isSome(discourse.trees[ref.tree] as Tree, ref.token)) return []
  return name ? [name.actor] : (discourse.resolved.get(keyOf(ref)) ?? [])
}

/** Whether the phrase is like "many Iraqis", which does not mean their country. */
function isSome(tree: Tree, token: number): boolean {
  return dependents(tree, token, 'amod', 'det', 'nummod', 'advmod').some(
    (i) => QUANTIFIERS.has(tokenAt(tree, i).text.toLowerCase()) || tokenAt(tree, i).upos === 'NUM',
  )
}

/** The name that the token is part of, the longest one. */
export function nameAt(discourse: Discourse, ref: TokenRef): ResolvedName | undefined {
  return discourse.names[ref.tree]?.find((name) => name.first <= ref.token && name.last >= ref.token)
}

/** Whether a noun points back: "the ministry", "this group". */
export function isDefinite(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det').some((i) => DEFINITE.has(tokenAt(tree, i).text.toLowerCase()))
}

/** Whether nothing modifies a noun: "officials said". */
export function isBare(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det', 'amod', 'compound', 'nmod', 'nummod', 'acl', 'acl:relcl').length === 0
}

/** Whether an actor is a person. */
export function isPerson(discourse: Discourse, id: string): boolean {
  return discourse.kinds.get(id) === 'person'
}
