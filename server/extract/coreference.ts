import type { Attribution, TokenRef } from './attribution.ts'
import type { ResolvedName } from './mention.ts'
import { nameWords } from './names.ts'
import { OFFICES, type Profile, profilesOf } from './profiles.ts'
import { BODY_NOUNS, DOCUMENTS, GOVERNMENTS, NOBODIES, OFFICIALS, ROLES, SIDES } from './roles.ts'
import { antecedent } from './source.ts'
import {
  caseOf,
  dependent,
  dependents,
  isWithin,
  nounConjuncts,
  possessor,
  subtree,
  type Tree,
  tokenAt,
} from './tree.ts'

/** Answers whom a noun phrase means; built once an article, in the order of the text. */
export interface Coreference {
  /** Actors of the phrase whose head the token is; empty where nobody is named or the text leaves it open. */
  readonly actorsOf: (ref: TokenRef) => readonly string[]
  /** Pronouns and descriptions that were resolved. */
  readonly references: readonly Reference[]
  /** Descriptions (no pronouns) that were resolved in a sentence. */
  readonly descriptionsIn: (tree: number) => readonly Reference[]
}

export interface Reference {
  readonly ref: TokenRef
  readonly actor: string
}

/** How many sentences back a pronoun or description looks. */
const REACH = 3

/** How many sentences back a name is looked for that fits a description. */
const FAR = 80

interface Discourse {
  readonly trees: readonly Tree[]
  readonly names: readonly (readonly ResolvedName[])[]
  readonly profiles: ReadonlyMap<string, Profile>
  readonly kinds: ReadonlyMap<string, ResolvedName['kind']>
  /** Attributions by sentence. */
  readonly attributions: readonly (readonly Attribution[])[]
  readonly resolved: Map<string, readonly string[]>
  /** Sources and subjects of each sentence so far, the most salient first. */
  readonly focus: string[][]
}

const keyOf = (ref: TokenRef): string => `${ref.tree}:${ref.token}`

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
  return { actorsOf: (ref) => actorsOf(discourse, ref), references, descriptionsIn: (tree) => descriptions[tree] ?? [] }
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

function actorsOf(discourse: Discourse, ref: TokenRef): readonly string[] {
  const name = nameAt(discourse, ref)
  if (name?.form === 'demonym' && isSome(discourse.trees[ref.tree] as Tree, ref.token)) return []
  return name ? [name.actor] : (discourse.resolved.get(keyOf(ref)) ?? [])
}

/** "Many Iraqis" are not their country. */
function isSome(tree: Tree, token: number): boolean {
  return dependents(tree, token, 'amod', 'det', 'nummod', 'advmod').some(
    (i) =>
      /^(?:many|some|most|several|few|all|any|NUM)$/i.test(tokenAt(tree, i).text) || tokenAt(tree, i).upos === 'NUM',
  )
}

/** The name that the token is part of, the longest one. */
function nameAt(discourse: Discourse, ref: TokenRef): ResolvedName | undefined {
  return discourse.names[ref.tree]?.find((name) => name.first <= ref.token && name.last >= ref.token)
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
  if (OFFICIALS.has(lemma) || OFFICIALS.has(word) || GOVERNMENTS.has(word) || isRole) {
    const body = bodies.find((id) => id.startsWith('organisation:')) ?? bodies[0]
    if (body) return /s$/.test(word) ? row(discourse, tree, ref.token, body) : [body]
    const person = /^(?:spokes|aide|adviser|lawyer)/.test(lemma) ? personIn(discourse, tree, ref.token) : undefined
    if (person) return [bodyOfPerson(discourse, person) ?? person]
    if (GOVERNMENTS.has(word) && isDefinite(tree, ref.token) && word !== 'officials' && word !== 'country')
      return countryInFocus(discourse, tree)
    if (word === 'officials' && isBare(tree, ref.token)) return countryInFocus(discourse, tree)
  }
  if (/^(?:military|army)$/.test(word) && isDefinite(tree, ref.token) && !bodies.length) {
    const body = bodyMeant(discourse, tree, ref.token, lemma)
    return body.length ? body : countryInFocus(discourse, tree)
  }
  if (BODY_NOUNS.has(lemma) && (isDefinite(tree, ref.token) || isBare(tree, ref.token)))
    return bodyMeant(discourse, tree, ref.token, lemma)
  return []
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
  }
  if (!ROLES.has(tokenAt(tree, ref.token).lemma)) return undefined
  // "the head of the agency, X": the apposition may hang on the agency.
  const apposition = subtree(tree, ref.token).find(
    (i) =>
      tokenAt(tree, i).relation === 'appos' &&
      tree.tokens[i - 1]?.text === ',' &&
      nameAt(discourse, { tree: tree.index, token: i })?.kind === 'person',
  )
  return apposition === undefined ? undefined : nameAt(discourse, { tree: tree.index, token: apposition })?.actor
}

/** Countries and organisations among the modifiers of a noun: "Iranian officials", "a spokesman for the ministry". */
function bodiesIn(discourse: Discourse, tree: Tree, noun: number): string[] {
  const found: string[] = []
  const visit = (i: number, depth: number): void => {
    for (const child of dependents(tree, i, 'compound', 'amod', 'nmod', 'det', 'flat', 'appos')) {
      if (depth > 0 && child < i && tokenAt(tree, child).relation === 'appos') continue
      const preposition = caseOf(tree, child)
      const isOffice = OFFICIALS.has(tokenAt(tree, i).lemma) || OFFICIALS.has(tokenAt(tree, i).text.toLowerCase())
      if (/^(?:in|within)$/.test(preposition) && !isOffice) continue
      if (preposition && !/^(?:of|for|from|to|at|with|in|within|['’]s?|(?:of|for|from) ['’]s?)$/.test(preposition))
        continue
      const name = nameAt(discourse, { tree: tree.index, token: child })
      if (name && name.kind !== 'person') found.push(name.actor)
      else if (!name && depth < 3 && !/^(?:to|with|in)$/.test(preposition)) {
        for (const id of discourse.resolved.get(`${tree.index}:${child}`) ?? [])
          if (!id.startsWith('person:')) found.push(id)
        visit(child, depth + 1)
      }
    }
  }
  visit(noun, 0)
  return found
}

/** The country for which a person stands. */
function bodyOfPerson(discourse: Discourse, person: string): string | undefined {
  return [...(discourse.profiles.get(person)?.bodies ?? [])].find((id) => id.startsWith('country:'))
}

/** All bodies that stand in one row with the one found: "the ministers of Germany and France". */
function row(discourse: Discourse, tree: Tree, noun: number, body: string): readonly string[] {
  const first = subtree(tree, noun).find((i) => nameAt(discourse, { tree: tree.index, token: i })?.actor === body)
  const all =
    first === undefined
      ? []
      : nounConjuncts(tree, first).flatMap((i) => actorsOf(discourse, { tree: tree.index, token: i }))
  return [...new Set([body, ...all.filter((id) => id.split(':')[0] === body.split(':')[0])])]
}

function personIn(discourse: Discourse, tree: Tree, noun: number): string | undefined {
  for (const child of dependents(tree, noun, 'compound', 'nmod')) {
    for (const i of subtree(tree, child)) {
      const found = actorsOf(discourse, { tree: tree.index, token: i }).find((id) => id.startsWith('person:'))
      if (found) return found
    }
  }
  return undefined
}

/**
 * The person whom a description means: one with that role and office and no other country, named last before it, or
 * soon after it; at the head of an article also the person whom the next sentence introduces.
 */
function described(
  discourse: Discourse,
  tree: Tree,
  ref: TokenRef,
  role: string,
  bodies: readonly string[],
): string | undefined {
  if (
    dependent(tree, ref.token, 'det') !== undefined &&
    /^(?:a|an|some|any|another)$/i.test(tokenAt(tree, dependent(tree, ref.token, 'det') as number).text)
  )
    return undefined
  const offices = dependents(tree, ref.token, 'compound', 'amod', 'nmod')
    .map((i) => tokenAt(tree, i).text.toLowerCase().replace('defence', 'defense'))
    .filter((word) => OFFICES.has(word) && word !== 'former')
  const fits = (id: string): boolean => {
    const profile = discourse.profiles.get(id)
    if (!profile || !id.startsWith('person:')) return false
    if (!hasRole(profile, role)) return false
    if (bodies.length && profile.bodies.size && !bodies.some((body) => profile.bodies.has(body))) return false
    return offices.every((office) => profile.offices.has(office))
  }
  for (let at = ref.tree; at >= Math.max(0, ref.tree - FAR); at--) {
    const before = (discourse.names[at] ?? []).filter((name) => at < ref.tree || name.last < ref.token).reverse()
    const name = before.find((candidate) => fits(candidate.actor))
    if (name) return name.actor
  }
  for (let at = ref.tree + 1; at <= ref.tree + REACH; at++) {
    const name = (discourse.names[at] ?? []).find((candidate) => fits(candidate.actor))
    if (name) return name.actor
  }
  if (!tokenAt(tree, ref.token).relation.startsWith('nsubj')) return undefined
  if (ref.tree > 0) return speakerWithoutRole(discourse, tree, ref, bodies)
  const introduced = introducedNext(discourse, bodies)
  const profile = introduced === undefined ? undefined : discourse.profiles.get(introduced)
  profile?.roles.add(role)
  for (const office of offices) profile?.offices.add(office)
  for (const body of bodies) profile?.bodies.add(body)
  return introduced
}

/** "the Prime Minister" where nobody is called so: who spoke last, if the article gives that person no other role. */
function speakerWithoutRole(
  discourse: Discourse,
  tree: Tree,
  ref: TokenRef,
  bodies: readonly string[],
): string | undefined {
  if (bodies.length || !isDefinite(tree, ref.token)) return undefined
  for (let back = 1; back <= 2; back++) {
    const person = discourse.focus[tree.index - back]?.find((id) => isPerson(discourse, id))
    if (person) return discourse.profiles.get(person)?.roles.size ? undefined : person
  }
  return undefined
}

const LEADING = new Set([
  'leader',
  'president',
  'chancellor',
  'premier',
  'ruler',
  'king',
  'ayatollah',
  'emir',
  'dictator',
])

function hasRole(profile: Profile, role: string): boolean {
  if (profile.roles.has(role)) return true
  if (role === 'leader' || role === 'ruler')
    return [...profile.roles].some((own) => LEADING.has(own) || own === 'chairman') || profile.offices.has('prime')
  if (role === 'cleric') return profile.roles.has('ayatollah')
  if (role === 'premier') return profile.offices.has('prime')
  return false
}

/** The subject of the second sentence, where it is named there for the first time and not as somebody else's. */
function introducedNext(
  discourse: Discourse,
  bodies: readonly string[],
  kind: ResolvedName['kind'] = 'person',
): string | undefined {
  const tree = discourse.trees[1]
  if (!tree) return undefined
  const root = tree.tokens.findIndex((token) => token.head < 0)
  const subject = root < 0 ? undefined : dependent(tree, root, 'nsubj', 'nsubj:pass')
  const name = subject === undefined ? undefined : nameAt(discourse, { tree: 1, token: subject })
  if (name?.kind !== kind || nameWords(name.span.text).length < 2) return undefined
  const profile = discourse.profiles.get(name.actor)
  if (profile?.bodies.size && bodies.length && !bodies.some((body) => profile.bodies.has(body))) return undefined
  return (discourse.names[0] ?? []).some((other) => other.actor === name.actor) ? undefined : name.actor
}

function pronoun(discourse: Discourse, tree: Tree, ref: TokenRef, word: string): readonly string[] {
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
  if (/^(?:it|itself)$/.test(word)) {
    if (/^(?:expl)$/.test(tokenAt(tree, ref.token).relation)) return []
    return agreeing(discourse, tree, ref, (id) => !isPerson(discourse, id), true)
  }
  if (/^(?:they|them)$/.test(word)) return plural(discourse, tree, ref)
  return []
}

function agreeing(
  discourse: Discourse,
  tree: Tree,
  ref: TokenRef,
  agrees: (id: string) => boolean,
  strict = false,
): readonly string[] {
  for (const speaker of speakersAround(discourse, ref)) if (agrees(speaker)) return [speaker]
  const isSource = (discourse.attributions[tree.index] ?? []).some((a) =>
    a.sources.some((s) => s.tree === ref.tree && s.token === ref.token),
  )
  const before = (discourse.names[tree.index] ?? []).filter(
    (name) => name.last < ref.token && agrees(name.actor) && !name.nested && name.form === 'name',
  )
  const subject = before.find((name) => isSubject(tree, name) && !isWithin(tree, ref.token, name.first))
  if (subject && !(isSource && isInContent(discourse, tree, name0(subject)))) return [subject.actor]
  if (before.length === 1 && !strict && !isSource) return [(before[0] as ResolvedName).actor]
  for (let back = 1; back <= REACH; back++) {
    const inFocus = discourse.focus[tree.index - back]?.find(agrees)
    if (inFocus) return [inFocus]
    if (strict && back > 1) break
    const named = (discourse.names[tree.index - back] ?? []).filter(
      (name) => agrees(name.actor) && name.form === 'name',
    )
    const different = new Set(named.map((name) => name.actor))
    if (different.size === 1 && !strict) return [...different]
    if (different.size > 1 && !strict) return [(named[0] as ResolvedName).actor]
  }
  return []
}

const name0 = (name: ResolvedName): number => name.first

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
  for (const attribution of discourse.attributions[ref.tree] ?? []) {
    if (!attribution.contentTokens.has(ref.token)) continue
    const speakers = attribution.sources.flatMap((source) => actorsOf(discourse, source))
    if (speakers.length > 1 || (speakers.length === 1 && !isPerson(discourse, speakers[0] as string))) return speakers
  }
  const isSource = (discourse.attributions[tree.index] ?? []).some((a) =>
    a.sources.some((s) => s.token === ref.token && s.tree === ref.tree),
  )
  if (!isSource) return []
  const last = discourse.attributions[tree.index - 1]?.at(-1)
  const speakers = last ? last.sources.flatMap((source) => actorsOf(discourse, source)) : []
  return speakers.length > 1 || speakers.some((id) => !isPerson(discourse, id)) ? speakers : []
}

/** "the two leaders", "both sides": the last two of the kind. */
function pair(discourse: Discourse, tree: Tree, areCountries: boolean): readonly string[] {
  const kind = areCountries ? 'country' : 'person'
  const found: string[] = []
  for (let at = tree.index - 1; at >= Math.max(0, tree.index - REACH); at--) {
    for (const name of discourse.names[at] ?? [])
      if (found.length < 2 && name.kind === kind && !found.includes(name.actor)) found.push(name.actor)
  }
  return found.length === 2 ? found : []
}

function isPair(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'nummod', 'det', 'amod').some((i) => /^(?:two|both)$/i.test(tokenAt(tree, i).text))
}

/** "the government": the country that the sentences before speak of most. */
function countryInFocus(discourse: Discourse, tree: Tree): readonly string[] {
  const counts = new Map<string, number>()
  for (let back = 0; back <= 2; back++) {
    for (const name of discourse.names[tree.index - back] ?? []) {
      if (name.kind === 'country') counts.set(name.actor, (counts.get(name.actor) ?? 0) + (3 - back))
    }
  }
  if (!counts.size)
    for (const name of discourse.names.slice(Math.max(0, tree.index - FAR), tree.index).flat())
      if (name.kind === 'country') counts.set(name.actor, (counts.get(name.actor) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && (!second || first[1] > second[1]) ? [first[0]] : []
}

/** "the ministry", "the group": the organisation named so, or else the only one of the sentences before. */
function bodyMeant(discourse: Discourse, tree: Tree, noun: number, lemma: string): readonly string[] {
  const recent: string[] = []
  for (let at = tree.index; at >= Math.max(0, tree.index - FAR); at--) {
    for (const name of [...(discourse.names[at] ?? [])].reverse()) {
      if (name.kind !== 'organisation' || (at === tree.index && name.last >= noun)) continue
      if (nameWords(name.span.text).includes(lemma)) return [name.actor]
      if (at >= tree.index - 2 && !recent.includes(name.actor)) recent.push(name.actor)
    }
  }
  if (/^(?:court|police|navy|army|military|parliament|embassy|bank|council|committee)$/.test(lemma)) return []
  if (recent.length === 1) return recent
  const speaking = [...(discourse.focus[tree.index - 1] ?? []), ...(discourse.focus[tree.index - 2] ?? [])].filter(
    (id) => recent.includes(id),
  )
  return new Set(speaking).size === 1 ? speaking.slice(0, 1) : []
}

function isDefinite(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det').some((i) => /^(?:the|this|that|its|their)$/i.test(tokenAt(tree, i).text))
}

function isBare(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det', 'amod', 'compound', 'nmod', 'nummod', 'acl', 'acl:relcl').length === 0
}

function isSubject(tree: Tree, name: ResolvedName): boolean {
  for (let i = name.first; i <= name.last; i++) if (/^nsubj/.test(tokenAt(tree, i).relation)) return true
  return false
}

function isPerson(discourse: Discourse, id: string): boolean {
  return discourse.kinds.get(id) === 'person'
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
