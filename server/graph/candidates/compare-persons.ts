import { genderOfGivenName } from '../../extract/actors/gender.ts'
import type { Likeness } from './likeness.ts'
import type { HeardName } from './person-name.ts'
import { areShortForms, isKnownGivenName } from './short-forms.ts'
import { mayBeMisspelt } from './spelling.ts'

/** Letters from which on the same sounds may be one name from another script; shorter ones are alike by chance. */
const LONG_ENOUGH = 5

/**
 * How two full names of persons are alike. Every part of a name gives a factor: 1 where both have the same, less where
 * one leaves it out or writes it otherwise. The weight is their product, the reason the part that differs most.
 * @returns undefined if a part contradicts: other given names, other middle initials, father and son.
 */
export function comparePersons(one: HeardName, other: HeardName): Likeness | undefined {
  if (one.given === '' || other.given === '') return undefined
  const straight = compareParts(one, other)
  if (straight !== undefined || one.middle.length + other.middle.length > 0) return straight
  const isTurned = one.given === other.surname && one.surname === other.given
  return isTurned ? { reason: 'same-name', weight: 0.9, words: 'The same two words in the other order.' } : undefined
}

function compareParts(one: HeardName, other: HeardName): Likeness | undefined {
  const surnames = compareSurnames(one, other)
  if (surnames === undefined) return undefined
  const given = compareGiven(one, other)
  if (given === undefined || isGuessedTwice(surnames, given)) return undefined
  const middle = compareMiddle(one.middle, other.middle)
  if (middle === undefined) return undefined
  const generation = compareGenerations(one.generation, other.generation)
  if (generation === undefined) return undefined
  const parts = [surnames, given, middle, generation]
  const weight = parts.reduce((product, part) => product * part.weight, 0.97)
  const differing = parts.filter((part) => part.weight < 1).sort((a, b) => a.weight - b.weight)
  const [most] = differing
  if (most === undefined) {
    return { reason: 'same-name', weight, words: 'The same name but for accents, hyphens, particles or a nickname.' }
  }
  return { reason: most.reason, weight, words: differing.map(({ words }) => words).join(' ') }
}

/** Two misspelt parts are two names; a name from another script may differ in both. */
function isGuessedTwice(surnames: Likeness, given: Likeness): boolean {
  if (surnames.weight === 1) return false
  return given.weight < 1 && (surnames.reason !== 'transliteration' || given.reason !== 'transliteration')
}

const same: Likeness = { reason: 'same-name', weight: 1, words: '' }

function compareSurnames(
  { surname: one, sounds }: HeardName,
  { surname: other, sounds: others }: HeardName,
): Likeness | undefined {
  if (one === other) return same
  if (sounds.surname === others.surname && Math.max(one.length, other.length) >= LONG_ENOUGH)
    return { reason: 'transliteration', weight: 0.85, words: `${shown(one)} and ${shown(other)} may be one name.` }
  if (!mayBeMisspelt(one, other)) return undefined
  return { reason: 'spelling', weight: 0.8, words: `${shown(one)} and ${shown(other)} are nearly the same letters.` }
}

function compareGiven(
  { given: one, sounds }: HeardName,
  { given: other, sounds: others }: HeardName,
): Likeness | undefined {
  if (one === other) return same
  if (one.length === 1 || other.length === 1) {
    if (one[0] !== other[0]) return undefined
    return { reason: 'initial', weight: 0.68, words: 'One has only the initial of the given name.' }
  }
  const [first, second] = [shown(one), shown(other)]
  if (areShortForms(one, other)) {
    const [short, long] = one.length < other.length ? [first, second] : [second, first]
    return { reason: 'given-name', weight: 0.88, words: `${short} may be short for ${long}.` }
  }
  const isOneSound = sounds.given === others.given && Math.max(one.length, other.length) >= LONG_ENOUGH
  if (areTwoNames(one, other, isOneSound)) return undefined
  if (isOneSound) return { reason: 'transliteration', weight: 0.85, words: `${first} and ${second} may be one name.` }
  if (!mayBeMisspelt(one, other)) return undefined
  return { reason: 'spelling', weight: 0.8, words: `${first} and ${second} are nearly the same letters.` }
}

/** Whether both are common given names: then they differ on purpose. Spellings of one name have the same skeleton. */
function areTwoNames(one: string, other: string, isOneSound: boolean): boolean {
  const isName = (word: string) => isKnownGivenName(word) || genderOfGivenName(word) !== undefined
  if (genderOfGivenName(one) !== undefined && genderOfGivenName(other) !== undefined) {
    if (genderOfGivenName(one) !== genderOfGivenName(other)) return true
  }
  return isName(one) && isName(other) && !(isOneSound && one[0] === other[0])
}

function compareMiddle(one: readonly string[], other: readonly string[]): Likeness | undefined {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  const [own] = shorter
  if (own === undefined) {
    if (longer.length === 0) return same
    const names = longer.map(shown).join(' ')
    if (longer.every((word) => !/[aeiouy]/.test(word) || word.length === 1))
      return { reason: 'initial', weight: 0.96, words: `One leaves out the middle initial ${names}` }
    return { reason: 'initial', weight: 0.9, words: `One leaves out the middle name ${names}.` }
  }
  if (longer.join(' ') === shorter.join(' ')) return same
  const fits = longer.some((word) => word === own || (Math.min(word.length, own.length) === 1 && word[0] === own[0]))
  if (!fits) return undefined
  return { reason: 'initial', weight: 0.95, words: 'One has more of the middle names.' }
}

function compareGenerations(one: string | undefined, other: string | undefined): Likeness | undefined {
  if (one === other) return same
  if (one !== undefined && other !== undefined) return undefined
  const generation = one ?? other ?? ''
  const written = generation.startsWith('i') ? generation.toUpperCase() : generation === 'jr' ? 'Jr.' : 'Sr.'
  return {
    reason: 'generation',
    weight: 0.62,
    words: `One is called ${written}, the other is not: it may be a relative.`,
  }
}

function shown(word: string): string {
  // "H.W." has lost its full stops.
  if (!/[aeiouy]/.test(word) && word.length < 4) return word.replace(/./g, (letter) => `${letter.toUpperCase()}.`)
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}${word.length === 1 ? '.' : ''}`
}
