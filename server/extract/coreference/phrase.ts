import type { TokenRef } from '../acts/attribution.ts'
import { ROLES } from '../lexicon/roles.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import { bodiesIn } from './bodies.ts'
import type { Discourse } from './discourse.ts'

/** A noun, pronoun or adjective of the article that may mean an actor. */
export interface Phrase {
  readonly discourse: Discourse
  readonly tree: Tree
  readonly ref: TokenRef
  /** Index of its head among the tokens of the tree. */
  readonly token: number
  readonly lemma: string
  /** The head as written, in lower case. */
  readonly word: string
  readonly relation: string
  /** Whether the head is a noun for somebody in office. */
  readonly isRole: boolean
  /** Countries and organisations among its modifiers. */
  readonly bodies: readonly string[]
  /** The actors of another phrase of the sentence, which may be resolved later than this one. */
  readonly actorsAt: (token: number) => readonly string[]
}

export function phraseAt(discourse: Discourse, ref: TokenRef, actorsOf: (ref: TokenRef) => readonly string[]): Phrase {
  const tree = discourse.trees[ref.tree] as Tree
  const { lemma, text, relation } = tokenAt(tree, ref.token)
  const word = text.toLowerCase()
  let bodies: readonly string[] | undefined
  return {
    discourse,
    tree,
    ref,
    token: ref.token,
    lemma,
    word,
    relation,
    isRole: ROLES.has(lemma) || ROLES.has(word),
    get bodies() {
      bodies ??= bodiesIn(discourse, tree, ref.token)
      return bodies
    },
    actorsAt: (token) => actorsOf({ tree: ref.tree, token }),
  }
}
