import { nameWords } from '../actors/names.ts'
import { BODIES_OF_EVERY_STATE, PRIVATE_BODIES, PUBLICATIONS, WORDS_OF_PRESS_NAMES } from '../lexicon/bodies.ts'
import { OFFICIALS, PRIVATE_CIRCLE } from '../lexicon/roles.ts'
import { caseOf, dependents, nounConjuncts, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, FAR, keyOf, nameAt } from './discourse.ts'

/** How many levels of modifiers are read. */
const DEEPEST = 3

/** Countries and organisations among the modifiers of a noun: "Iranian officials", "a spokesman for the ministry". */
export function bodiesIn(discourse: Discourse, tree: Tree, noun: number): string[] {
  return bodiesBelow(discourse, tree, noun, 0, true)
}

/** @param isOfState whether a country among the modifiers is the one for which the noun speaks */
function bodiesBelow(discourse: Discourse, tree: Tree, noun: number, depth: number, isOfState: boolean): string[] {
  const canSpeak = (id: string): boolean => !id.startsWith('person:') && (isOfState || !id.startsWith('country:'))
  return modifiers(tree, noun, depth).flatMap((child) => {
    const name = nameAt(discourse, { tree: tree.index, token: child })
    if (name) return [name.actor].filter(canSpeak)
    if (depth === DEEPEST || /^(?:to|with|in)$/.test(caseOf(tree, child))) return []
    const known = discourse.resolved.get(keyOf({ tree: tree.index, token: child })) ?? []
    const isStill = isOfState && !PRIVATE_BODIES.has(tokenAt(tree, child).lemma)
    return [...known.filter(canSpeak), ...bodiesBelow(discourse, tree, child, depth + 1, isStill)]
  })
}

/** The modifiers that may say to whom or what a noun belongs. */
function modifiers(tree: Tree, noun: number, depth: number): number[] {
  const { lemma, text } = tokenAt(tree, noun)
  const isOffice = OFFICIALS.has(lemma) || OFFICIALS.has(text.toLowerCase())
  return dependents(tree, noun, 'compound', 'amod', 'nmod', 'det', 'flat', 'appos').filter((child) => {
    if (depth > 0 && child < noun && tokenAt(tree, child).relation === 'appos') return false
    const preposition = caseOf(tree, child)
    if (/^(?:in|within)$/.test(preposition)) return isOffice
    return /^(?:|of|for|from|to|at|with|['’]s?|(?:of|for|from) ['’]s?)$/.test(preposition)
  })
}

/** The country for which a person stands. */
export function bodyOfPerson(discourse: Discourse, person: string): string | undefined {
  return [...(discourse.profiles.get(person)?.bodies ?? [])].find((id) => id.startsWith('country:'))
}

/** The body and all others coordinated with it: "the ministers of Germany and France". */
export function row(discourse: Discourse, tree: Tree, noun: number, body: string): readonly string[] {
  const first = subtree(tree, noun).find((i) => nameAt(discourse, { tree: tree.index, token: i })?.actor === body)
  const all =
    first === undefined
      ? []
      : nounConjuncts(tree, first).flatMap((i) => actorsOf(discourse, { tree: tree.index, token: i }))
  return [...new Set([body, ...all.filter((id) => id.split(':')[0] === body.split(':')[0])])]
}

/** A person named among the modifiers of a noun: the president of "the president's spokesman". */
export function personIn(discourse: Discourse, tree: Tree, noun: number): string | undefined {
  for (const child of dependents(tree, noun, 'compound', 'nmod')) {
    if (PRIVATE_CIRCLE.has(tokenAt(tree, child).lemma)) continue
    for (const i of subtree(tree, child, (part) => /^acl/.test(tokenAt(tree, part).relation))) {
      const found = actorsOf(discourse, { tree: tree.index, token: i }).find((id) => id.startsWith('person:'))
      if (found) return found
    }
  }
  return undefined
}

/** "the government": the country that this sentence and those before it mention most. */
export function countryInFocus(discourse: Discourse, tree: Tree, noun: number): readonly string[] {
  const counts = new Map<string, number>()
  for (let back = 0; back <= 2; back++) {
    for (const name of discourse.names[tree.index - back] ?? []) {
      if (name.kind === 'country' && (back > 0 || name.last < noun))
        counts.set(name.actor, (counts.get(name.actor) ?? 0) + (3 - back))
    }
  }
  if (!counts.size)
    for (const name of discourse.names.slice(Math.max(0, tree.index - FAR), tree.index).flat())
      if (name.kind === 'country') counts.set(name.actor, (counts.get(name.actor) ?? 0) + 1)
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first) return []
  const rivals = [first, ...others.filter(([, count]) => count === first[1])].map(([id]) => id)
  return rivals.length === 1 ? rivals : mostNamed(discourse, tree.index, rivals)
}

/** That one of several countries which the article has named most up to a sentence, if there is one. */
function mostNamed(discourse: Discourse, index: number, rivals: readonly string[]): readonly string[] {
  const before = discourse.names.slice(0, index + 1).flat()
  const counts = rivals
    .map((id) => ({ id, count: before.filter(({ actor }) => actor === id).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  return first && (!second || first.count > second.count) ? [first.id] : []
}

/** The organisation named last before a noun of which the article says that it is such a body: "X, a teachers' union". */
export function bodyCalled(discourse: Discourse, tree: Tree, noun: number, lemma: string): string | undefined {
  for (let at = tree.index; at >= Math.max(0, tree.index - FAR); at--) {
    const name = (discourse.names[at] ?? []).findLast(
      ({ kind, actor, last }) =>
        kind === 'organisation' && (at < tree.index || last < noun) && discourse.profiles.get(actor)?.roles.has(lemma),
    )
    if (name) return name.actor
  }
  return undefined
}

/** "the ministry", "the group": the last organisation with that word in its name, or else the only one nearby. */
export function bodyMeant(discourse: Discourse, tree: Tree, noun: number, lemma: string): readonly string[] {
  const recent: string[] = []
  for (let at = tree.index; at >= Math.max(0, tree.index - FAR); at--) {
    for (const name of [...(discourse.names[at] ?? [])].reverse()) {
      if (name.kind !== 'organisation' || (at === tree.index && name.last >= noun)) continue
      const words = nameWords(name.span.text)
      if (words.includes(lemma) || (PUBLICATIONS.has(lemma) && words.some((word) => WORDS_OF_PRESS_NAMES.has(word))))
        return [name.actor]
      if (at >= tree.index - 2 && !recent.includes(name.actor)) recent.push(name.actor)
    }
  }
  if (BODIES_OF_EVERY_STATE.has(lemma)) return []
  if (recent.length === 1) return recent
  const speaking = [...(discourse.focus[tree.index - 1] ?? []), ...(discourse.focus[tree.index - 2] ?? [])].filter(
    (id) => recent.includes(id),
  )
  const [meant] = speaking
  if (meant !== undefined && speaking.every((id) => id === meant)) return [meant]
  const called = bodyCalled(discourse, tree, noun, lemma)
  return called === undefined ? [] : [called]
}
