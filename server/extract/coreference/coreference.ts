import type { ResolvedName } from '../actors/mention.ts'
import type { Attribution, TokenRef } from '../acts/attribution.ts'
import { BODY_NOUNS, DOCUMENTS, GOVERNMENTS, NOBODIES, OFFICIALS, ROLES, SIDES } from '../lexicon/roles.ts'
import { antecedent } from '../tree/doers.ts'
import { caseOf, dependents, nounConjuncts, possessor, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import { bodiesIn, bodyMeant, bodyOfPerson, countryInFocus, personIn, row } from './bodies.ts'
import { described, introducedNext, isPair, pair } from './descriptions.ts'
import { actorsOf, type Discourse, isBare, isDefinite, keyOf, nameAt, REACH } from './discourse.ts'
import { profilesOf } from './profiles.ts'
import { pronoun } from './pronouns.ts'

/** Answers whom a noun phrase means; built once an article, in the order of the text. */
export interface Coreference {
  /** Actors of the phrase whose head the token is; empty where nobody is named or the text leaves it open. */
  readonly actorsOf: (ref: TokenRef) => readonly string[]
  /** Pronouns and descriptions that were resolved. */
  readonly references: readonly Reference[]
  /** Descriptions (no pronouns) that were resolved in a sentence. */
  readonly descriptionsIn: (tree: number) => readonly Reference[]
  /** Whether the article says that a person holds an office of a country. */
  readonly isOf: (actor: string, country: string) => boolean
}

export interface Reference {
  readonly ref: TokenRef
  readonly actor: string
}

/**
 * Resolves pronouns, descriptions ("the Turkish leader", "the ministry", "both leaders") and unnamed officials, by
 * agreement in kind, gender and number, then by salience: whoever speaks around the pronoun, then speakers and
 * subjects of the sentences before, nearest first. What stays open stays empty: a missing source beats a wrong one.
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

/** Whether the phrase names the actor itself: then the name is the mention, not the title or noun beside it. */
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

function referenceOf(discourse: Discourse, ref: TokenRef): readonly string[] {
  const tree = discourse.trees[ref.tree] as Tree
  const { upos, lemma, text } = tokenAt(tree, ref.token)
  const word = text.toLowerCase()
  const antecedents = relative(tree, ref.token)
  if (antecedents.length) return antecedents.flatMap((token) => resolveNow(discourse, { tree: ref.tree, token }))
  if (upos === 'PRON') return pronoun(discourse, tree, ref, word)
  if (upos !== 'NOUN' && upos !== 'PROPN' && !(upos === 'ADJ' && tokenAt(tree, ref.token).relation !== 'amod'))
    return []
  const inside = titleOf(discourse, tree, ref) ?? namedInside(discourse, tree, ref)
  if (inside) return [inside]
  if (upos === 'ADJ') return []
  if (DOCUMENTS.has(lemma)) {
    const issuer =
      dependents(tree, ref.token, 'nmod').find((i) => caseOf(tree, i) === 'by') ?? possessor(tree, ref.token)
    if (issuer !== undefined) return resolveNow(discourse, { tree: ref.tree, token: issuer })
  }
  if (SIDES.has(word) && isPair(tree, ref.token))
    return pair(
      discourse,
      tree,
      /^(?:sides|countries|nations|governments|neighbors|neighbours|allies|powers)$/.test(word),
      tokenAt(tree, ref.token).relation.startsWith('nsubj'),
    )
  const isRole = ROLES.has(lemma) || ROLES.has(word)
  const isOne = isRole && !/s$/.test(word.replace(/ss$/, ''))
  const bodies = bodiesIn(discourse, tree, ref.token)
  if (isOne) {
    const person = described(discourse, tree, ref, lemma, bodies)
    if (person) return [person]
  }
  if (
    ref.tree === 0 &&
    BODY_NOUNS.has(lemma) &&
    tokenAt(tree, ref.token).relation === 'nsubj' &&
    !isDefinite(tree, ref.token)
  ) {
    const introduced = introducedNext(discourse, bodies, 'organisation')
    if (introduced) return [introduced]
  }
  if (NOBODIES.has(lemma) || NOBODIES.has(word)) return []
  if (OFFICIALS.has(word) && speaksForNoState(tree, ref.token) && !bodies.some((id) => id.startsWith('organisation:')))
    return []
  if (OFFICIALS.has(word) && !bodies.length && isDefinite(tree, ref.token)) {
    const before = spokenBefore(discourse, tree, word)
    if (before) return before
  }
  if (OFFICIALS.has(lemma) || OFFICIALS.has(word) || GOVERNMENTS.has(word) || isRole) {
    const body = bodies.find((id) => id.startsWith('organisation:')) ?? bodies[0]
    if (body) return /s$/.test(word) ? row(discourse, tree, ref.token, body) : [body]
    const person = /^(?:spokes|aide|adviser|lawyer)/.test(lemma) ? personIn(discourse, tree, ref.token) : undefined
    if (person) return [bodyOfPerson(discourse, person) ?? person]
    if (GOVERNMENTS.has(word) && isDefinite(tree, ref.token) && word !== 'officials' && word !== 'country')
      return countryInFocus(discourse, tree, ref.token)
    if (word === 'officials' && isBare(tree, ref.token)) return countryInFocus(discourse, tree, ref.token)
  }
  if (/^(?:military|army)$/.test(word) && isDefinite(tree, ref.token) && !bodies.length) {
    const body = bodyMeant(discourse, tree, ref.token, lemma)
    return body.length ? body : countryInFocus(discourse, tree, ref.token)
  }
  const isPart = /^(?:compound|amod)$/.test(tokenAt(tree, ref.token).relation)
  if (BODY_NOUNS.has(lemma) && (isPart || isNamedAfter(tree, ref.token))) return []
  if (BODY_NOUNS.has(lemma) && (isDefinite(tree, ref.token) || isBare(tree, ref.token)))
    return bodyMeant(discourse, tree, ref.token, lemma)
  return []
}

/** "Rebel sources in Mexico", "opposition officials". */
function speaksForNoState(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'compound', 'amod').some((i) =>
    /^(?:rebel|militant|insurgent|guerrilla|opposition|separatist|company|airline|industry|union|church)s?$/i.test(
      tokenAt(tree, i).text,
    ),
  )
}

/** "The officials also said": those who spoke by that word in the sentences before. */
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

/** What a relative pronoun stands for, with all its conjuncts. */
function relative(tree: Tree, token: number): number[] {
  const { text, head } = tokenAt(tree, token)
  if (head < 0 || !/^(?:who|which|that|whom)$/i.test(text)) return []
  const noun = antecedent(tree, token, head)
  return noun === token ? [] : nounConjuncts(tree, noun)
}

/** The actors of a phrase that may stand later in the order of resolution. */
function resolveNow(discourse: Discourse, ref: TokenRef): readonly string[] {
  const known = actorsOf(discourse, ref)
  return known.length || nameAt(discourse, ref) ? known : referenceOf(discourse, ref)
}

/** The person whose title the word is: "Minister" of "Prime Minister Ehud Olmert". */
function titleOf(discourse: Discourse, tree: Tree, ref: TokenRef): string | undefined {
  const { head, relation } = tokenAt(tree, ref.token)
  if (head <= ref.token || !/^(?:nmod|compound|flat)$/.test(relation) || caseOf(tree, ref.token)) return undefined
  const name = nameAt(discourse, { tree: tree.index, token: head })
  return name?.kind === 'person' && name.first === head ? name.actor : undefined
}

/** A person or body named within the phrase itself: by apposition, or as the name after a title. */
function namedInside(discourse: Discourse, tree: Tree, ref: TokenRef): string | undefined {
  for (const child of dependents(tree, ref.token, 'flat', 'appos', 'compound', 'nmod')) {
    const name = nameAt(discourse, { tree: tree.index, token: child })
    if (!name || caseOf(tree, child)) continue
    const relation = tokenAt(tree, child).relation
    if (relation === 'appos' && (name.kind !== 'country' || child > ref.token)) return name.actor
    if (child > ref.token && name.kind === 'person') return name.actor
    const isBody = BODY_NOUNS.has(tokenAt(tree, ref.token).lemma) && name.kind === 'organisation'
    if (isBody && relation === 'compound' && child < ref.token) return name.actor
  }
  const next = nameAt(discourse, { tree: tree.index, token: ref.token + 1 })
  const isBesideName = next?.kind === 'organisation' && next.first === ref.token + 1
  if (isBesideName && BODY_NOUNS.has(tokenAt(tree, ref.token).lemma)) return next.actor
  if (!ROLES.has(tokenAt(tree, ref.token).lemma)) return undefined
  // "the head of the agency, X": the apposition may hang on the agency.
  const apposition = subtree(tree, ref.token).find(
    (i) =>
      tokenAt(tree, i).relation === 'appos' &&
      tree.tokens[i - 1]?.text === ',' &&
      nameAt(discourse, { tree: tree.index, token: i })?.kind === 'person',
  )
  if (apposition !== undefined) return nameAt(discourse, { tree: tree.index, token: apposition })?.actor
  return namedBehindBody(discourse, tree, ref.token)
}

/** X of "the foreign minister of Italy X", as translations have it. */
function namedBehindBody(discourse: Discourse, tree: Tree, noun: number): string | undefined {
  const phrase = new Set(subtree(tree, noun))
  const names = discourse.names[tree.index] ?? []
  return names.find(
    ({ kind, first, form }) =>
      kind === 'person' &&
      form === 'name' &&
      first > noun &&
      phrase.has(first) &&
      names.some((body) => body.kind !== 'person' && body.last === first - 1 && caseOf(tree, body.last) === 'of'),
  )?.actor
}

/** "the group Reporters Without Borders": a body whose name nobody knows is no other one. */
function isNamedAfter(tree: Tree, noun: number): boolean {
  const next = tree.tokens[noun + 1]
  return next?.upos === 'PROPN' && next.head === noun
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
