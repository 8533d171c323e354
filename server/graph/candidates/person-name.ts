import { withoutNickname } from '../../extract/actors/nickname.ts'
import { GENERATIONS, NAME_PARTICLES } from '../../extract/lexicon/names/persons.ts'
import { foldedWords } from '../fold.ts'
import { skeleton } from './spelling.ts'

/** A person's name in parts, in lower case without accents and punctuation. */
export interface PersonName {
  /** '' where the name is a surname alone. */
  readonly given: string
  readonly middle: readonly string[]
  readonly surname: string
  /** "jr", "sr", "iii". */
  readonly generation?: string
}

/**
 * Takes a person's name apart: "Joseph R. Biden Jr." → joseph, [r], biden, jr. Particles belong to no part: "Bill de
 * Blasio" → bill, [], blasio.
 * @returns undefined for a name without letters.
 */
export function readPersonName(name: string): PersonName | undefined {
  const words = foldedWords(withoutNickname(name))
  const last = words.at(-1) ?? ''
  const generation = words.length > 1 && GENERATIONS.has(last) ? last : undefined
  const parts = words.filter((word) => !NAME_PARTICLES.has(word))
  const surname = parts.at(-1)
  if (surname === undefined) return undefined
  const [given = '', ...middle] = parts.slice(0, -1)
  return { given, middle, surname, ...(generation === undefined ? {} : { generation }) }
}

/** A name with the skeletons of given name and surname. */
export interface HeardName extends PersonName {
  readonly sounds: { readonly given: string; readonly surname: string }
}

/** Adds skeletons to names; a word that comes again is not worked out again. */
export function listener(): (name: PersonName) => HeardName {
  const kept = new Map<string, string>()
  const soundOf = (word: string) => {
    const known = kept.get(word) ?? skeleton(word)
    kept.set(word, known)
    return known
  }
  return (name) => ({ ...name, sounds: { given: soundOf(name.given), surname: soundOf(name.surname) } })
}
