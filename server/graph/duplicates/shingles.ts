import { foldedWords } from '../fold.ts'

/** Words of a shingle: long enough that two texts of their own share hardly any. */
const wordsOfShingle = 5

/**
 * The shingles of a text as 32-bit numbers: every run of five words, without case, accents and punctuation (Broder 1997,
 * "On the resemblance and containment of documents"). Two texts resemble each other as these sets overlap.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = foldedWords(text).map(hashOf)
  const shingles = new Set<number>()
  for (let at = 0; at + wordsOfShingle <= words.length; at++) {
    let shingle = 0
    for (let next = at; next < at + wordsOfShingle; next++)
      shingle = (Math.imul(shingle, 0x01000193) ^ (words[next] as number)) >>> 0
    shingles.add(mixed(shingle))
  }
  return shingles
}

/** The share that two sets of shingles have in common of all that are in either: 0 to 1. */
export function resemblance(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3, a bijection of 32-bit numbers that leaves none of their order. */
export function mixed(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
