import { AMERICAN_STATES } from '../lexicon/names/state-bodies.ts'
import { genderOfGivenName } from './gender.ts'
import type { NameMention } from './mention.ts'
import { nameWords } from './names.ts'

/** Places of the United States, and of the country of Georgia and its surroundings. */
const AMERICAN = new RegExp(`\\b(?:${[...AMERICAN_STATES].join('|')}|Atlanta|Savannah|D-Ga|R-Ga)\\b`)
const CAUCASIAN = /\b(?:Tbilisi|Georgians?|Abkhazia|Ossetia|Saakashvili|Ivanishvili|Caucasus|Armenia|Azerbaijan)\b/

/**
 * The mentions without the American state of Georgia, which has the name of a country, and without those that name a
 * family ("the Clintons", where the article names a Clinton). Where a headline's other words run into a name, only the
 * surname is left: "Francesco Excommunicates | Trump". This takes a title in capitals, and somebody else of the article
 * with that surname.
 */
export function withoutMistaken(text: string, mentions: readonly NameMention[]): NameMention[] {
  const persons = mentions.filter(({ kind }) => kind === 'person')
  const named = new Set(persons.flatMap(({ span }) => nameWords(span.text).at(-1) ?? []))
  const isHomeState = AMERICAN.test(text) && !CAUCASIAN.test(text)
  const times = Map.groupBy(persons, ({ span }) => nameWords(span.text).join(' '))
  return mentions.flatMap((mention) => {
    if (isHomeState && mention.span.text === 'Georgia') return []
    if (mention.kind !== 'person') return mention
    const words = nameWords(mention.span.text)
    if (isFamily(words, named)) return []
    const isOnce = times.get(words.join(' '))?.length === 1
    return isOnce && isHeadline(text, mention, words) && isBorne(words, persons) ? surnameOf(mention) : mention
  })
}

function isFamily(words: readonly string[], named: ReadonlySet<string>): boolean {
  const [word = '', ...others] = words
  const singulars = [word.slice(0, -1), ...(word.endsWith('es') ? [word.slice(0, -2)] : [])]
  return !others.length && /[^s]s$/.test(word) && singulars.some((one) => named.has(one))
}

/** Whether the first word of three or more is no given name, or one behind it looks like a verb, in a line of capitals. */
function isHeadline(text: string, { span }: NameMention, words: readonly string[]): boolean {
  if (words.length < 3) return false
  const isVerb = (word: string): boolean => /(?:[^s]s|ed|ing)$/.test(word)
  const isOdd = genderOfGivenName(words[0] as string) === undefined || words.slice(1, -1).some(isVerb)
  return isOdd && words.slice(1, -1).some((word) => word.length > 1) && isInCapitals(lineAround(text, span.start))
}

/** Whether another full name of the article has the same surname. */
function isBorne(words: readonly string[], persons: readonly NameMention[]): boolean {
  return persons.some(({ span }) => {
    const others = nameWords(span.text)
    return others.length === 2 && others[1] === words.at(-1) && !words.includes(others[0] as string)
  })
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return text.slice(start, end < 0 ? undefined : end)
}

function isInCapitals(line: string): boolean {
  const long = line.split(/\s+/).filter((word) => word.replace(/\P{L}/gu, '').length > 3)
  return long.length > 2 && long.every((word) => /^\P{L}*\p{Lu}/u.test(word))
}

function surnameOf(mention: NameMention): NameMention {
  const { span, last } = mention
  const word = /\S+$/.exec(span.text)?.[0] ?? span.text
  return { ...mention, first: last, titles: [], span: { start: span.end - word.length, end: span.end, text: word } }
}
