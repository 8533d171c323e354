import type { ActChances, CueReading, Participant, Token } from '../shapes/language.ts'
import { ACTS, type Act, STATUSES } from '../shapes/vocabulary.ts'

/** A word's vectors for the reading of acts, as the model gives them. */
export interface ActVectors {
  /** For each act in the order of `ACTS`: the chances of no act, of one that took place, and of each status. */
  readonly chances: Float32Array
  /** As a cue: a key for each part that a participant may play, then a score of its own for each. */
  readonly keys: Float32Array
  /** As a participant: its vector, then a score of its own for each part. */
  readonly participant: Float32Array
}

type Word = Pick<Token, 'upos'> & { readonly acts: ActVectors }

const PARTS = ['source', 'target', 'directed'] as const
/** Words that are less likely than this to be a cue have no reading. */
const LEAST_CUE = 0.03
/** Participants that are less likely than this to play any part are left out. */
const LEAST_PART = 0.02
/** Words farther from a cue than this do not take part; the limit keeps lists without full stops linear. */
const REACH = 120
const NAMING = /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM|X)$/

/**
 * The readings of a sentence's words as cues of acts, one entry a word; undefined for a word that is hardly one. The
 * score of a participant is the product of the cue's key and the participant's vector, plus the score of either alone;
 * the logistic function makes it a chance.
 */
export function cueReadings(words: readonly Word[]): (CueReading | undefined)[] {
  return words.map(({ acts }, at) => {
    const chances = chancesOf(acts.chances)
    if (!chances) return undefined
    const participants: Participant[] = []
    for (let token = Math.max(0, at - REACH); token <= Math.min(words.length - 1, at + REACH); token++) {
      const word = words[token] as Word
      if (token === at || !NAMING.test(word.upos)) continue
      const found = participantOf(acts.keys, word, token)
      if (found) participants.push(found)
    }
    return { chances, participants }
  })
}

function chancesOf(scores: Float32Array): CueReading['chances'] | undefined {
  const width = 2 + STATUSES.length
  if (ACTS.every((_, act) => (scores[act * width] as number) > 1 - LEAST_CUE)) return undefined
  const entries = ACTS.map((name, act): [Act, ActChances] => [
    name,
    {
      real: scores[act * width + 1] as number,
      planned: scores[act * width + 2] as number,
      denied: scores[act * width + 3] as number,
      possible: scores[act * width + 4] as number,
    },
  ])
  return Object.fromEntries(entries) as CueReading['chances']
}

function participantOf(keys: Float32Array, { acts: { participant } }: Word, token: number): Participant | undefined {
  const width = participant.length - PARTS.length
  const [source, target, directed] = PARTS.map((_, part) => {
    let score = (keys[PARTS.length * width + part] as number) + (participant[width + part] as number)
    for (let k = 0; k < width; k++) score += (keys[part * width + k] as number) * (participant[k] as number)
    return 1 / (1 + Math.exp(-score))
  }) as [number, number, number]
  return Math.max(source, target, directed) < LEAST_PART ? undefined : { token, source, target, directed }
}
