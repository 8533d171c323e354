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
  /** The skeletons of given name and surname. */
  readonly sounds: { readonly given: string; readonly surname: string }
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
  const sounds = { given: skeleton(given), surname: skeleton(surname) }
  return { given, middle, surname, sounds, ...(generation === undefined ? {} : { generation }) }
}
