import type { Gender } from '../actors/gender.ts'
import type { ResolvedName } from '../actors/mention.ts'
import type { TokenRef } from '../acts/attribution.ts'
import { dependents, isWithin, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, isPerson, REACH } from './discourse.ts'
import { likelyAntecedent, likelyAntecedents } from './likely-antecedent.ts'
import type { Phrase } from './phrase.ts'

type Agrees = (actor: string) => boolean

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
])

/** How many sentences back speakers and subjects are looked for; other names are not looked for that far. */
const REACH_OF_SALIENT = 2

/**
 * Whom a pronoun means: someone who agrees with it in gender, number and kind. The language model's antecedent counts
 * if the model is sure. Otherwise the speaker of the words around the pronoun comes first, then a subject before it in
 * the sentence, then speakers and subjects of earlier sentences.
 */
export function pronoun({ discourse, tree, ref, token, word, relation }: Phrase): readonly string[] | undefined {
  if (tokenAt(tree, token).upos !== 'PRON') return undefined
  const gender = GENDERS.get(word)
  if (gender) {
    const agrees: Agrees = (id) => isPerson(discourse, id) && (discourse.profiles.get(id)?.gender ?? gender) === gender
    return agreeing(discourse, tree, ref, agrees, false)
  }
  if (/^(?:it|its|itself)$/.test(word)) {
    return relation === 'expl' ? [] : agreeing(discourse, tree, ref, (id) => !isPerson(discourse, id), true)
  }
  return /^(?:they|them|their)$/.test(word) ? plural(discourse, tree, ref) : []
}

/** @param salientOnly whether only speakers and subjects count, and no other names */
function agreeing(
  discourse: Discourse,
  tree: Tree,
  ref: TokenRef,
  agrees: Agrees,
  salientOnly: boolean,
): readonly string[] {
  const beside = subjectBeside(discourse, tree, ref.token)
  if (beside !== undefined && agrees(beside)) return [beside]
  const likely = likelyAntecedent(discourse, tree, ref.token, agrees)
  if (likely.length) return likely
  const actor =
    speakersAround(discourse, ref).find(agrees) ??
    namedBefore(discourse, tree, ref, agrees, salientOnly) ??
    inSentencesBefore(discourse, tree, agrees, salientOnly)
  return actor === undefined ? [] : [actor]
}

/** A subject before the pronoun in its sentence, or the only name there. */
function namedBefore(
  discourse: Discourse,
  tree: Tree,
  ref: TokenRef,
  agrees: Agrees,
  salientOnly: boolean,
): string | undefined {
  const isSpeaker = isSource(discourse, ref)
  const named = (discourse.names[tree.index] ?? []).filter(
    (name) => name.last < ref.token && agrees(name.actor) && !name.nested && name.form === 'name',
  )
  const subject = named.find((name) => isSubject(tree, name) && !isWithin(tree, ref.token, name.first))
  if (subject && !(isSpeaker && isInContent(discourse, tree, subject.first))) return subject.actor
  return named.length === 1 && !salientOnly && !isSpeaker ? named[0]?.actor : undefined
}

/** The most salient actor of the sentences before, the nearest first. */
function inSentencesBefore(discourse: Discourse, tree: Tree, agrees: Agrees, salientOnly: boolean): string | undefined {
  for (let back = 1; back <= (salientOnly ? REACH_OF_SALIENT : REACH); back++) {
    const inFocus = discourse.focus[tree.index - back]?.find(agrees)
    if (inFocus !== undefined) return inFocus
    if (salientOnly) continue
    const name = discourse.names[tree.index - back]?.find(({ actor, form }) => agrees(actor) && form === 'name')
    if (name) return name.actor
  }
  return undefined
}

/** For a pronoun that is the subject of a joined clause, the subject of the first clause: "X refused, and he said". */
function subjectBeside(discourse: Discourse, tree: Tree, token: number): string | undefined {
  const { relation, head } = tokenAt(tree, token)
  if (!/^nsubj/.test(relation) || head < 0 || tokenAt(tree, head).relation !== 'conj') return undefined
  const [subject] = dependents(tree, tokenAt(tree, head).head, 'nsubj', 'nsubj:pass')
  if (subject === undefined || subject > token) return undefined
  const actors = actorsOf(discourse, { tree: tree.index, token: subject })
  return actors.length === 1 ? actors[0] : undefined
}

/** Whether the pronoun itself is a source of the sentence. */
function isSource(discourse: Discourse, ref: TokenRef): boolean {
  return (discourse.attributions[ref.tree] ?? []).some(({ sources }) =>
    sources.some(({ tree, token }) => tree === ref.tree && token === ref.token),
  )
}

function isInContent(discourse: Discourse, tree: Tree, token: number): boolean {
  return (discourse.attributions[tree.index] ?? []).some(
    (attribution) => attribution.act === 'said' && attribution.contentTokens.has(token),
  )
}

/** The resolved sources of the attributions whose content contains the pronoun, the innermost first. */
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
  if (!isSource(discourse, ref)) return []
  const before = (discourse.attributions[tree.index - 1] ?? []).map((attribution) =>
    attribution.sources.flatMap((source) => actorsOf(discourse, source)),
  )
  return before.find((speakers) => speakers.length > 1 || speakers.some((id) => !isPerson(discourse, id))) ?? []
}

function isSubject(tree: Tree, name: ResolvedName): boolean {
  for (let i = name.first; i <= name.last; i++) if (/^nsubj/.test(tokenAt(tree, i).relation)) return true
  return false
}
