import type { ResolvedName } from '../actors/mention.ts'
import type { Attribution, TokenRef } from '../acts/attribution.ts'
import { dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, keyOf, nameAt } from './discourse.ts'
import { profilesOf } from './profiles.ts'
import { referenceOf } from './reference.ts'

/** Finds the actors that the noun phrases of an article mean. */
export interface Coreference {
  /** Actors of the phrase with this head; empty if it means nobody or the text leaves open whom it means. */
  readonly actorsOf: (ref: TokenRef) => readonly string[]
  /** The pronouns and descriptions that were resolved. */
  readonly references: readonly Reference[]
  /** The descriptions (no pronouns) that were resolved in a sentence. */
  readonly descriptionsIn: (tree: number) => readonly Reference[]
  /** Whether the article says that a person holds an office in a country. */
  readonly isOf: (actor: string, country: string) => boolean
}

interface Reference {
  readonly ref: TokenRef
  readonly actor: string
}

/**
 * Resolves pronouns, descriptions ("the Turkish leader", "the ministry", "both leaders") and unnamed officials, by
 * agreement in kind, gender and number, then by salience: whoever speaks around the pronoun, then speakers and
 * subjects of earlier sentences, the nearest first. A phrase that the text leaves open stays empty, because a missing
 * source is better than a wrong one.
 */
export function coreference(
  trees: readonly Tree[],
  names: readonly ResolvedName[],
  attributions: readonly Attribution[],
): Coreference {
  const namesByTree = grouped(trees.length, names)
  const discourse: Discourse = {
    trees,
    names: namesByTree,
    profiles: profilesOf(trees, namesByTree),
    kinds: new Map(names.map((name) => [name.actor, name.kind])),
    attributions: grouped(trees.length, attributions),
    resolved: new Map(),
    focus: [],
  }
  const references: Reference[] = []
  for (const tree of trees) {
    const own = discourse.attributions[tree.index] ?? []
    const sources = own.flatMap((attribution) => attribution.sources.filter((s) => s.tree === tree.index))
    const rest = tree.tokens.map((_, token) => ({ tree: tree.index, token }))
    for (const ref of [...sources, ...rest]) {
      if (discourse.resolved.has(keyOf(ref)) || nameAt(discourse, ref)) continue
      const actors = referenceOf(discourse, ref)
      if (!actors.length) continue
      discourse.resolved.set(keyOf(ref), actors)
      if (actors.length === 1 && !isNamedBeside(discourse, ref, actors[0] as string))
        references.push({ ref, actor: actors[0] as string })
    }
    discourse.focus.push(focusOf(discourse, tree, own))
  }
  const descriptions: Reference[][] = trees.map(() => [])
  for (const reference of references) {
    const { tree, token } = reference.ref
    if (tokenAt(trees[tree] as Tree, token).upos !== 'PRON') descriptions[tree]?.push(reference)
  }
  return {
    actorsOf: (ref) => actorsOf(discourse, ref),
    references,
    descriptionsIn: (tree) => descriptions[tree] ?? [],
    isOf: (actor, country) => discourse.profiles.get(actor)?.bodies.has(country) ?? false,
  }
}

/** Whether the actor's name stands within the phrase: then the name is the mention, not the noun beside it. */
function isNamedBeside(discourse: Discourse, ref: TokenRef, actor: string): boolean {
  const tree = discourse.trees[ref.tree] as Tree
  const parts = new Set([ref.token, ...dependents(tree, ref.token)])
  const { head } = tokenAt(tree, ref.token)
  return (discourse.names[ref.tree] ?? []).some((name) => {
    if (name.actor !== actor || name.kind === 'country') return false
    for (let i = name.first; i <= name.last; i++) if (parts.has(i) || i === head) return true
    return false
  })
}

/** Speakers first, then subjects, then others, each once. */
function focusOf(discourse: Discourse, tree: Tree, attributions: readonly Attribution[]): string[] {
  const speakers = attributions.flatMap((attribution) =>
    attribution.sources.flatMap((source) => actorsOf(discourse, source)),
  )
  const subjects = tree.tokens.flatMap((token, i) =>
    /^nsubj/.test(token.relation) ? actorsOf(discourse, { tree: tree.index, token: i }) : [],
  )
  return [...new Set([...speakers, ...subjects])]
}

function grouped<T extends { readonly tree: number }>(length: number, all: readonly T[]): T[][] {
  const groups: T[][] = Array.from({ length }, () => [])
  for (const one of all) groups[one.tree]?.push(one)
  return groups
}
