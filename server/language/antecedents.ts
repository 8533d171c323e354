import type { Antecedent, Token } from '../shapes/language.ts'

/** A word's vectors: one as an anaphor, one as a possible antecedent. */
export interface LinkVectors {
  /** Its last number is the score of having no antecedent among the candidates. */
  readonly anaphor: Float32Array
  /** Its last number is the word's own score as an antecedent, whatever the anaphor. */
  readonly antecedent: Float32Array
}

/** Learned scores: by distance in sentences, by rank from the nearest, and by kind of pronoun (see `kindOf`). */
export type PlaceScores = readonly (readonly number[])[]

type Word = Pick<Token, 'upos' | 'relation' | 'head'> & { readonly text: string; readonly link: LinkVectors }

/** The words of a sentence that can be antecedents, with their index in it. */
interface Candidates {
  readonly words: readonly Word[]
  readonly indexes: readonly number[]
}

const PRONOUN = /^(?:he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themselves)$/i
const DEFINITE = /^(?:the|this|that|these|those)$/i
const INSIDE_NAMES = /^(?:flat|compound|goeswith|fixed)$/
/**
 * Only this many of the nearest candidates are weighed. Prose has fewer; the limit keeps lists without full stops
 * linear.
 */
const MOST = 200
/** Answers below this probability are left out. */
const LEAST = 0.02

/**
 * Finds the antecedents of third-person pronouns and definite descriptions ("the minister"), sentence by sentence:
 * words that head a noun phrase, at most a few sentences back, each with its probability. The rest, up to 1, is the
 * probability that none of them is meant. Trained on GUM's chains (train/chains.py).
 */
export function antecedentFinder(
  places: PlaceScores,
): (words: readonly Word[]) => (readonly Antecedent[] | undefined)[] {
  const reach = (places[0] ?? []).length - 1
  const before: Candidates[] = []
  let sentence = -1
  return (words) => {
    sentence += 1
    before.push({ words, indexes: words.flatMap((word, i) => (isCandidate(word) ? [i] : [])) })
    if (before.length > reach + 1) before.shift()
    const definite = new Set(words.flatMap((word) => (isDefinite(word) ? [word.head] : [])))
    let earlier = -1
    return words.map((word, i) => {
      if (isCandidate(word)) earlier += 1
      return pointsBack(word, definite.has(i)) ? likeliest(word, earlier, sentence, before, places) : undefined
    })
  }
}

function isCandidate({ text, upos, relation }: Word): boolean {
  if (upos === 'PRON') return PRONOUN.test(text)
  return (upos === 'NOUN' || upos === 'PROPN') && !INSIDE_NAMES.test(relation)
}

function isDefinite({ text, relation }: Word): boolean {
  return relation === 'det' && DEFINITE.test(text)
}

function pointsBack(word: Word, isDefinite: boolean): boolean {
  return isCandidate(word) && (word.upos === 'PRON' || (word.upos === 'NOUN' && isDefinite))
}

function likeliest(
  anaphor: Word,
  /** How many candidates of its own sentence precede it. */
  earlier: number,
  sentence: number,
  before: readonly Candidates[],
  [byDistance = [], byRank = [], byKind = []]: PlaceScores,
): Antecedent[] {
  const found: { sentence: number; token: number; probability: number }[] = []
  let total = Math.exp(anaphor.link.anaphor.at(-1) as number)
  let rank = 0
  for (let back = 0; back < before.length; back++) {
    const { words, indexes } = before[before.length - 1 - back] as Candidates
    for (let at = (back === 0 ? earlier : indexes.length) - 1; at >= 0 && rank < MOST; at--) {
      const token = indexes[at] as number
      const word = words[token] as Word
      const score =
        fit(anaphor.link.anaphor, word.link.antecedent) +
        (byDistance[back] as number) +
        (byRank[Math.min(rank++, byRank.length - 1)] as number) +
        (byKind[kindOf(word, anaphor)] as number)
      total += Math.exp(score)
      found.push({ sentence: sentence - back, token, probability: Math.exp(score) })
    }
  }
  return found
    .map((antecedent) => ({ ...antecedent, probability: antecedent.probability / total }))
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability)
}

/** 0 noun, 1 pronoun, 2 the same pronoun. */
function kindOf(word: Word, anaphor: Word): number {
  if (word.upos !== 'PRON') return 0
  return word.text.toLowerCase() === anaphor.text.toLowerCase() ? 2 : 1
}

function fit(anaphor: Float32Array, antecedent: Float32Array): number {
  const width = anaphor.length - 1
  let product = 0
  for (let k = 0; k < width; k++) product += (anaphor[k] as number) * (antecedent[k] as number)
  return product / Math.sqrt(width) + (antecedent[width] as number)
}
