import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/names/persons.ts'
import { FEMALE_TITLES, MALE_TITLES } from '../lexicon/names/titles.ts'

export type Gender = 'male' | 'female'

/** The gender that the titles (in lower case) imply: that of the first one that implies any. */
export function genderOfTitles(titles: readonly string[]): Gender | undefined {
  for (const title of titles) {
    if (FEMALE_TITLES.has(title)) return 'female'
    if (MALE_TITLES.has(title)) return 'male'
  }
  return undefined
}

/** The gender that a given name (in lower case) implies; undefined for unisex and unknown names. */
export function genderOfGivenName(name: string): Gender | undefined {
  const isMale = MALE_NAMES.has(name)
  const isFemale = FEMALE_NAMES.has(name)
  if (isMale === isFemale) return undefined
  return isMale ? 'male' : 'female'
}
