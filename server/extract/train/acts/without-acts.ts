import type { Language, Score } from '../../../language/load.ts'
import { ACTS, STATUSES } from '../../../shapes/vocabulary.ts'

/**
 * The language model as it was before its act heads were taught: no word is the cue of an act. What the heads learn from
 * may not depend on heads that were there before.
 */
export function withoutActs(language: Language): Language {
  const score: Score = async (inputs) => {
    const words = inputs.firsts?.length ?? 0
    return { ...(await language.score(inputs)), act_cues: noActs(words), act_keys: nothing, act_words: nothing }
  }
  return { ...language, score }
}

const nothing = new Float32Array()

/** The chances of each word: that of no act is 1. */
function noActs(words: number): Float32Array {
  const width = 2 + STATUSES.length
  return Float32Array.from({ length: words * ACTS.length * width }, (_, i) => Number(i % width === 0))
}
