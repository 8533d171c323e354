import { BODY_HEADS, PLAIN_WORDS } from '../lexicon/organisation-names.ts'
import type { NameMention } from './mention.ts'
import { nameWords } from './names.ts'

export interface OrganisationName {
  readonly name: string
  readonly id?: string
  /** The name does not say whose body it is ("Foreign Ministry"). */
  readonly vague: boolean
}

/**
 * Joins the organisation names of one article: the same words, an abbreviation given in brackets or made of the
 * initials of one name, an end or a beginning of one fuller name ("Security Council", "Amnesty").
 */
export function joinOrganisations(
  text: string,
  mentions: readonly NameMention[],
): (mention: NameMention) => OrganisationName {
  const names = new Map<string, OrganisationName>()
  for (const mention of [...mentions].sort((a, b) => b.span.text.length - a.span.text.length)) {
    const key = keyOf(mention)
    if (names.has(key)) continue
    const fuller = [...names].filter(([other]) => isShorterForm(key, other)).map(([, name]) => name)
    const one = new Set(fuller.map((name) => name.id ?? name.name)).size === 1 ? fuller[0] : undefined
    const own = mention.known
      ? { name: mention.known.shown, id: mention.known.id, vague: false }
      : { name: shownName(mention), vague: isVague(key) }
    names.set(key, mention.known ? own : (one ?? own))
  }
  for (const mention of mentions) {
    const short = bracketed(text, mention)
    const own = names.get(keyOf(mention))
    const bySign = short && [...names.keys()].find((key) => key === nameWords(short).join(' '))
    if (bySign && own && !mentions.some((m) => m.known && keyOf(m) === bySign)) names.set(bySign, own)
  }
  return (mention) => names.get(keyOf(mention)) ?? { name: shownName(mention), vague: true }
}

function keyOf(mention: NameMention): string {
  const words = nameWords(mention.span.text.replace(/^the\s+/i, ''))
  return (words[0] === 'un' ? ['united', 'nations', ...words.slice(1)] : words).join(' ')
}

/** "MOD" of "Ministry of Defence (MOD)". */
function bracketed(text: string, mention: NameMention): string | undefined {
  return /^\s?\(\s?(\p{Lu}[\p{L}.]{1,9})\s?\)/u.exec(text.slice(mention.span.end, mention.span.end + 16))?.[1]
}

/** The last word of a name by which alone an article calls a body: "Congress" after "the U.S. Congress", "the Post". */
const CALLED_BY_LAST = new Set([
  'agency',
  'assembly',
  'commission',
  'congress',
  'council',
  'court',
  'herald',
  'journal',
  'ministry',
  'parliament',
  'post',
  'times',
  'tribune',
])

function isShorterForm(key: string, fuller: string): boolean {
  if (fuller.endsWith(` ${key}`) && (key.includes(' ') || CALLED_BY_LAST.has(key))) return true
  const words = fuller.split(' ')
  if (fuller.startsWith(`${key} `) && !BODY_HEADS.has(key) && !PLAIN_WORDS.has(key)) {
    return words.slice(key.split(' ').length).every((word) => BODY_HEADS.has(word) || word === 'international')
  }
  if (key.includes(' ') || key.length < 2 || key.length > 6 || words.length < 2) return false
  const initials = words
    .filter((word) => !['of', 'the', 'and', 'for', 'in', 'on', 'to'].includes(word))
    .map((word) => word[0])
  return initials.join('') === key || words.map((word) => word[0]).join('') === key
}

function isVague(key: string): boolean {
  const words = key.split(' ')
  return words.every((word) => BODY_HEADS.has(word) || PLAIN_WORDS.has(word))
}

function shownName(mention: NameMention): string {
  return mention.span.text.replace(/\s+/g, ' ').trim()
}
