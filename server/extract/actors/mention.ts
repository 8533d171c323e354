import type { ActorKind, Span } from '../../types.ts'

/** Tokens of one sentence that name an actor, titles and possessive endings left out. */
export interface NameMention {
  /** Index of the sentence. */
  readonly tree: number
  /** First and last token, both in. */
  readonly first: number
  readonly last: number
  readonly span: Span
  readonly kind: ActorKind
  /** Whether it stands for its country as an adjective or by its capital. */
  readonly form: 'name' | 'demonym' | 'capital'
  /** Id and shown name, where the gazetteer knows them or the name is built from a country's. */
  readonly known?: { readonly id: string; readonly shown: string }
  /** It lies inside a longer name: "Iraqi" in "Iraqi parliament". */
  readonly nested: boolean
  /** Lower-case words of the titles before it. */
  readonly titles: readonly string[]
}

/** A name mention and the actor it was resolved to. */
export interface ResolvedName extends NameMention {
  readonly actor: string
}
