import type { ActorKind, EntityTag } from '../../types.ts'
import { NO_BODIES, STATE_BODIES } from '../lexicon/organisation-names.ts'
import { BODY_NOUNS, TITLES } from '../lexicon/roles.ts'
import { dependent, dependents, spanOfTokens, type Tree, tokenAt } from '../tree/tree.ts'
import { isGovernment } from './capitals.ts'
import { countryShown } from './countries.ts'
import type { Gazetteer, GazetteerEntry, GazetteerMatch } from './gazetteer.ts'
import { matchNames } from './gazetteer.ts'
import type { NameMention } from './mention.ts'
import { foldName, slug } from './names.ts'

interface Entity {
  readonly first: number
  readonly last: number
  readonly tag: EntityTag
}

/** Countries whose names are given names or surnames too: there the language model decides. */
const PEOPLES_NAMES = new Set([
  'jordan',
  'chad',
  'georgia',
  'israel',
  'paris',
  'london',
  'victoria',
  'washington',
  'lima',
  'sofia',
  'vienna',
  'havana',
  'florence',
])

/** Verbs whose capitalised subject without an entity tag is taken for a person. */
const PERSON_VERBS = new Set(
  'say tell add argue insist reply note warn claim urge reject accuse condemn vow deny announce call propose refuse criticize'.split(
    ' ',
  ),
)

/**
 * The names of actors in one sentence: what the gazetteer knows, what the language model tags as person or
 * organisation, bodies of a state by their country ("Iraq's parliament"), and capitalised subjects of speech that the
 * model left without a tag. In text order, a longer name before those nested in it.
 */
export function recognise(text: string, tree: Tree, gazetteer: Gazetteer): NameMention[] {
  const known = matchNames(gazetteer, tree.tokens)
  const entities = entitiesOf(tree, known)
  const found: NameMention[] = []
  const taken = new Set<number>()
  const add = (
    first: number,
    last: number,
    kind: ActorKind,
    form: NameMention['form'] = 'name',
    known?: NameMention['known'],
    nested = false,
  ): void => {
    const titles = kind === 'person' ? titlesBefore(tree, first) : []
    found.push({
      tree: tree.index,
      first,
      last,
      span: spanOfTokens(text, tree, [first, last]),
      kind,
      form,
      nested,
      titles,
      ...(known ? { known } : {}),
    })
    if (!nested) for (let i = first; i <= last; i++) taken.add(i)
  }

  const matches = withOwners(known, entities).filter(
    ({ last, entry }) => entry.form !== 'none' && (entry.kind === 'country' || !isContest(tree, last)),
  )
  const kept = matches.filter((match) => !isInsideOtherName(match.first, match.last, match.entry, entities, tree))
  for (const { first, last, entry } of kept) {
    if (entry.kind === 'country' && entry.form === 'name' && isFirstOfName(tree, last, entities)) {
      add(first, last, 'country', 'name', knownAs(entry), true)
      continue
    }
    const around = entities.find(
      (e) => e.tag === 'ORG' && e.first <= first && e.last >= last && size(e) > last - first + 1,
    )
    if (around && entry.kind === 'country') {
      const isPart = entry.form === 'capital' || tree.tokens[last + 1]?.text === '-'
      if (!isPart) add(first, last, 'country', formOf(entry), knownAs(entry), true)
      continue
    }
    const body = entry.kind === 'country' ? stateBodyAfter(tree, last) : undefined
    if (entry.form === 'capital' && body !== undefined) {
      add(first, body, 'organisation')
      continue
    }
    if (entry.form === 'capital' && !isGovernment(tree, first, last)) {
      for (let i = first; i <= last; i++) taken.add(i)
      continue
    }
    if (body !== undefined) {
      const name = `${entry.shown} ${textOf(tree, last + 1, body).replace(/^['’]s\s+/, '')}`
      add(first, body, 'organisation', 'name', { id: `organisation:${slug(name)}`, shown: textOf(tree, first, body) })
      add(first, last, 'country', formOf(entry), knownAs(entry), true)
      continue
    }
    if (around && around.first < first && taken.has(first)) continue
    add(first, last, entry.kind, formOf(entry), knownAs(entry))
  }
  for (const entity of entities) {
    if ((entity.tag !== 'PER' && entity.tag !== 'ORG') || isOffice(tree, entity) || isNoBody(tree, entity)) continue
    const trimmed = trim(tree, entity)
    if (!trimmed || (isTaken(taken, trimmed) && !kept.some((m) => m.first > trimmed.first || m.last < trimmed.last)))
      continue
    // "United Nations and African Union" in one tag are two bodies that are known.
    const isRow =
      kept.some((m) => m.first === trimmed.first) &&
      kept.some((m) => m.last === trimmed.last && m.first > trimmed.first)
    if (isRow && tree.tokens.slice(trimmed.first, trimmed.last).some((token) => token.text === 'and')) continue
    const covered = found.some((m) => !m.nested && m.first <= trimmed.first && m.last >= trimmed.last)
    if (covered) continue
    const begin = kept.find(
      (m) =>
        m.entry.kind === 'country' &&
        m.entry.form === 'name' &&
        m.last === trimmed.first - 1 &&
        isFirstOfName(tree, m.last, entities),
    )?.first
    const administration = administrationAt(tree, trimmed)
    if (administration !== undefined)
      add(trimmed.first, administration, 'country', 'name', { id: 'country:US', shown: countryShown('US') })
    else add(begin ?? trimmed.first, trimmed.last, kindOf(tree, trimmed))
  }
  for (let i = 1; i < tree.tokens.length; i++) {
    if (!taken.has(i) && isBareMinistry(tree, i)) add(i - 1, i, 'organisation')
  }
  for (let i = 0; i < tree.tokens.length; i++) {
    const last = taken.has(i) ? undefined : endOfAnnouncedBody(tree, i)
    if (last !== undefined) add(i, last, 'organisation')
  }
  for (let i = 0; i < tree.tokens.length; i++) {
    if (taken.has(i) || !isUntaggedSpeaker(tree, i)) continue
    add(i, i, 'person')
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}

/** The spans of the BIO tags; an `I` without its `B` begins one. */
function entitiesOf(tree: Tree, known: readonly GazetteerMatch[]): Entity[] {
  const found: { first: number; last: number; tag: EntityTag }[] = []
  tree.tokens.forEach((token, i) => {
    if (token.entity === 'O') return
    const tag = token.entity.slice(2) as EntityTag
    const before = found.at(-1)
    if (token.entity.startsWith('I-') && before?.last === i - 1 && before.tag === tag) before.last = i
    else found.push({ first: i, last: i, tag })
  })
  const kept: Entity[] = []
  for (const entity of found) {
    const before = kept.at(-1)
    if (entity.last <= (before?.last ?? -1)) continue
    if (before && goesOn(tree, before, entity, known)) {
      kept[kept.length - 1] = { ...before, last: entity.last }
      continue
    }
    if (entity.tag === 'PER') {
      const first = beginOfName(tree, entity.first, entity.last)
      if (first < entity.first && before?.last === first) kept.pop()
      kept.push({ ...entity, first, last: endOfName(tree, entity.last) })
    } else kept.push({ ...entity, last: endOfBody(tree, entity) })
  }
  return kept
}

/** "Center for Strategic and International Studies" is one name, also where its parts were tagged apart. */
function goesOn(tree: Tree, before: Entity, entity: Entity, known: readonly GazetteerMatch[]): boolean {
  if (before.tag !== 'ORG' || entity.tag !== 'ORG') return false
  const between = tree.tokens.slice(before.last + 1, entity.first).map((token) => token.text)
  // "Bill and | Melinda Gates Foundation"
  if (!between.length && /^(?:for|of|on|and)$/.test(tokenAt(tree, before.last).text)) return before.last > before.first
  if (/^(?:for|of|on)(?: the)?$/.test(between.join(' '))) {
    return dependents(tree, before.last, 'nmod').some((i) => i >= entity.first && i <= entity.last)
  }
  return (
    between.join(' ') === 'and' &&
    !known.some(({ first, last }) => first === entity.first && last === entity.last) &&
    tree.tokens.slice(before.first, before.last + 1).some((token) => /^(?:for|of|on)$/.test(token.text)) &&
    tokenAt(tree, entity.last).relation !== 'nsubj'
  )
}

/** A person's name begins with the word right before it on which the tree hangs it flatly ("Recep" of "Recep Tayyip"). */
function beginOfName(tree: Tree, first: number, last: number): number {
  const word = tree.tokens[first - 1]
  if (word?.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return first
  if (TITLES.has(word.text.toLowerCase()) || (word.entity !== 'O' && first > 1)) return first
  const hangs = tree.tokens
    .slice(first, last + 1)
    .some(({ relation, head }) => relation === 'flat' && head === first - 1)
  return hangs ? first - 1 : first
}

/** A person's name goes on as long as the tree hangs the next word flatly on it ("Ayman" of "Ayman al-Zawahiri"). */
function endOfName(tree: Tree, last: number): number {
  let end = last
  for (let i = last + 1; i < tree.tokens.length; i++) {
    const { relation, upos, text, head } = tokenAt(tree, i)
    if (relation === 'flat' && upos === 'PROPN' && head <= last) end = i
    else if (text !== '-' && !/^al$/i.test(text)) break
  }
  return end
}

/** "U.N. World Food Program": a known body and, in the same name right before it, what it belongs to. */
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

const OWNERS = new Set(['organisation:united-nations', 'country:US'])

/** "Fed" of "Fed Cup". */
function isContest(tree: Tree, last: number): boolean {
  return /^(?:Cup|Open|Trophy|Tour|Championships?|Prix)$/.test(tree.tokens[last + 1]?.text ?? '')
}

function isInsideOtherName(
  first: number,
  last: number,
  entry: GazetteerEntry,
  entities: readonly Entity[],
  tree: Tree,
): boolean {
  const person = entities.find((e) => e.tag === 'PER' && e.first <= last && e.last >= first)
  if (!person) return false
  if (entry.form === 'demonym' && first === person.first && person.last > last) return false
  if (person.first < first || person.last > last) return true
  return PEOPLES_NAMES.has(foldName(textOf(tree, first, last)))
}

/** "Ukraine" of "Ukraine International Fund": a country's bare name right before the rest of an organisation's. */
function isFirstOfName(tree: Tree, last: number, entities: readonly Entity[]): boolean {
  const rest = entities.find((entity) => entity.tag === 'ORG' && entity.first === last + 1)
  if (!rest || tokenAt(tree, last).text.includes('.')) return false
  const { relation, head } = tokenAt(tree, last)
  return relation === 'compound' && head >= rest.first && head <= rest.last
}

/** An organisation's name does not stop at its preposition: "National League for | Democracy". */
function endOfBody(tree: Tree, entity: Entity): number {
  let { last } = entity
  if (entity.tag !== 'ORG' || !/^(?:of|for)$/.test(tokenAt(tree, last).text)) return last
  while (tree.tokens[last + 1]?.upos === 'PROPN') last++
  return last
}

/** A body by its kind's noun beside it, whatever the model took its name for: "oil firm Yukos", "Yukos, a company". */
function kindOf(tree: Tree, entity: Entity): ActorKind {
  if (entity.tag === 'ORG') return 'organisation'
  const before = tree.tokens[entity.first - 1]
  if (before?.upos === 'NOUN' && BODY_NOUNS.has(before.lemma)) return 'organisation'
  for (let i = entity.first; i <= entity.last; i++) {
    if (
      dependents(tree, i, 'appos').some(
        (j) => tokenAt(tree, j).upos === 'NOUN' && BODY_NOUNS.has(tokenAt(tree, j).lemma),
      )
    )
      return 'organisation'
  }
  return 'person'
}

/** The last token of "the Obama administration": in English a government of the United States. */
function administrationAt(tree: Tree, entity: Entity): number | undefined {
  if (tokenAt(tree, entity.last).text.toLowerCase() === 'administration')
    return entity.last > entity.first ? entity.last : undefined
  return entity.tag !== 'ORG' || entity.first === entity.last
    ? tree.tokens[entity.last + 1]?.text === 'administration'
      ? entity.last + 1
      : undefined
    : undefined
}

/** "the oil ministry", with no country before it. */
function isBareMinistry(tree: Tree, i: number): boolean {
  const before = tokenAt(tree, i - 1)
  return tokenAt(tree, i).text === 'ministry' && before.upos === 'NOUN' && before.head === i && before.entity === 'O'
}

/** What is tagged as an organisation but names none: prizes and treaties, single letters, titles, a bare "Center". */
function isNoBody(tree: Tree, entity: Entity): boolean {
  if (entity.tag !== 'ORG') return false
  const last = tokenAt(tree, entity.last).text.toLowerCase()
  if (NO_BODIES.has(last) || isContest(tree, entity.last)) return true
  if (entity.first < entity.last) return false
  const { text } = tokenAt(tree, entity.last)
  return (
    TITLES.has(last) ||
    text.replace(/\W/g, '').length < 2 ||
    /^(?:center|centre|union|fund|foundation|group|department|office|studies|relations|embassy|consulate)$/.test(last)
  )
}

/** "State" in "Secretary of State" and "Defense" in "Defense Secretary" are offices, no bodies. */
function isOffice(tree: Tree, entity: Entity): boolean {
  const next = tree.tokens[entity.last + 1]
  if (next && /^(?:Secretary|Minister|Coordinator)$/.test(next.text)) return true
  const before = textOf(tree, Math.max(0, entity.first - 2), entity.first)
  return /^(?:secretar|minister|undersecretar)\w* (?:of|for) /i.test(before)
}

/** The last token of "parliament", "'s oil ministry" right after a country's name. */
function stateBodyAfter(tree: Tree, country: number): number | undefined {
  let at = country + 1
  if (/^['’]s?$/.test(tree.tokens[at]?.text ?? '')) at++
  for (let last = Math.min(at + 2, tree.tokens.length - 1); last >= at; last--) {
    if (STATE_BODIES.has(textOf(tree, at, last).toLowerCase())) return last
  }
  return undefined
}

/** An entity without its titles, articles and possessive ending; undefined where nothing is left. */
function trim(tree: Tree, entity: Entity): Entity | undefined {
  let { first, last } = entity
  while (last >= first && /^(?:['’]s?|[.,;:"“”()[\]/-])$/.test(tokenAt(tree, last).text)) last--
  while (first <= last && isLeading(tree, first, entity.tag)) first++
  // "Marcos Friday said": the day is when he said it.
  if (
    entity.tag === 'PER' &&
    last - first > 1 &&
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tokenAt(tree, last).text)
  )
    last--
  if (first > last || !/\p{L}/u.test(textOf(tree, first, last))) return undefined
  // Names are written with a capital letter somewhere.
  if (!/\p{Lu}/u.test(textOf(tree, first, last)) && !/\p{Lo}/u.test(textOf(tree, first, last))) return undefined
  return { ...entity, first, last }
}

function isLeading(tree: Tree, i: number, tag: EntityTag): boolean {
  const token = tokenAt(tree, i)
  if (/^(?:the|a|an|[.,"“”([/-]|['’])$/i.test(token.text)) return true
  return tag === 'PER' && TITLES.has(token.text.toLowerCase().replace(/\.$/, ''))
}

/** Titles right before a name, from the inside out: "Prime Minister" of "British Prime Minister Tony Blair". */
function titlesBefore(tree: Tree, first: number): string[] {
  const titles: string[] = []
  for (let i = first - 1; i >= 0; i--) {
    const word = tokenAt(tree, i).text.toLowerCase().replace(/\.$/, '')
    if (!TITLES.has(word)) break
    titles.unshift(word)
  }
  return titles
}

/** The last token of the capitalised name of two words or more right behind "the rights group", which the model left without a tag. */
function endOfAnnouncedBody(tree: Tree, first: number): number | undefined {
  const noun = tree.tokens[first - 1]
  if (noun?.upos !== 'NOUN' || !BODY_NOUNS.has(noun.lemma) || !/^\p{Ll}/u.test(noun.text)) return undefined
  let last = first - 1
  while (isUntaggedName(tree, last + 1)) last++
  return last > first && last - first < 5 ? last : undefined
}

function isUntaggedName(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  return token?.entity === 'O' && token.upos !== 'PUNCT' && /^\p{Lu}\p{L}+$/u.test(token.text)
}

function isUntaggedSpeaker(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i)
  if (token.upos !== 'PROPN' || token.entity !== 'O' || token.relation !== 'nsubj' || token.head < 0) return false
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(token.text) || TITLES.has(token.text.toLowerCase())) return false
  return (
    PERSON_VERBS.has(tokenAt(tree, token.head).lemma) &&
    dependent(tree, i, 'det', 'compound', 'amod', 'nmod') === undefined
  )
}

function isTaken(taken: ReadonlySet<number>, entity: Entity): boolean {
  for (let i = entity.first; i <= entity.last; i++) if (taken.has(i)) return true
  return false
}

function knownAs(entry: GazetteerEntry): NonNullable<NameMention['known']> {
  return { id: entry.id, shown: entry.shown }
}

function formOf(entry: GazetteerEntry): NameMention['form'] {
  return entry.form === 'none' ? 'name' : entry.form
}

function size(entity: Entity): number {
  return entity.last - entity.first + 1
}

/** The words from one token to another, one space between words that stand apart in the text. */
function textOf(tree: Tree, first: number, last: number): string {
  const { start } = tokenAt(tree, first)
  return tree.sentence.text.slice(start - tree.sentence.start, tokenAt(tree, last).end - tree.sentence.start)
}
