import { FEMALE_TITLES, MALE_TITLES } from '../lexicon/roles.ts'
import { genderOfGivenName, genderOfTitles } from './gender.ts'
import type { NameMention } from './mention.ts'
import { isMisspelling } from './misspelling.ts'
import { nameWords, slug } from './names.ts'

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
  const full = fullNames(mentions)
  const bare = new Map<string, string>()
  const namedLast = new Map<string, number>()
  const resolved = new Map<NameMention, string>()
  mentions.forEach((mention, order) => {
    const words = wordsOf(mention)
    if (!words.length) return
    const name = words.length > 1 ? fullerForm(full, words) : bareMatch(words[0] as string, mention, full, namedLast)
    if (name) {
      namedLast.set(name.shown, order)
      resolved.set(mention, name.shown)
      return
    }
    const known = bare.get(words.join(' ')) ?? shownName(mention)
    bare.set(words.join(' '), known)
    resolved.set(mention, known)
  })
  return { nameOf: (mention) => resolved.get(mention), surnames: new Set(full.keys()) }
}

interface FullName {
  readonly words: readonly string[]
  readonly surname: string
  readonly shown: string
}

/** The names of two words or more, without those that are parts of others, by surname. */
function fullNames(mentions: readonly NameMention[]): Map<string, FullName[]> {
  const full = new Map<string, FullName[]>()
  for (const mention of [...mentions].sort((a, b) => wordsOf(b).length - wordsOf(a).length)) {
    const words = wordsOf(mention)
    if (words.length < 2 || fullerForm(full, words)) continue
    const name = { words, surname: surname(words), shown: shownName(mention) }
    full.set(name.surname, [...(full.get(name.surname) ?? []), name])
  }
  return full
}

function fullerForm(full: ReadonlyMap<string, readonly FullName[]>, words: readonly string[]): FullName | undefined {
  return full.get(surname(words))?.find((name) => isFullerForm(name.words, words))
}

function bareMatch(
  word: string,
  mention: NameMention,
  full: ReadonlyMap<string, readonly FullName[]>,
  namedLast: ReadonlyMap<string, number>,
): FullName | undefined {
  const bySurname = ofTheirGender(full.get(word) ?? [], mention.titles)
  if (bySurname.length) return latest(bySurname, namedLast)
  const all = [...full.values()].flat()
  const byFirst = all.filter((name) => name.words[0] === word)
  if (byFirst.length === 1) return byFirst[0]
  const within = all.filter((name) => !PARTICLES.has(word) && name.words.slice(1, -1).includes(word))
  if (within.length === 1) return within[0]
  const misspelt = all.filter((name) => isMisspelling(word, name.surname))
  return misspelt.length === 1 ? misspelt[0] : undefined
}

function latest(names: readonly FullName[], namedLast: ReadonlyMap<string, number>): FullName | undefined {
  return [...names].sort((a, b) => (namedLast.get(b.shown) ?? -1) - (namedLast.get(a.shown) ?? -1))[0]
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

/** Those whom the titles may mean: people whose given name tells the right gender, or else people whose name tells none. */
function ofTheirGender(names: readonly FullName[], titles: readonly string[]): readonly FullName[] {
  // A woman may be called chairman.
  const gender = genderOfTitles(titles.filter((title) => title !== 'chairman'))
  if (gender === undefined) return names
  const known = names.map((name) => ({ name, own: genderOfGivenName(name.words[0] ?? '') }))
  const sure = known.filter(({ own }) => own === gender)
  return (sure.length ? sure : known.filter(({ own }) => own === undefined)).map(({ name }) => name)
}

function wordsOf(mention: NameMention): string[] {
  const words = nameWords(mention.span.text)
  while (words.length > 1 && (MALE_TITLES.has(words[0] as string) || FEMALE_TITLES.has(words[0] as string)))
    words.shift()
  return words
}

/** Without the brackets in which an editor has filled in a part: "[Bob] Corker". */
function shownName(mention: NameMention): string {
  return (
    mention.span.text
      .replace(/[[\]]/g, '')
      .replace(/['’]s?$/, '')
      .replace(/\s+/g, ' ')
      .trim() || slug(mention.span.text)
  )
}
