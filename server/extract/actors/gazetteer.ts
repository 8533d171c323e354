import type { Token } from '../../shapes/language.ts'
import type { ActorKind } from '../../shapes/vocabulary.ts'
import { ORGANISATIONS } from '../lexicon/names/organisations.ts'
import { countryNames, countryShown, type NameForm } from './countries.ts'
import { foldName, slug } from './names.ts'

/** What a known name stands for: `id` is the actor's id, `shown` its name in the graph. */
export interface GazetteerEntry {
  readonly id: string
  readonly kind: ActorKind
  readonly shown: string
  readonly form: NameForm
  /** The exact spelling, for names in capitals only: "US" is a country, "us" is not. */
  readonly acronym?: string
}

/** Known names of countries and organisations by their folded words. */
export interface Gazetteer {
  readonly entries: ReadonlyMap<string, GazetteerEntry>
  /** Number of tokens in the longest name. */
  readonly longest: number
}

/** A known name in a sentence: its first and its last token, both included. */
export interface GazetteerMatch {
  readonly first: number
  readonly last: number
  readonly entry: GazetteerEntry
}

/** Length in tokens. A hyphenated word counts as three, because the tokeniser splits it so. */
const LONGEST = 9

/** Indexes all known names. This takes about 20 ms, so do it once per process. */
export function loadGazetteer(): Gazetteer {
  const entries = new Map<string, GazetteerEntry>()
  const add = (name: string, entry: Omit<GazetteerEntry, 'acronym'>): void => {
    const key = foldName(name)
    const letters = name.replace(/[^\p{L}\p{N}]/gu, '')
    const acronym = letters.length <= 6 && letters === letters.toUpperCase() ? { acronym: letters } : {}
    if (key && !entries.has(key)) entries.set(key, { ...entry, ...acronym })
  }
  for (const [shown, ...aliases] of ORGANISATIONS) {
    const entry = { id: `organisation:${slug(shown)}`, kind: 'organisation', shown, form: 'name' } as const
    for (const name of [shown, ...aliases]) add(name, entry)
  }
  add('Brussels', { id: 'organisation:european-union', kind: 'organisation', shown: 'European Union', form: 'capital' })
  for (const { name, form, iso } of countryNames()) {
    add(name, { id: `country:${iso}`, kind: 'country', shown: countryShown(iso), form })
  }
  return { entries, longest: LONGEST }
}

/**
 * The known names among a sentence's tokens, from left to right, always the longest one that fits. A name begins with
 * a capital letter.
 */
export function matchNames(gazetteer: Gazetteer, tokens: readonly Token[]): GazetteerMatch[] {
  const found: GazetteerMatch[] = []
  const folded = tokens.map((token) => foldName(token.text))
  for (let first = 0; first < tokens.length; first++) {
    const match = longestAt(gazetteer, tokens, folded, first)
    if (!match) continue
    found.push(match)
    first = match.last
  }
  return found
}

function longestAt(
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  folded: readonly string[],
  first: number,
): GazetteerMatch | undefined {
  const start = tokens[first]?.text ?? ''
  if (!/^[\p{Lu}\p{N}]/u.test(start) && !/^al$/.test(start)) return undefined
  let best: GazetteerMatch | undefined
  let key = ''
  for (let last = first; last < Math.min(tokens.length, first + gazetteer.longest); last++) {
    const word = folded[last]
    if (word) key += key ? ` ${word}` : word
    if (!word && last === first) return undefined
    const entry = gazetteer.entries.get(key)
    if (entry && word && spellingFits(entry, tokens, first, last)) best = { first, last, entry }
  }
  return best
}

function spellingFits(entry: GazetteerEntry, tokens: readonly Token[], first: number, last: number): boolean {
  if (!entry.acronym) return true
  const letters = tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return letters === entry.acronym || letters.length > 6
}
