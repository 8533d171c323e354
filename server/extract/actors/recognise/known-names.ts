import { BODY_HEADS, CONTESTS, NO_BODIES, PLAIN_WORDS, STATE_BODIES } from '../../lexicon/bodies.ts'
import { NAMES_OF_PEOPLE_TOO } from '../../lexicon/names/countries.ts'
import { TITLES } from '../../lexicon/names/titles.ts'
import { type Tree, tokenAt } from '../../tree/tree.ts'
import type { GazetteerEntry, GazetteerMatch } from '../gazetteer.ts'
import type { NameMention } from '../mention.ts'
import { foldName, slug } from '../names.ts'
import { bodyOfState } from '../state-bodies.ts'
import { isGovernment } from './capitals.ts'
import type { Entity } from './entities.ts'
import { isPartyAndState, mentionOf, type Recognition, textOf } from './recognition.ts'

/** Bodies whose name may stand before that of a body of theirs: "U.N. World Food Program". */
const OWNERS = new Set(['organisation:united-nations', 'country:US'])

/** Names from the gazetteer that name an actor here: not contests ("Fed Cup"), and not parts of a person's name. */
export function knownNamesIn(
  tree: Tree,
  matches: readonly GazetteerMatch[],
  entities: readonly Entity[],
): GazetteerMatch[] {
  return withOwners(matches, entities).filter(
    (match) =>
      match.entry.form !== 'none' &&
      (match.entry.kind === 'country' || !isContest(tree, match.last)) &&
      !isPartyAndState(tree, match.first, match.last) &&
      !isInPersonsName(tree, match, entities),
  )
}

/** Mentions of actors in the gazetteer, and of bodies of a state named by their country: "Iraq's parliament". */
export function knownNames(recognition: Recognition): NameMention[] {
  return recognition.known.flatMap((match) => namesAt(recognition, match))
}

function namesAt(recognition: Recognition, match: GazetteerMatch): NameMention[] {
  const { tree, entities, taken } = recognition
  const { first, last, entry } = match
  const isCountry = entry.kind === 'country'
  const known = { id: entry.id, shown: entry.shown }
  const form = formOf(entry)
  const inside = { form, known, nested: true }
  const aside = { ...inside, aside: true } as const

  if (isCountry && form === 'name' && isFirstOfName(tree, last, entities)) {
    const rest = entities.find((entity) => entity.tag === 'ORG' && entity.first === last + 1) as Entity
    return [mentionOf(recognition, first, last, 'country', isBodyOfState(tree, rest, match) ? inside : aside)]
  }

  const around = longerBody(match, entities)
  if (around && isCountry) {
    if (form === 'capital' || tree.tokens[last + 1]?.text === '-') return []
    const isAside = form === 'name' && !isBodyOfState(tree, around, match)
    return [mentionOf(recognition, first, last, 'country', isAside ? aside : inside)]
  }

  const endOfBody = isCountry ? stateBodyAfter(tree, last) : undefined
  if (endOfBody !== undefined) {
    if (form === 'capital') return [mentionOf(recognition, first, endOfBody, 'organisation')]
    return [
      mentionOf(recognition, first, endOfBody, 'organisation', { known: bodyAt(tree, match, endOfBody) }),
      mentionOf(recognition, first, last, 'country', inside),
    ]
  }

  if (form === 'capital' && !isGovernment(tree, first, last)) {
    for (let i = first; i <= last; i++) taken.add(i)
    return []
  }
  if (around && (isPartOfBody(recognition, match, around) || (around.first < first && taken.has(first)))) return []
  return [mentionOf(recognition, first, last, entry.kind, { form, known })]
}

/** "Iraq's parliament": the body between a country's name and the token `end`. */
function bodyAt(tree: Tree, { first, last, entry }: GazetteerMatch, end: number): NonNullable<NameMention['known']> {
  const rest = textOf(tree, last + 1, end).replace(/^['’]s?\s+/, '')
  const body = bodyOfState(entry.id.replace('country:', ''), rest)
  return {
    id: body?.id ?? `organisation:${slug(`${entry.shown} ${rest}`)}`,
    shown: body?.isNational ? body.shown : textOf(tree, first, end),
  }
}

/** A known body together with its owner right before it, if the language model tags both as one name. */
function withOwners(matches: readonly GazetteerMatch[], entities: readonly Entity[]): GazetteerMatch[] {
  const joined: GazetteerMatch[] = []
  for (const match of matches) {
    const before = joined.at(-1)
    const isOwned =
      before !== undefined &&
      match.entry.kind === 'organisation' &&
      before.last === match.first - 1 &&
      OWNERS.has(before.entry.id) &&
      entities.some(({ tag, first, last }) => tag === 'ORG' && first <= before.first && last >= match.last)
    if (isOwned) joined[joined.length - 1] = { ...match, first: before.first }
    else joined.push(match)
  }
  return joined
}

/** Whether a contest is named after the body that ends there: "Fed Cup". */
export function isContest(tree: Tree, last: number): boolean {
  return CONTESTS.has(tree.tokens[last + 1]?.text ?? '')
}

function isInPersonsName(tree: Tree, { first, last, entry }: GazetteerMatch, entities: readonly Entity[]): boolean {
  const person = entities.find((e) => e.tag === 'PER' && e.first <= last && e.last >= first)
  if (!person) return false
  if (entry.form === 'demonym' && first === person.first && person.last > last) return false
  if (person.first < first || person.last > last) return true
  return NAMES_OF_PEOPLE_TOO.has(foldName(textOf(tree, first, last)))
}

/** "Ukraine" of "Ukraine International Fund": a country's bare name right before the rest of an organisation's. */
export function isFirstOfName(tree: Tree, last: number, entities: readonly Entity[]): boolean {
  const rest = entities.find((entity) => entity.tag === 'ORG' && entity.first === last + 1)
  if (!rest || tokenAt(tree, last).text.includes('.')) return false
  // "Hong | Kong" hangs on the rest by its first word.
  const joint = tokenAt(tree, last).relation === 'flat' ? tokenAt(tree, last).head : last
  const { relation, head } = tokenAt(tree, joint)
  return relation === 'compound' && head >= rest.first && head <= rest.last
}

/** The tagged body whose longer name contains the match. */
function longerBody({ first, last }: GazetteerMatch, entities: readonly Entity[]): Entity | undefined {
  return entities.find((e) => e.tag === 'ORG' && e.first <= first && e.last >= last && e.last - e.first > last - first)
}

/** Whether a body's name has nothing but words for bodies of a state beside the country's: "Taiwan Ministry of Defense". */
function isBodyOfState(tree: Tree, { first, last }: Entity, country: GazetteerMatch): boolean {
  if (tokenAt(tree, country.last).text.includes('.')) return true
  const rest = tree.tokens
    .slice(first, last + 1)
    .filter((_, i) => first + i < country.first || first + i > country.last)
  return rest.every(({ text, upos }) => {
    const word = text.toLowerCase()
    return upos === 'PUNCT' || upos === 'PART' || BODY_HEADS.has(word) || PLAIN_WORDS.has(word)
  })
}

/**
 * Whether a known body is only a part of another one's name: "BBC" of "BBC News". It is not where an owner stands
 * before it, nothing but common nouns behind it, or the title of somebody in office ("EU Foreign Policy Chief").
 */
function isPartOfBody({ tree, known }: Recognition, { first, last }: GazetteerMatch, around: Entity): boolean {
  const next = tree.tokens[around.last + 1]?.text ?? ''
  const isHyphened = tree.tokens[around.last - 1]?.text === '-'
  const ofWhat = [next, isHyphened ? '' : tokenAt(tree, around.last).text].map((word) => word.toLowerCase())
  // Treaties and summits are no bodies: "United Nations World Summit".
  if (ofWhat.some((word) => NO_BODIES.has(word))) return false
  if (/^\p{Lu}/u.test(next) && TITLES.has(next.toLowerCase())) return false
  // "U.N.-African Union" are two.
  const areTwo = known.some(
    (other) =>
      (other.last + 2 === first && tree.tokens[first - 1]?.text === '-') ||
      (last + 2 === other.first && tree.tokens[last + 1]?.text === '-'),
  )
  const isOwner = (i: number): boolean =>
    known.some(
      (match) => ((match.entry.kind === 'country' && i < first) || areTwo) && match.first <= i && match.last >= i,
    )
  for (let i = around.first; i <= around.last; i++) {
    if (i >= first && i <= last) continue
    if (/^\p{Lu}/u.test(tokenAt(tree, i).text) && !isOwner(i) && tokenAt(tree, i).text !== 'The') return true
  }
  return false
}

/** The last token of a body right after a country's name: "parliament", "'s oil ministry". */
function stateBodyAfter(tree: Tree, country: number): number | undefined {
  let at = country + 1
  if (/^['’]s?$/.test(tree.tokens[at]?.text ?? '')) at++
  for (let last = Math.min(at + 2, tree.tokens.length - 1); last >= at; last--) {
    if (STATE_BODIES.has(textOf(tree, at, last).toLowerCase())) return endOfPurpose(tree, last)
  }
  return undefined
}

/** The last token of "of Foreign Affairs" behind "Ministry". */
function endOfPurpose(tree: Tree, body: number): number {
  if (tokenAt(tree, body).text !== 'Ministry' || tree.tokens[body + 1]?.text !== 'of') return body
  let last = body + 1
  while (PLAIN_WORDS.has(tree.tokens[last + 1]?.text.toLowerCase() ?? '')) last++
  return last > body + 1 && /^\p{Lu}/u.test(tokenAt(tree, last).text) ? last : body
}

function formOf(entry: GazetteerEntry): NameMention['form'] {
  return entry.form === 'none' ? 'name' : entry.form
}
