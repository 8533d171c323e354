import type { Span } from './text.ts'
import type { Act, ENTITY_TAGS, Status, UPOS } from './vocabulary.ts'

export type Upos = (typeof UPOS)[number]
export type EntityTag = (typeof ENTITY_TAGS)[number]

/** How sure the language model is of each answer, 0 to 1. */
interface TokenProbability {
  readonly upos: number
  readonly head: number
  readonly relation: number
  readonly entity: number
}

/** A word before a pronoun or description that heads the phrase which this one may stand for. */
export interface Antecedent {
  /** Index into the sentences of the text. */
  readonly sentence: number
  /** Index into that sentence's tokens. */
  readonly token: number
  /** 0 to 1; those of one anaphor and of "none of them" add up to 1. */
  readonly probability: number
}

/** Chances, 0 to 1, that a word reports an act that took place, or one that did not; what is left to 1 says "no such act". */
export type ActChances = Readonly<Record<'real' | Status, number>>

/** A word that may name one of those who take part in an act. Its three chances, 0 to 1, are independent of one another. */
export interface Participant {
  /** Index into the sentence's tokens. */
  readonly token: number
  /** That it names who did it; in a meeting, that it names one of those who met. */
  readonly source: number
  /** That it names another actor whom the act concerns. */
  readonly target: number
  /** That it names an actor at whom the act is directed. */
  readonly directed: number
}

/** How the model reads a word as the cue of an act. */
export interface CueReading {
  readonly chances: Readonly<Record<Act, ActChances>>
  /** Words of the same sentence, in its order; unlikely ones are left out. */
  readonly participants: readonly Participant[]
}

/** A syntactic word in the treebanks' conventions ("ca" + "n't"); the later stages see trees through this type only. */
export interface Token extends Span {
  readonly lemma: string
  readonly upos: Upos
  /**
   * Index of the head in the sentence's `tokens`; -1 for a root. No cycles. A sentence of the language model has exactly
   * one root; a stretch that the extraction cuts out of a sentence too long to be prose may have several.
   */
  readonly head: number
  /** Universal Dependencies relation without subtype, but for nsubj:pass, obl:agent, aux:pass and acl:relcl. */
  readonly relation: string
  /** BIO tag: `O`, `B-PER`, `I-PER`, ... */
  readonly entity: 'O' | `${'B' | 'I'}-${EntityTag}`
  readonly probability: TokenProbability
  /** Whom a pronoun of the third person or a definite description may mean, the likeliest first; absent for other words. */
  readonly antecedents?: readonly Antecedent[]
  /** Present where the word may be the cue of an act. */
  readonly cue?: CueReading
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}
