import { nameWords } from '../actors/names.ts'
import { OFFICIALS } from '../lexicon/roles.ts'
import { caseOf, dependents, nounConjuncts, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, FAR, nameAt } from './discourse.ts'

/** What is of a country without speaking for it: "the leader of an Israeli party". */
const PRIVATE_BODIES = new Set(
  'party group faction militia movement opposition company firm union newspaper magazine station university team club church gang clan tribe family charity'.split(
    ' ',
  ),
)

/** Countries and organisations among the modifiers of a noun: "Iranian officials", "a spokesman for the ministry". */
export function bodiesIn(discourse: Discourse, tree: Tree, noun: number): string[] {
  const found: string[] = []
  const visit = (i: number, depth: number, isOfState: boolean): void => {
    for (const child of dependents(tree, i, 'compound', 'amod', 'nmod', 'det', 'flat', 'appos')) {
      if (depth > 0 && child < i && tokenAt(tree, child).relation === 'appos') continue
      const preposition = caseOf(tree, child)
      const isOffice = OFFICIALS.has(tokenAt(tree, i).lemma) || OFFICIALS.has(tokenAt(tree, i).text.toLowerCase())
      if (/^(?:in|within)$/.test(preposition) && !isOffice) continue
      if (preposition && !/^(?:of|for|from|to|at|with|in|within|['’]s?|(?:of|for|from) ['’]s?)$/.test(preposition))
        continue
      const name = nameAt(discourse, { tree: tree.index, token: child })
      if (name && name.kind !== 'person') {
        if (isOfState || name.kind !== 'country') found.push(name.actor)
      } else if (!name && depth < 3 && !/^(?:to|with|in)$/.test(preposition)) {
        for (const id of discourse.resolved.get(`${tree.index}:${child}`) ?? [])
          if (!id.startsWith('person:') && (isOfState || !id.startsWith('country:'))) found.push(id)
        visit(child, depth + 1, isOfState && !PRIVATE_BODIES.has(tokenAt(tree, child).lemma))
      }
    }
  }
  visit(noun, 0, true)
  return found
}

/** The country for which a person stands. */
export function bodyOfPerson(discourse: Discourse, person: string): string | undefined {
  return [...(discourse.profiles.get(person)?.bodies ?? [])].find((id) => id.startsWith('country:'))
}

/** All bodies that stand in one row with the one found: "the ministers of Germany and France". */
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
    if (
      /^(?:family|wife|husband|widow|mother|father|parents?|son|daughter|brother|sister|victims?|supporters?)$/.test(
        tokenAt(tree, child).lemma,
      )
    )
      continue
    for (const i of subtree(tree, child, (part) => /^acl/.test(tokenAt(tree, part).relation))) {
      const found = actorsOf(discourse, { tree: tree.index, token: i }).find((id) => id.startsWith('person:'))
      if (found) return found
    }
  }
  return undefined
}

/** "the government": the country that the sentences before speak of most. */
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
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && (!second || first[1] > second[1]) ? [first[0]] : []
}

const PRESS = /^(?:newspaper|paper|daily|magazine|weekly)$/
const PRESS_NAMES =
  /^(?:post|times|journal|herald|tribune|gazette|guardian|telegraph|observer|independent|daily|monde|figaro|pais|stampa|spiegel|zeitung|shimbun|haaretz|ahram|newsweek|time|economist|bild|star|sun|mail|globe)$/

/** "the ministry", "the group": the organisation named so, or else the only one of the sentences before. */
export function bodyMeant(discourse: Discourse, tree: Tree, noun: number, lemma: string): readonly string[] {
  const recent: string[] = []
  for (let at = tree.index; at >= Math.max(0, tree.index - FAR); at--) {
    for (const name of [...(discourse.names[at] ?? [])].reverse()) {
      if (name.kind !== 'organisation' || (at === tree.index && name.last >= noun)) continue
      const words = nameWords(name.span.text)
      if (words.includes(lemma) || (PRESS.test(lemma) && words.some((word) => PRESS_NAMES.test(word))))
        return [name.actor]
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
