import type { Span } from '../../shapes/text.ts'
import type { ActorKind } from '../../shapes/vocabulary.ts'

/** Tokens of one sentence that name an actor, without titles and possessive endings. */
export interface NameMention {
  /** Index of the sentence. */
  readonly tree: number
  /** Index of the first token. */
  readonly first: number
  /** Index of the last token, which is included. */
  readonly last: number
  readonly span: Span
  readonly kind: ActorKind
  /** A `demonym` or a `capital` stands for its country: "Iraqi", "Baghdad". */
  readonly form: 'name' | 'demonym' | 'capital'
  /** Id and shown name, if the gazetteer knows them or the name is made with a country's. */
  readonly known?: { readonly id: string; readonly shown: string }
  /** Whether it lies inside a longer name: "Iraqi" in "Iraqi parliament". */
  readonly nested: boolean
  /** It names an actor only if another mention does: "Hong Kong" in "Hong Kong Free Press". */
  readonly aside?: true
  /** Lower-case words of the titles before it. */
  readonly titles: readonly string[]
}

/** A name mention and the actor it was resolved to. */
export interface ResolvedName extends NameMention {
  readonly actor: string
}
