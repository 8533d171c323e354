import type { ResolvedName } from '../actors/mention.ts'
import { nameWords } from '../actors/names.ts'
import { INDEFINITE } from '../lexicon/determiners.ts'
import { BEFORE_CIVIL_GENERAL, LAWMAKERS, LEADERS, LOOSE_ROLES, OFFICES } from '../lexicon/roles.ts'
import { dependent, dependents, type Tree, tokenAt } from '../tree/tree.ts'
import { type Discourse, FAR, isDefinite, isPerson, nameAt, REACH } from './discourse.ts'
import type { Phrase } from './phrase.ts'
import type { Profile } from './profiles.ts'

/**
 * The person whom a description means: the last one before it, or else the first one soon after it, who has that role
 * and office and does not belong to another country. In the first sentence of an article it may also be the person whom
 * the next sentence introduces.
 */
export function described(phrase: Phrase): string | undefined {
  const { tree, token } = phrase
  const determiner = tree.tokens[dependent(tree, token, 'det') ?? -1]
  const offices = officesOf(tree, token)
  if (determiner && INDEFINITE.has(determiner.text.toLowerCase()))
    return isLead(phrase) ? introduced(phrase, offices) : undefined
  const nearest = nearestName(phrase, (id) => fits(phrase, offices, id))
  if (nearest !== undefined || !phrase.relation.startsWith('nsubj')) return nearest
  return tree.index > 0 ? speakerWithoutRole(phrase) : introduced(phrase, offices)
}

/** The words that say which minister or secretary: "foreign", "deputy". */
export function officesOf(tree: Tree, noun: number): string[] {
  return dependents(tree, noun, 'compound', 'amod', 'nmod')
    .map((i) => tokenAt(tree, i).text.toLowerCase().replace('defence', 'defense'))
    .filter((word) => OFFICES.has(word) && word !== 'former')
}

/** Whether the article gives the actor this role and says nothing that contradicts the description. */
function fits({ discourse, tree, token, lemma, bodies }: Phrase, offices: readonly string[], id: string): boolean {
  const profile = discourse.profiles.get(id)
  if (!profile || !id.startsWith('person:')) return false
  // A secretary general is no general.
  const first = lemma === 'general' ? (tree.tokens[token - 1]?.text.toLowerCase() ?? '') : ''
  if (BEFORE_CIVIL_GENERAL.has(first) && !profile.roles.has(first)) return false
  if (!hasRole(profile, lemma)) return false
  if (bodies.length && profile.offices.has('former') && !isFormer(tree, token)) return false
  if (bodies.length && profile.bodies.size && !bodies.some((body) => profile.bodies.has(body))) return false
  return offices.every((office) => profile.offices.has(office))
}

function isFormer(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'amod').some((i) => tokenAt(tree, i).text.toLowerCase() === 'former')
}

/**
 * The actor meant: that of the last name that fits before the phrase, or else of the first one in the sentences after
 * it.
 */
function nearestName({ discourse, tree, token }: Phrase, isMeant: (actor: string) => boolean): string | undefined {
  for (let at = tree.index; at >= Math.max(0, tree.index - FAR); at--) {
    const before = (discourse.names[at] ?? []).filter(({ last }) => at < tree.index || last < token)
    const name = before.findLast(({ actor }) => isMeant(actor))
    if (name) return name.actor
  }
  for (let at = tree.index + 1; at <= tree.index + REACH; at++) {
    const name = discourse.names[at]?.find(({ actor }) => isMeant(actor))
    if (name) return name.actor
  }
  return undefined
}

/** The person whom the next sentence introduces. The description gives that person's role for the rest of the article. */
function introduced({ discourse, lemma, bodies }: Phrase, offices: readonly string[]): string | undefined {
  const person = introducedNext(discourse, bodies)
  const profile = person === undefined ? undefined : discourse.profiles.get(person)
  if (profile && contradicts(profile, lemma, bodies)) return undefined
  if (isSpokenOf(discourse.trees[1], lemma)) return undefined
  profile?.roles.add(lemma)
  for (const office of offices) profile?.offices.add(office)
  for (const body of bodies) profile?.bodies.add(body)
  return person
}

/** Whether the phrase is the subject of an article's first sentence, or of a clause in it. */
function isLead({ tree, relation }: Phrase): boolean {
  return tree.index === 0 && relation === 'nsubj'
}

/** "A top Russian official says …" at the head of an article: the person in office whom the next sentence names. */
export function introducedOfficial(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, lemma, bodies } = phrase
  if (lemma !== 'official' || phrase.word !== lemma || !isLead(phrase) || isDefinite(tree, token)) return undefined
  const person = introducedNext(discourse, bodies)
  const isInOffice = person !== undefined && (discourse.profiles.get(person)?.roles.size ?? 0) > 0
  return isInOffice ? [person] : undefined
}

/** Whether an article gives a person other roles than a description does; a body's "head" may be its "director". */
function contradicts(profile: Profile, role: string, bodies: readonly string[]): boolean {
  if (!profile.roles.size || hasRole(profile, role)) return false
  const roles = bodies.length ? [role, ...profile.roles] : LOOSE_ROLES.has(role) ? [...profile.roles] : []
  return !roles.some((own) => LOOSE_ROLES.has(own))
}

/** Whether a sentence has the description again, of somebody else then than its own subject. */
function isSpokenOf(tree: Tree | undefined, lemma: string): boolean {
  return tree?.tokens.some((token, i) => token.lemma === lemma && isDefinite(tree, i)) ?? false
}

/** "the Prime Minister", if nobody has that title: whoever spoke last, unless the article gives that person a role. */
function speakerWithoutRole({ discourse, tree, token, bodies }: Phrase): string | undefined {
  if (bodies.length || !isDefinite(tree, token)) return undefined
  for (let back = 1; back <= 2; back++) {
    const person = discourse.focus[tree.index - back]?.find((id) => isPerson(discourse, id))
    if (person) return discourse.profiles.get(person)?.roles.size ? undefined : person
  }
  return undefined
}

function hasRole(profile: Profile, role: string): boolean {
  if (profile.roles.has(role)) return true
  if (role === 'leader' || role === 'ruler')
    return [...profile.roles].some((own) => LEADERS.has(own) || own === 'chairman') || profile.offices.has('prime')
  if (role === 'lawmaker') return [...profile.roles].some((own) => LAWMAKERS.has(own))
  if (role === 'pontiff') return profile.roles.has('pope')
  if (role === 'cleric') return profile.roles.has('ayatollah')
  if (role === 'premier') return profile.offices.has('prime')
  return false
}

/** The subject of the second sentence, if it is named there for the first time and belongs to no other body. */
export function introducedNext(
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

/** "the two leaders", "both sides": the last two of the kind. */
export function pairOf(
  discourse: Discourse,
  tree: Tree,
  noun: number,
  kind: ResolvedName['kind'],
  isSubject: boolean,
): readonly string[] {
  const own = (discourse.names[tree.index] ?? []).filter((name) => name.kind === kind && name.last < noun)
  const beside = new Set(own.map(({ actor }) => actor))
  if (beside.size > 1) return beside.size === 2 ? [...beside] : []
  const found: string[] = []
  const named = new Set<string>()
  for (let at = tree.index - 1; at >= Math.max(0, tree.index - REACH); at--) {
    for (const name of discourse.names[at] ?? []) {
      if (name.kind !== kind) continue
      named.add(name.actor)
      if (found.length < 2 && !found.includes(name.actor)) found.push(name.actor)
    }
  }
  if (found.length < 2) return []
  // As a subject, a phrase for two among several means the two named first; otherwise the text leaves it open.
  return isSubject || named.size === 2 ? found : []
}

/** Whether a plural noun stands for two: "the two leaders", "both sides". */
export function isPair(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'nummod', 'det', 'amod').some((i) => /^(?:two|both)$/i.test(tokenAt(tree, i).text))
}
