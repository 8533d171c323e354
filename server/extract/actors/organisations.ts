import { BODY_HEADS, NOT_IN_INITIALS, PLAIN_WORDS, SHORT_NAMES } from '../lexicon/bodies.ts'
import { abbreviationAfter } from './abbreviation.ts'
import { withoutLegalForm } from './legal-forms.ts'
import type { NameMention } from './mention.ts'
import { nameWords } from './names.ts'
import { endsInLesserState, isStateBody, type StateBody } from './state-bodies.ts'

export interface OrganisationName {
  readonly name: string
  readonly id?: string
  /** Whether the name leaves open whose body it is: "Foreign Ministry". */
  readonly vague: boolean
}

/**
 * Joins names in one article that mean the same organisation: equal names, an abbreviation given in brackets or made of
 * a name's initials, and the beginning or end of exactly one fuller name ("Security Council", "Amnesty").
 * @param bodyOf the body of a state that a name without a country's means in this article
 */
export function joinOrganisations(
  text: string,
  mentions: readonly NameMention[],
  bodyOf: (name: string) => StateBody | undefined,
): (mention: NameMention) => OrganisationName {
  const names = new Map<string, OrganisationName>()
  const companies = new Set(mentions.filter((m) => withoutLegalForm(m.span.text) !== m.span.text).map(keyOf))
  for (const mention of [...mentions].sort((a, b) => b.span.text.length - a.span.text.length)) {
    const key = keyOf(mention)
    if (names.has(key)) continue
    const fuller = [...names]
      .filter(
        ([other]) =>
          (isShorterForm(key, other) && !isLesserBody(key, other)) ||
          (companies.has(other) && !companies.has(key) && isShortOfCompany(key, other)),
      )
      .map(([, name]) => name)
    const one = new Set(fuller.map((name) => name.id ?? name.name)).size === 1 ? fuller[0] : undefined
    const own = mention.known
      ? { name: mention.known.shown, id: mention.known.id, vague: false }
      : ownName(mention, key, bodyOf)
    names.set(key, mention.known ? own : (one ?? own))
  }
  for (const mention of mentions) {
    const abbreviation = abbreviationAfter(text, mention.span)
    const name = names.get(keyOf(mention))
    if (!abbreviation || !name) continue
    const key = nameWords(abbreviation).join(' ')
    if (names.has(key) && !mentions.some((m) => m.known && keyOf(m) === key)) names.set(key, name)
  }
  return (mention) => names.get(keyOf(mention)) ?? { name: shownName(mention), vague: true }
}

function ownName(mention: NameMention, key: string, bodyOf: (name: string) => StateBody | undefined): OrganisationName {
  const name = shownName(mention)
  const body = bodyOf(name)
  if (!body) return { name, vague: isVague(key) || isStateBody(name) }
  return { name: body.shown, ...(body.id === undefined ? {} : { id: body.id }), vague: body.id === undefined }
}

function keyOf(mention: NameMention): string {
  const words = nameWords(withoutLegalForm(mention.span.text.replace(/^the\s+/i, '')))
  return (words[0] === 'un' ? ['united', 'nations', ...words.slice(1)] : words).join(' ')
}

function isShorterForm(key: string, fuller: string): boolean {
  if (fuller.endsWith(` ${key}`) && (key.includes(' ') || SHORT_NAMES.has(key))) return true
  const words = fuller.split(' ')
  if (fuller.startsWith(`${key} `) && !BODY_HEADS.has(key) && !PLAIN_WORDS.has(key)) {
    return words.slice(key.split(' ').length).every((word) => BODY_HEADS.has(word) || word === 'international')
  }
  if (key.includes(' ') || key.length < 2 || key.length > 6 || words.length < 2) return false
  const main = words.filter((word) => !NOT_IN_INITIALS.has(word))
  return initialsOf(main) === key || initialsOf(words) === key
}

/** Whether the fuller name is that of a body of a part of a country, which "the Supreme Court" alone need not be. */
function isLesserBody(key: string, fuller: string): boolean {
  return isStateBody(key) && endsInLesserState(fuller.slice(0, -key.length - 1))
}

/** "Toyota" of "Toyota Motor Corp.", "Shell" of "Royal Dutch Shell plc". */
function isShortOfCompany(key: string, fuller: string): boolean {
  if (BODY_HEADS.has(key) || PLAIN_WORDS.has(key)) return false
  return fuller.startsWith(`${key} `) || fuller.endsWith(` ${key}`)
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('')
}

function isVague(key: string): boolean {
  const words = key.split(' ')
  return words.every((word) => BODY_HEADS.has(word) || PLAIN_WORDS.has(word))
}

function shownName(mention: NameMention): string {
  return withoutLegalForm(mention.span.text.replace(/\s+/g, ' ').trim())
}
