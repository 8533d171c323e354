import type { ResolvedName } from '../actors/mention.ts'
import type { TokenRef } from '../acts/attribution.ts'
import { dependents, isWithin, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, isPerson, REACH } from './discourse.ts'
import { likelyAntecedent, likelyAntecedents } from './likely-antecedent.ts'

/**
 * Whom a personal pronoun means: it must agree in gender, number and kind. The language model's antecedent counts where
 * it is sure; else the speaker of the words the pronoun stands in comes first, then a subject before it in the sentence,
 * then speakers and subjects of the sentences before.
 */
export function pronoun(discourse: Discourse, tree: Tree, ref: TokenRef, word: string): readonly string[] {
  const gender = /^(?:he|him|his|himself)$/.test(word)
    ? 'male'
    : /^(?:she|her|hers|herself)$/.test(word)
      ? 'female'
      : undefined
  if (gender)
    return agreeing(
      discourse,
      tree,
      ref,
      (id) => isPerson(discourse, id) && (discourse.profiles.get(id)?.gender ?? gender) === gender,
    )
  if (/^(?:it|its|itself)$/.test(word)) {
    if (/^(?:expl)$/.test(tokenAt(tree, ref.token).relation)) return []
    return agreeing(discourse, tree, ref, (id) => !isPerson(discourse, id), true)
  }
  if (/^(?:they|them|their)$/.test(word)) return plural(discourse, tree, ref)
  return []
}

function agreeing(
  discourse: Discourse,
  tree: Tree,
  ref: TokenRef,
  agrees: (id: string) => boolean,
  strict = false,
): readonly string[] {
  const before = subjectBeside(discourse, tree, ref.token)
  if (before !== undefined && agrees(before)) return [before]
  const likely = likelyAntecedent(discourse, tree, ref.token, agrees)
  if (likely.length) return likely
  for (const speaker of speakersAround(discourse, ref)) if (agrees(speaker)) return [speaker]
  const isSource = (discourse.attributions[tree.index] ?? []).some((a) =>
    a.sources.some((s) => s.tree === ref.tree && s.token === ref.token),
  )
  const named = (discourse.names[tree.index] ?? []).filter(
    (name) => name.last < ref.token && agrees(name.actor) && !name.nested && name.form === 'name',
  )
  const subject = named.find((name) => isSubject(tree, name) && !isWithin(tree, ref.token, name.first))
  if (subject && !(isSource && isInContent(discourse, tree, subject.first))) return [subject.actor]
  if (named.length === 1 && !strict && !isSource) return [(named[0] as ResolvedName).actor]
  for (let back = 1; back <= REACH; back++) {
    const inFocus = discourse.focus[tree.index - back]?.find(agrees)
    if (inFocus) return [inFocus]
    if (strict && back > 1) break
    const earlier = (discourse.names[tree.index - back] ?? []).filter(
      (name) => agrees(name.actor) && name.form === 'name',
    )
    const different = new Set(earlier.map((name) => name.actor))
    if (different.size === 1 && !strict) return [...different]
    if (different.size > 1 && !strict) return [(earlier[0] as ResolvedName).actor]
  }
  return []
}

/** The subject of the clause that the pronoun's own clause is joined to, for a pronoun that is a subject: "X refused, and he said". */
function subjectBeside(discourse: Discourse, tree: Tree, token: number): string | undefined {
  const { relation, head } = tokenAt(tree, token)
  if (!/^nsubj/.test(relation) || head < 0 || tokenAt(tree, head).relation !== 'conj') return undefined
  const [subject] = dependents(tree, tokenAt(tree, head).head, 'nsubj', 'nsubj:pass')
  if (subject === undefined || subject > token) return undefined
  const actors = actorsOf(discourse, { tree: tree.index, token: subject })
  return actors.length === 1 ? actors[0] : undefined
}

function isInContent(discourse: Discourse, tree: Tree, token: number): boolean {
  return (discourse.attributions[tree.index] ?? []).some(
    (attribution) => attribution.act === 'said' && attribution.contentTokens.has(token),
  )
}

/** Sources, named so far, of the attributions whose content the token lies in, the innermost first. */
function speakersAround(discourse: Discourse, ref: TokenRef): string[] {
  return (discourse.attributions[ref.tree] ?? [])
    .filter(
      (attribution) =>
        attribution.contentTokens.has(ref.token) && !attribution.sources.some((s) => s.token === ref.token),
    )
    .sort((a, b) => a.contentTokens.size - b.contentTokens.size)
    .flatMap((attribution) => attribution.sources.flatMap((source) => actorsOf(discourse, source)))
}

function plural(discourse: Discourse, tree: Tree, ref: TokenRef): readonly string[] {
  const likely = likelyAntecedents(discourse, tree, ref.token)
  if (likely.length) return likely
  for (const attribution of discourse.attributions[ref.tree] ?? []) {
    if (!attribution.contentTokens.has(ref.token)) continue
    const speakers = attribution.sources.flatMap((source) => actorsOf(discourse, source))
    if (speakers.length > 1 || (speakers.length === 1 && !isPerson(discourse, speakers[0] as string))) return speakers
  }
  const isSource = (discourse.attributions[tree.index] ?? []).some((a) =>
    a.sources.some((s) => s.token === ref.token && s.tree === ref.tree),
  )
  if (!isSource) return []
  const before = (discourse.attributions[tree.index - 1] ?? []).map((attribution) =>
    attribution.sources.flatMap((source) => actorsOf(discourse, source)),
  )
  return before.find((speakers) => speakers.length > 1 || speakers.some((id) => !isPerson(discourse, id))) ?? []
}

function isSubject(tree: Tree, name: ResolvedName): boolean {
  for (let i = name.first; i <= name.last; i++) if (/^nsubj/.test(tokenAt(tree, i).relation)) return true
  return false
}
