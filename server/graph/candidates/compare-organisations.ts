import { isLegalForm } from '../../extract/actors/legal-forms.ts'
import { foldedWords } from '../fold.ts'
import type { Likeness } from './likeness.ts'
import { mayBeMisspelt } from './spelling.ts'

/** A body's name in parts. */
export interface OrganisationName {
  /** Its words in lower case without accents, "the", "and" and its legal form. */
  readonly words: readonly string[]
  readonly legalForm: string
  /** The name itself where it is an acronym: two to seven capital letters. */
  readonly acronym?: string
  /** The first letters of its words, where there are three or more: of all, and of those that are no function words. */
  readonly initials: readonly string[]
}

const functionWords = new Set(['of', 'for', 'on', 'in', 'to', 'at', 'against', 'with'])

/** @returns undefined for a name without letters. */
export function readOrganisationName(name: string): OrganisationName | undefined {
  const bare = name.split(/\s+/)
  let end = bare.length
  while (end > 1 && isLegalForm(bare[end - 1] as string)) end--
  const words = foldedWords(bare.slice(0, end).join(' ').replaceAll('&', ' ')).filter(
    (word, at) => word !== 'and' && (at > 0 || word !== 'the'),
  )
  if (words.length === 0) return undefined
  const letters = name.replace(/[.\s]/g, '')
  const firsts = (of: readonly string[]) => of.map((word) => word[0]).join('')
  const initials = [firsts(words), firsts(words.filter((word) => !functionWords.has(word)))]
  return {
    words,
    legalForm: bare.slice(end).join(' '),
    ...(/^\p{Lu}{2,7}$/u.test(letters) ? { acronym: letters.toLowerCase() } : {}),
    initials: [...new Set(initials)].filter((some) => some.length > 2),
  }
}

/**
 * How two names of bodies are alike: the same but for the legal form, an acronym of the other, or one word misspelt.
 * @returns undefined if they are two names.
 */
export function compareOrganisations(one: OrganisationName, other: OrganisationName): Likeness | undefined {
  if (one.words.join(' ') === other.words.join(' ')) {
    if (one.legalForm === other.legalForm) {
      return { reason: 'same-name', weight: 0.95, words: 'The same name but for "the", "and", accents or hyphens.' }
    }
    const forms = [one.legalForm, other.legalForm].filter((form) => form !== '').join(' and ')
    return { reason: 'legal-form', weight: 0.92, words: `The same name but for the legal form: ${forms}.` }
  }
  if (one.words.join('') === other.words.join('')) {
    return { reason: 'spelling', weight: 0.9, words: 'The same letters, written as one word or as several.' }
  }
  const [acronym, long] = one.acronym === undefined ? [other.acronym, one] : [one.acronym, other]
  if (acronym !== undefined && long.initials.includes(acronym)) {
    return {
      reason: 'acronym',
      weight: 0.7,
      words: `${acronym.toUpperCase()} are the first letters of the other name.`,
    }
  }
  return one.acronym === undefined && other.acronym === undefined ? misspelt(one.words, other.words) : undefined
}

function misspelt(one: readonly string[], other: readonly string[]): Likeness | undefined {
  if (one.length !== other.length) return undefined
  const differing = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] as string] as const]))
  const [pair] = differing
  if (pair === undefined || differing.length > 1) return undefined
  const [first, second] = pair
  const words = `${first} and ${second} are nearly the same letters.`
  if (`${first}s` === second || `${second}s` === first) {
    return one.length > 2
      ? { reason: 'spelling', weight: 0.8, words: `Only an s tells them apart: ${first}, ${second}.` }
      : undefined
  }
  if (!mayBeMisspelt(first, second)) return undefined
  return { reason: 'spelling', weight: one.length > 1 ? 0.75 : 0.6, words }
}
