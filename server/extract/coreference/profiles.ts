import { type Gender, genderOfGivenName, genderOfTitles } from '../actors/gender.ts'
import type { ResolvedName } from '../actors/mention.ts'
import { nameWords } from '../actors/names.ts'
import { BODY_NOUNS, INSURGENTS, OFFICES, ROLES } from '../lexicon/roles.ts'
import { dependents, subtree, type Tree, tokenAt } from '../tree/tree.ts'

/** What an article says of an actor besides the name: enough to decide whom "she" or "the Turkish minister" can mean. */
export interface Profile {
  readonly roles: Set<string>
  /** Words that say which minister or secretary: prime, foreign, vice. */
  readonly offices: Set<string>
  /** Ids of the countries and organisations beside the roles. */
  readonly bodies: Set<string>
  gender?: Gender
}

/** How many words of an apposition are read, and how many before a name. */
const LONGEST_APPOSITION = 14
const LONGEST_TITLE = 11

/** Titles before a name, as news shortens them. */
const ABBREVIATED_TITLES: ReadonlyMap<string, string> = new Map([
  ['gov.', 'governor'],
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gen.', 'general'],
  ['col.', 'colonel'],
  ['adm.', 'admiral'],
])

/** The profile of every person and organisation named in the article, by actor id. */
export function profilesOf(
  trees: readonly Tree[],
  namesByTree: readonly (readonly ResolvedName[])[],
): Map<string, Profile> {
  const profiles = new Map<string, Profile>()
  for (const tree of trees) {
    const names = namesByTree[tree.index] ?? []
    for (const name of names) {
      if (name.kind === 'country') continue
      const profile = profiles.get(name.actor) ?? { roles: new Set(), offices: new Set(), bodies: new Set() }
      profiles.set(name.actor, profile)
      for (const i of describing(tree, name)) learn(profile, tree, i, name, names)
      const gender = name.kind === 'person' ? genderOf(name) : undefined
      if (gender && !profile.gender) profile.gender = gender
    }
  }
  return profiles
}

/** Adds to the actor's profile what the token at `i`, which describes the name, says. */
function learn(profile: Profile, tree: Tree, i: number, name: ResolvedName, names: readonly ResolvedName[]): void {
  const { lemma, text } = tokenAt(tree, i)
  const word = text.toLowerCase()
  if (ROLES.has(lemma)) profile.roles.add(lemma)
  else if (ROLES.has(word)) profile.roles.add(word)
  if (name.kind === 'organisation' && (INSURGENTS.has(lemma) || (BODY_NOUNS.has(lemma) && isApposed(tree, i, name))))
    profile.roles.add(lemma)
  const title = ABBREVIATED_TITLES.get(word)
  if (title !== undefined) profile.roles.add(title)
  if (OFFICES.has(word)) profile.offices.add(word.replace('defence', 'defense'))
  for (const { kind, actor, first, last } of names)
    if (kind !== 'person' && first <= i && last >= i && actor !== name.actor) profile.bodies.add(actor)
}

/** Whether a word is the head of an apposition to a name, or the name one to it. */
function isApposed(tree: Tree, i: number, { first, last }: ResolvedName): boolean {
  const { relation, head } = tokenAt(tree, i)
  if (relation === 'appos' && head >= first && head <= last) return true
  return dependents(tree, i, 'appos').some((apposition) => apposition >= first && apposition <= last)
}

/** Tokens that describe a name: the titles before it, and the appositions to it. */
function describing(tree: Tree, name: ResolvedName): number[] {
  const found: number[] = []
  for (let i = name.first - 1; i >= 0 && name.first - i <= LONGEST_TITLE; i--) {
    const { upos, text } = tokenAt(tree, i)
    if (!/^(?:PROPN|NOUN|ADJ)$/.test(upos) && !/^(?:['’]s?|-|\.|of)$/.test(text)) break
    found.push(i)
  }
  for (let i = name.first; i <= name.last; i++) {
    const { head, relation } = tokenAt(tree, i)
    for (const apposition of dependents(tree, i, 'appos'))
      found.push(...subtree(tree, apposition).slice(0, LONGEST_APPOSITION))
    const isOutside = head >= 0 && (head < name.first || head > name.last)
    if (isOutside && /^(?:appos|flat|compound)$/.test(relation)) {
      const apart = new Set(subtree(tree, i))
      found.push(
        ...subtree(tree, head, (child) => apart.has(child) || tokenAt(tree, child).relation === 'acl:relcl').slice(
          0,
          LONGEST_APPOSITION,
        ),
      )
    }
  }
  return found.filter((i) => i < name.first || i > name.last)
}

function genderOf(name: ResolvedName): Gender | undefined {
  const [given = '', ...others] = nameWords(name.span.text)
  return genderOfTitles([...name.titles, given]) ?? (others.length ? genderOfGivenName(given) : undefined)
}
