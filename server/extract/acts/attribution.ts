import type { Span } from '../../shapes/text.ts'
import type { Act, Status } from '../../shapes/vocabulary.ts'

/** A token of an article: index of its sentence, and its index there. */
export interface TokenRef {
  readonly tree: number
  readonly token: number
}

/** An act as the syntax reports it, before its people are resolved to actors. */
export interface Attribution {
  readonly act: Act
  /** Index of the sentence that holds the cue, or the quotation that stands alone. */
  readonly tree: number
  /** The tokens of its cue, in order; none for a quotation without a cue. */
  readonly cue: readonly number[]
  /** The verb or noun that heads the cue; -1 for a quotation without a cue. */
  readonly head: number
  /** Heads of the noun phrases of its sources; none if the text names nobody. */
  readonly sources: readonly TokenRef[]
  /** Heads of the noun phrases that are addressed, asked or met. */
  readonly addressees: readonly TokenRef[]
  /** Tokens of the cue's sentence inside the content. */
  readonly contentTokens: ReadonlySet<number>
  readonly content: readonly Span[]
}

/** An attribution that the models have judged. */
export interface JudgedAttribution extends Attribution {
  /** The chance that source and content are right. */
  readonly confidence: number
  /** Whether the acceptor accepted it. If not, it is recorded only if its source is a known actor. */
  readonly accepted: boolean
  /** Whether it becomes an act in the graph; beliefs, intentions and guesses stay in the record only. */
  readonly told: boolean
  /** Present where the text itself says who speaks, as a transcript does: then nothing is weighed. */
  readonly certain?: true
  /** Present where only the language model reads the act, and neither rules nor judge do. */
  readonly byModel?: true
  /** For an act that did not take place: what is said of it. */
  readonly status?: Status
}
