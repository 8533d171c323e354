import { GENERATIONS, NAME_PARTICLES } from '../lexicon/names/persons.ts'
import { FEMALE_TITLES, MALE_TITLES } from '../lexicon/names/titles.ts'
import { genderOfGivenName, genderOfTitles } from './gender.ts'
import type { NameMention } from './mention.ts'
import { isMisspelling } from './misspelling.ts'
import { nameWords, slug } from './names.ts'
import { withoutNickname } from './nickname.ts'

export interface Persons {
  /** The fullest name of the person whom the mention names. */
  readonly nameOf: (mention: NameMention) => string | undefined
  /** Slugs of the last names of all people named in full. */
  readonly surnames: ReadonlySet<string>
}

/**
 * Joins the person names of one article. A name belongs to a fuller one if it is the end of it ("von der Leyen") or its
 * surname, or if it is the first word of only one name (East Asian family names, given names); given names must agree,
 * and titles with the gender of given names. If several names fit, the one that was mentioned last is meant. A single
 * word that fits nobody, but is nearly the surname of exactly one person, is a misspelling of that surname.
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
    if (name === 'several') return
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

/** The names of two words or more by surname, without those that are shorter forms of others. */
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

/** Whom a single word names; several if more than one begins with it: "Kim" of Kim Jong Un and Kim Yo Jong. */
function bareMatch(
  word: string,
  mention: NameMention,
  full: ReadonlyMap<string, readonly FullName[]>,
  namedLast: ReadonlyMap<string, number>,
): FullName | 'several' | undefined {
  const bySurname = ofTheirGender(full.get(word) ?? [], mention.titles)
  if (bySurname.length) return latest(bySurname, namedLast)
  const all = [...full.values()].flat()
  const byFirst = ofTheirGender(
    all.filter((name) => name.words[0] === word),
    mention.titles,
  )
  if (byFirst.length === 1) return byFirst[0]
  if (byFirst.length > 1) return 'several'
  const within = all.filter((name) => !NAME_PARTICLES.has(word) && name.words.slice(1, -1).includes(word))
  if (within.length === 1) return within[0]
  const misspelt = all.filter((name) => isMisspelling(word, name.surname))
  return misspelt.length === 1 ? misspelt[0] : undefined
}

function latest(names: readonly FullName[], namedLast: ReadonlyMap<string, number>): FullName | undefined {
  return [...names].sort((a, b) => (namedLast.get(b.shown) ?? -1) - (namedLast.get(a.shown) ?? -1))[0]
}

/** Whether `words` equal the name `fuller` or are a shorter form of it: the same end, and given names that agree. */
function isFullerForm(fuller: readonly string[], words: readonly string[]): boolean {
  if (fuller.length < words.length || !generationsAgree(fuller, words)) return false
  const end = fuller.slice(fuller.length - words.length)
  if (words.every((word, i) => word === end[i])) return true
  if (surname(fuller) !== surname(words)) return false
  const given = words.slice(0, -1).filter((word) => !NAME_PARTICLES.has(word))
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

/**
 * Whether two names can be one person's: not father and son, nor the second and the third. "Jr" and "Sr" belong to every
 * full form of a name; a number may be left out, and a surname alone may be anybody's.
 */
function generationsAgree(fuller: readonly string[], words: readonly string[]): boolean {
  const [one, other] = [generationOf(fuller), generationOf(words)]
  if (one === other) return true
  if (one !== undefined && other !== undefined) return false
  const isSurname = words.filter((word) => !NAME_PARTICLES.has(word)).length === 1
  return (other === undefined && isSurname) || /^i/.test(one ?? other ?? '')
}

function generationOf(words: readonly string[]): string | undefined {
  const last = words.at(-1) ?? ''
  return words.length > 1 && GENERATIONS.has(last) ? last : undefined
}

function surname(words: readonly string[]): string {
  const kept = words.filter((word, i) => i === words.length - 1 || !NAME_PARTICLES.has(word))
  const last = kept.at(-1) ?? ''
  return NAME_PARTICLES.has(last) && kept.length > 1 ? (kept.at(-2) ?? last) : last
}

/**
 * The people whom the titles may mean: those whose given name implies the right gender, or else those whose name
 * implies none.
 */
function ofTheirGender(names: readonly FullName[], titles: readonly string[]): readonly FullName[] {
  // A woman may be called chairman.
  const gender = genderOfTitles(titles.filter((title) => title !== 'chairman'))
  if (gender === undefined) return names
  const known = names.map((name) => ({ name, own: genderOfGivenName(name.words[0] ?? '') }))
  const sure = known.filter(({ own }) => own === gender)
  return (sure.length ? sure : known.filter(({ own }) => own === undefined)).map(({ name }) => name)
}

function wordsOf(mention: NameMention): string[] {
  const words = nameWords(withoutNickname(mention.span.text))
  const isTitle = (word = ''): boolean => MALE_TITLES.has(word) || FEMALE_TITLES.has(word)
  // The title of "Duke of Sussex" is the name.
  while (words.length > 1 && words[1] !== 'of' && isTitle(words[0])) words.shift()
  return words
}

/** The words without the brackets around an editor's insertion: "[Bob] Corker". */
function shownName(mention: NameMention): string {
  return (
    withoutNickname(mention.span.text)
      .replace(/[[\]]/g, '')
      .replace(/['’]s?$/, '')
      .replace(/\s+/g, ' ')
      .trim() || slug(mention.span.text)
  )
}
