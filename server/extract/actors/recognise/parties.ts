import { PARTY_HOMES, WORDS_BEFORE_PARTIES } from '../../lexicon/names/organisations.ts'
import { type Tree, tokenAt } from '../../tree/tree.ts'
import type { GazetteerMatch } from '../gazetteer.ts'
import type { Entity } from './entities.ts'

/**
 * Parties of which the gazetteer knows a namesake: a word before it makes it another party ("Liberal | Democrats"), and
 * so does the name of another country ("Israeli | Labour Party").
 * @returns the names of the gazetteer without the namesakes, and the parties.
 */
export function namesakesOfParties(
  tree: Tree,
  matches: readonly GazetteerMatch[],
): { readonly known: GazetteerMatch[]; readonly parties: Entity[] } {
  const known: GazetteerMatch[] = []
  const parties: Entity[] = []
  for (const match of matches) {
    const first = firstOfOther(tree, match, known.at(-1))
    if (first === undefined) known.push(match)
    else {
      while ((known.at(-1)?.last ?? -1) >= first) known.pop()
      parties.push({ first, last: match.last, tag: 'ORG' })
    }
  }
  return { known, parties }
}

/** Where the name of the other party begins; undefined where the match is the party that the gazetteer knows. */
function firstOfOther(tree: Tree, match: GazetteerMatch, before: GazetteerMatch | undefined): number | undefined {
  const home = PARTY_HOMES[match.entry.id]
  if (home === undefined || match.first === 0) return undefined
  if (WORDS_BEFORE_PARTIES.has(tokenAt(tree, match.first - 1).text)) return match.first - 1
  if (before?.entry.kind !== 'country' || before.entry.form === 'capital' || before.entry.id === home) return undefined
  const between = tree.tokens.slice(before.last + 1, match.first).map((token) => token.text)
  return between.every((word) => /^['’]s?$/.test(word)) ? before.first : undefined
}

/** The entities with the parties in the place of those that they overlap. */
export function withParties(entities: readonly Entity[], parties: readonly Entity[]): Entity[] {
  if (!parties.length) return [...entities]
  const whole = parties.map((party) => {
    const around = entities.find(({ tag, first, last }) => tag === 'ORG' && first <= party.last && last >= party.first)
    return around
      ? { ...party, first: Math.min(party.first, around.first), last: Math.max(party.last, around.last) }
      : party
  })
  const others = entities.filter(
    (entity) => !whole.some(({ first, last }) => entity.first <= last && entity.last >= first),
  )
  return [...others, ...whole].sort((a, b) => a.first - b.first)
}
