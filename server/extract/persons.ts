import { MALE_NAMES } from './given-names.ts'
import type { NameMention } from './mention.ts'
import { isMisspelling } from './misspelling.ts'
import { nameWords, slug } from './names.ts'
import { FEMALE_TITLES, MALE_TITLES } from './roles.ts'

export interface Persons {
  /** The fullest name of the person whom the mention names. */
  readonly nameOf: (mention: NameMention) => string | undefined
  /** Slugs of the last names of those who are named in full. */
  readonly surnames: ReadonlySet<string>
}

/** Words that are part of a surname but tell nothing alone. */
const PARTICLES = new Set([
  'al',
  'el',
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'la',
  'di',
  'da',
  'dos',
  'bin',
  'ibn',
  'ben',
  'abu',
  'le',
  'ter',
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
])

/**
 * Joins the person names of one article. A name is a part of a fuller one where it is its end ("von der Leyen"), its
 * surname, or else its first word (East Asian family names, given names) with one candidate only; given names must
 * agree. Of several candidates the one named last before it is meant. A single word that fits nobody but is spelt
 * nearly like the surname of exactly one is a misspelling of it.
 */
export function joinPersons(mentions: readonly NameMention[]): Persons {
  const full = new Map<string, string>()
  for (const mention of [...mentions].sort((a, b) => wordsOf(b).length - wordsOf(a).length)) {
    const words = wordsOf(mention)
    if (words.length < 2) continue
    const same = [...full.keys()].find((key) => isFullerForm(key.split(' '), words))
    if (same === undefined) full.set(words.join(' '), shownName(mention))
  }
  const keys = [...full.keys()]
  const surnames = new Set(keys.map((key) => surname(key.split(' '))))
  const bare = new Map<string, string>()
  const namedLast = new Map<string, number>()
  const resolved = new Map<NameMention, string>()
  mentions.forEach((mention, order) => {
    const words = wordsOf(mention)
    if (!words.length) return
    const key =
      words.length > 1
        ? keys.find((k) => isFullerForm(k.split(' '), words))
        : bareMatch(words, mention, keys, namedLast)
    if (key !== undefined) {
      namedLast.set(key, order)
      resolved.set(mention, full.get(key) ?? shownName(mention))
      return
    }
    const known = bare.get(words.join(' ')) ?? shownName(mention)
    bare.set(words.join(' '), known)
    resolved.set(mention, known)
  })
  return { nameOf: (mention) => resolved.get(mention), surnames }
}

function bareMatch(
  words: readonly string[],
  mention: NameMention,
  keys: readonly string[],
  namedLast: ReadonlyMap<string, number>,
): string | undefined {
  const word = words[0] as string
  const bySurname = keys.filter((key) => surname(key.split(' ')) === word && genderFits(key, mention.titles))
  if (bySurname.length) return latest(bySurname, namedLast)
  const byFirst = keys.filter((key) => key.split(' ')[0] === word)
  if (byFirst.length === 1) return byFirst[0]
  const within = keys.filter((key) => !PARTICLES.has(word) && key.split(' ').slice(1, -1).includes(word))
  if (within.length === 1) return within[0]
  const misspelt = keys.filter((key) => isMisspelling(word, surname(key.split(' '))))
  return misspelt.length === 1 ? misspelt[0] : undefined
}

function latest(keys: readonly string[], namedLast: ReadonlyMap<string, number>): string | undefined {
  return [...keys].sort((a, b) => (namedLast.get(b) ?? -1) - (namedLast.get(a) ?? -1))[0]
}

/** Whether `words` are a shorter or equal form of the name `fuller`: same end, and given names that agree. */
function isFullerForm(fuller: readonly string[], words: readonly string[]): boolean {
  if (fuller.length < words.length) return false
  const end = fuller.slice(fuller.length - words.length)
  if (words.every((word, i) => word === end[i])) return true
  if (surname(fuller) !== surname(words)) return false
  const given = words.slice(0, -1).filter((word) => !PARTICLES.has(word))
  const fullerGiven = fuller.slice(0, -1)
  return given.every((word, i) => {
    const other = fullerGiven[i]
    return (
      fullerGiven.includes(word) ||
      (other !== undefined &&
        ((word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))))
    )
  })
}

function surname(words: readonly string[]): string {
  const kept = words.filter((word, i) => i === words.length - 1 || !PARTICLES.has(word))
  const last = kept.at(-1) ?? ''
  return PARTICLES.has(last) && kept.length > 1 ? (kept.at(-2) ?? last) : last
}

function genderFits(key: string, titles: readonly string[]): boolean {
  const first = key.split(' ')[0] ?? ''
  if (titles.some((title) => title !== 'chairman' && FEMALE_TITLES.has(title))) return !MALE_NAMES.has(first)
  return !(titles.includes('mr') && FEMALE_TITLES.has(first))
}

function wordsOf(mention: NameMention): string[] {
  const words = nameWords(mention.span.text)
  while (words.length > 1 && (MALE_TITLES.has(words[0] as string) || FEMALE_TITLES.has(words[0] as string)))
    words.shift()
  return words
}

function shownName(mention: NameMention): string {
  return (
    mention.span.text
      .replace(/['’]s?$/, '')
      .replace(/\s+/g, ' ')
      .trim() || slug(mention.span.text)
  )
}
