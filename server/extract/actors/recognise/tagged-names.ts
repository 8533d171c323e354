import type { EntityTag } from '../../../shapes/language.ts'
import type { ActorKind } from '../../../shapes/vocabulary.ts'
import { INCOMPLETE_NAMES, NO_BODIES } from '../../lexicon/bodies.ts'
import { NO_ENDS } from '../../lexicon/names/no-actors.ts'
import { TITLES } from '../../lexicon/names/titles.ts'
import { BODY_NOUNS } from '../../lexicon/roles.ts'
import { WEEKDAYS } from '../../lexicon/time.ts'
import { dependents, type Tree, tokenAt } from '../../tree/tree.ts'
import { countryShown } from '../countries.ts'
import { genderOfGivenName } from '../gender.ts'
import type { NameMention } from '../mention.ts'
import { beginsWithNickname } from '../nickname.ts'
import type { Entity } from './entities.ts'
import { isContest, isFirstOfName } from './known-names.ts'
import { isNoActor, personsWithin } from './no-actor.ts'
import { isPartyAndState, mentionOf, type Recognition, textOf } from './recognition.ts'

/** Mentions of persons and organisations that the language model tags and the gazetteer lacks. */
export function taggedNames(recognition: Recognition): NameMention[] {
  const { text, tree, entities } = recognition
  const found: NameMention[] = []
  for (const entity of entities.flatMap((own) => personsWithin(tree, own))) {
    if ((entity.tag !== 'PER' && entity.tag !== 'ORG') || isOffice(tree, entity) || isNoBody(tree, entity)) continue
    if (isPartyAndState(tree, entity.first, entity.last)) continue
    const name = trim(tree, entity)
    if (!name || isNoActor(text, tree, name) || isKnown(recognition, name) || isRowOfKnown(recognition, name)) continue
    const isCovered = [...recognition.found, ...found].some(
      (mention) => !mention.nested && mention.first <= name.first && mention.last >= name.last,
    )
    if (!isCovered) found.push(taggedName(recognition, name))
  }
  return found
}

function taggedName(recognition: Recognition, name: Entity): NameMention {
  const { tree } = recognition
  const administration = administrationAt(tree, name)
  if (administration !== undefined) {
    const known = { id: 'country:US', shown: countryShown('US') }
    return mentionOf(recognition, name.first, administration, 'country', { known })
  }
  return mentionOf(recognition, countryBefore(recognition, name) ?? name.first, name.last, kindOf(tree, name))
}

/** Whether earlier steps have taken some of its tokens, and no known name of the sentence reaches beyond it. */
function isKnown({ known, taken }: Recognition, { first, last }: Entity): boolean {
  let isTaken = false
  for (let i = first; i <= last; i++) isTaken ||= taken.has(i)
  return isTaken && known.every((match) => match.first <= first && match.last >= last)
}

/** Splits one tag that covers two known bodies: "United Nations and African Union". */
function isRowOfKnown({ tree, known }: Recognition, { first, last }: Entity): boolean {
  return (
    known.some((match) => match.first === first) &&
    known.some((match) => match.last === last && match.first > first) &&
    tree.tokens.slice(first, last).some((token) => token.text === 'and')
  )
}

/** The first token of the country with which a body's name begins: "Ukraine" of "Ukraine | International Fund". */
function countryBefore({ tree, known, entities }: Recognition, name: Entity): number | undefined {
  return known.find(
    ({ last, entry }) =>
      entry.kind === 'country' &&
      entry.form === 'name' &&
      last === name.first - 1 &&
      isFirstOfName(tree, last, entities),
  )?.first
}

/**
 * The kind of a name. A noun beside it overrides the model's tag: "oil firm Yukos" and "Yukos, a company" are
 * organisations.
 */
function kindOf(tree: Tree, entity: Entity): ActorKind {
  if (entity.tag === 'ORG') return 'organisation'
  const isBody = (i: number): boolean => tree.tokens[i]?.upos === 'NOUN' && BODY_NOUNS.has(tokenAt(tree, i).lemma)
  if (isBody(entity.first - 1)) return 'organisation'
  for (let i = entity.first; i <= entity.last; i++) {
    if (dependents(tree, i, 'appos').some(isBody)) return 'organisation'
  }
  return 'person'
}

/** The last token of "the Obama administration"; in English news this means a government of the United States. */
function administrationAt(tree: Tree, { first, last, tag }: Entity): number | undefined {
  if (tokenAt(tree, last).text.toLowerCase() === 'administration')
    return last > first && (tag !== 'ORG' || last === first + 1) ? last : undefined
  const isFollowed = tree.tokens[last + 1]?.text === 'administration'
  return isFollowed && (tag !== 'ORG' || first === last) ? last + 1 : undefined
}

/** Whether something tagged as an organisation is none: a prize, a treaty, a single letter, a title, a bare "Center". */
function isNoBody(tree: Tree, entity: Entity): boolean {
  if (entity.tag !== 'ORG') return false
  const { text } = tokenAt(tree, entity.last)
  const word = text.toLowerCase()
  if (NO_BODIES.has(word) || isContest(tree, entity.last)) return true
  if (entity.first < entity.last) return false
  return TITLES.has(word) || INCOMPLETE_NAMES.has(word) || text.replace(/\W/g, '').length < 2
}

/** "State" in "Secretary of State" and "Defense" in "Defense Secretary" are offices, not bodies. */
function isOffice(tree: Tree, entity: Entity): boolean {
  const next = tree.tokens[entity.last + 1]
  if (next && /^(?:Secretary|Minister|Coordinator)$/.test(next.text)) return true
  const before = textOf(tree, Math.max(0, entity.first - 2), entity.first)
  return /^(?:secretar|minister|undersecretar)\w* (?:of|for) /i.test(before)
}

/** A name without its titles, articles and possessive ending; undefined if nothing is left. */
function trim(tree: Tree, entity: Entity): Entity | undefined {
  let { first, last } = entity
  while (!entity.whole && last >= first && /^(?:['’]s?|[.,;:"“”()[\]/-])$/.test(tokenAt(tree, last).text)) last--
  while (first <= last && isLeading(tree, first, entity.tag) && !beginsWithNickname(textOf(tree, first, last))) first++
  while (entity.tag === 'ORG' && !entity.whole && last > first && isNoEnd(tree, last)) last--
  if (entity.tag === 'PER' && endsWithDay(tree, first, last)) last--
  if (first > last) return undefined
  // Names are written with a capital letter somewhere, or in a script that has none.
  return /\p{Lu}|\p{Lo}/u.test(textOf(tree, first, last)) ? { ...entity, first, last } : undefined
}

/** "Marcos Friday said": Friday is the day when Marcos said it. Joe Friday has a given name before it. */
function endsWithDay(tree: Tree, first: number, last: number): boolean {
  if (first === last || !WEEKDAYS.has(tokenAt(tree, last).text.toLowerCase())) return false
  return last - first > 1 || genderOfGivenName(tokenAt(tree, first).text.toLowerCase()) === undefined
}

/** "Edison Research | for", "Senate | Minority" before "Leader": words with which no organisation's name ends. */
function isNoEnd(tree: Tree, last: number): boolean {
  const { text } = tokenAt(tree, last)
  if (!NO_ENDS.has(text.toLowerCase())) return false
  return /^\p{Ll}/u.test(text) || TITLES.has(tree.tokens[last + 1]?.text.toLowerCase() ?? '') || text === 'The'
}

function isLeading(tree: Tree, i: number, tag: EntityTag): boolean {
  const { text } = tokenAt(tree, i)
  if (/^(?:the|a|an|[.,"“”([/-]|['’])$/i.test(text)) return true
  return tag === 'PER' && TITLES.has(text.toLowerCase().replace(/\.$/, ''))
}
