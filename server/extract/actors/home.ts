import { AMERICAN_STATES, HOMES } from '../lexicon/names/state-bodies.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { NameMention } from './mention.ts'
import { foldName, slug } from './names.ts'
import { bodyOfState, endsInLesserState, isStateBody, type StateBody } from './state-bodies.ts'

/** What one sign is worth: the place of the report, a country, a body of one, a place or legislator of the States. */
const WEIGHTS = { dateline: 3, named: 1, owner: 5, american: 0.5 }
/** How many times as much must speak for one country as for any other that has such a body. */
const MARGIN = 2
/** The same, and the least weight, where only its name speaks for a country: one that an article is about is not at home. */
const FAR_MARGIN = 3
const FAR_LEAST = 3

/** "BEIJING, May 12 (Reuters) -", "MANCHESTER, N.H. —" at the beginning of a line. */
const DATELINE = /^(\p{Lu}[\p{Lu}.'’ -]{2,30})(?:,\s*([^\n(—–-]{1,40}))?\s*(?:\([^)\n]{2,40}\)\s*)?(?:—|–|--|-)\s/mu
/** How far into a text a dateline may begin. */
const HEAD = 600
const STATES = new RegExp(`\\b(?:${[...AMERICAN_STATES].join('|')})\\b`, 'gu')
const AMERICAN = new RegExp(
  `\\b(?:${[...AMERICAN_STATES].join('|')})\\b|\\((?:[RDI]|Rep\\.|Dem\\.)[-–,]\\s?\\p{Lu}|\\b(?:Sen|Rep|Gov)\\.(?=\\s\\p{Lu})`,
  'gu',
)

/** Words of reports on the parliament of a part of the United States. */
const LEGISLATURE =
  /\b(?:[Ll]egislature|[Ss]tatehouse|state (?:[Rr]ep|[Ss]en|lawmaker|representative|senator|legislator|House|Senate))\b/
/** Bodies, folded, that states of the United States have, too. */
const LESSER_BODIES = new Set(['senate', 'house', 'house of representatives', 'supreme court'])

/**
 * Which body of a state an article means by a name without a country's, such as "Senate": that of the country for which
 * the article speaks most, among those that have such a body. Its datelines, the countries that it names (twice, where
 * they stand in a sentence with the body), bodies whose country is known, and places of the United States count. No
 * answer where no country stands out.
 */
export function bodyOfHome(
  text: string,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
): (name: string) => StateBody | undefined {
  const near = Map.groupBy(mentions, ({ tree }) => tree)
  const [named, native] = signsOf(text, mentions, gazetteer)
  const lesser = isNational(mentions) ? undefined : bodyOfLesserState(text)
  return (name) => {
    const owned = ownedBody(name, gazetteer)
    if (owned || !isStateBody(name)) return owned
    const key = foldName(name)
    if (mentions.some((mention) => isOfLesserState(text, mention, key))) return undefined
    if (lesser && LESSER_BODIES.has(key)) return lesser(name)
    const own = mentions.filter((mention) => foldedName(mention) === key)
    const weights = new Map(named)
    for (const tree of new Set(own.map(({ tree }) => tree)))
      for (const mention of near.get(tree) ?? []) count(weights, isoOf(mention), WEIGHTS.named)
    for (const mention of own) count(weights, ownerAfter(text, mention, mentions), WEIGHTS.owner)
    for (const [iso, weight] of native) count(weights, iso, weight)
    return clearest(name, weights, native)
  }
}

/** The body of the country that stands out among those that have one of this name. */
function clearest(
  name: string,
  weights: ReadonlyMap<string, number>,
  native: ReadonlyMap<string, number>,
): StateBody | undefined {
  const [first, second] = [...weights]
    .flatMap(([iso, weight]) => {
      const body = bodyOfState(iso, name)
      return body === undefined ? [] : { iso, weight, body }
    })
    .sort((a, b) => b.weight - a.weight)
  if (first === undefined) return undefined
  const isNative = native.has(first.iso)
  const isClear = first.weight >= (isNative ? MARGIN : FAR_MARGIN) * (second?.weight ?? 0)
  return isClear && first.weight >= (isNative ? 1 : FAR_LEAST) ? first.body : undefined
}

/** The body of "Iranian Foreign Ministry" and "Supreme Court of Brazil", whose name tells the country. */
function ownedBody(name: string, { entries }: Gazetteer): StateBody | undefined {
  const words = name.replace(/^the\s+/i, '').split(/\s+/)
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const entry = entries.get(foldName(words.slice(0, length).join(' ')))
    const iso = entry?.form === 'capital' ? undefined : isoOfId(entry?.id)
    const body = iso === undefined ? undefined : bodyOfState(iso, words.slice(length).join(' '))
    if (body) return body.isNational ? body : { ...body, shown: name }
  }
  const [, bare = '', country = ''] = /^(.+?)\s+of\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(name) ?? []
  const iso = isoOfId(entries.get(foldName(country))?.id)
  const body = iso === undefined ? undefined : bodyOfState(iso, bare)
  return body && !body.isNational ? { ...body, shown: name } : body
}

/** Whether the article names a body of a whole country, other than a party. */
function isNational(mentions: readonly NameMention[]): boolean {
  return mentions.some(({ known, span }) => {
    const id = known?.id ?? ''
    return (HOMES[id] !== undefined && !/party$|democrats$/.test(id)) || foldName(span.text) === 'congress'
  })
}

/**
 * How an article on the legislature of an American state means "Senate" and the like: as that of the state which it names
 * most. Without such a state, its name says that it is one of a state.
 */
function bodyOfLesserState(text: string): ((name: string) => StateBody) | undefined {
  if (!LEGISLATURE.test(text)) return undefined
  const counts = new Map<string, number>()
  for (const [state] of text.matchAll(STATES)) counts.set(state, (counts.get(state) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const state = first && first[1] >= MARGIN * (second?.[1] ?? 0) ? first[0] : undefined
  return (name) => {
    const shown = `${state ?? 'state'} ${name.replace(/^the\s+/i, '')}`
    return { id: state && `organisation:${slug(shown)}`, shown, isNational: false }
  }
}

/** The countries that the article names, and those in which it is at home, each with its weight. */
function signsOf(
  text: string,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
): [Map<string, number>, Map<string, number>] {
  const named = new Map<string, number>()
  const native = new Map<string, number>()
  for (const mention of mentions) {
    count(named, isoOf(mention), WEIGHTS.named)
    count(native, HOMES[mention.known?.id ?? ''], WEIGHTS.named)
  }
  count(native, isoOfDateline(text, gazetteer), WEIGHTS.dateline)
  count(native, 'US', WEIGHTS.american * [...text.matchAll(AMERICAN)].length)
  return [named, native]
}

function count(weights: Map<string, number>, iso: string | undefined, weight: number): void {
  if (iso !== undefined && weight > 0) weights.set(iso, (weights.get(iso) ?? 0) + weight)
}

/** The ISO code in the id of a country. */
function isoOfId(id = ''): string | undefined {
  return /^country:([A-Z]{2})$/.exec(id)?.[1]
}

function isoOf({ known }: NameMention): string | undefined {
  return isoOfId(known?.id)
}

function isoOfDateline(text: string, gazetteer: Gazetteer): string | undefined {
  const [, place = '', region = ''] = DATELINE.exec(text.slice(0, HEAD)) ?? []
  for (const name of [place, region]) {
    const iso = isoOfId(gazetteer.entries.get(foldName(name))?.id)
    if (iso !== undefined) return iso
  }
  return undefined
}

/** The country of "the Supreme Court of Brazil", "the Senate in Canberra". */
function ownerAfter(text: string, { span, tree }: NameMention, mentions: readonly NameMention[]): string | undefined {
  const [between] = /^\s+(?:of|in)\s+(?:the\s+)?/.exec(text.slice(span.end, span.end + 12)) ?? []
  if (between === undefined) return undefined
  const owner = mentions.find((mention) => mention.tree === tree && mention.span.start === span.end + between.length)
  return owner && isoOf(owner)
}

/** "State Senate", "the Florida House": whether a body with this name belongs to a state that is a part of a larger one. */
function isOfLesserState(text: string, mention: NameMention, key: string): boolean {
  const name = foldedName(mention)
  if (name !== key && !name.endsWith(` ${key}`)) return false
  const before = foldName(text.slice(Math.max(0, mention.span.start - 40), mention.span.start))
  return endsInLesserState(`${before} ${name.slice(0, name.length - key.length)}`.trim())
}

function foldedName({ span }: NameMention): string {
  return foldName(span.text.replace(/^the\s+/i, ''))
}
