import type { ResolvedName } from '../actors/mention.ts'
import { BODIES_AS_SIDES, COUNTRIES_AS_SIDES, SIDES } from '../lexicon/roles.ts'
import { dependents, nounConjuncts, type Tree, tokenAt } from '../tree/tree.ts'
import { actorsOf, type Discourse, isDefinite, REACH } from './discourse.ts'
import type { Phrase } from './phrase.ts'

type Kind = ResolvedName['kind']

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
])

/**
 * "The three ministers", "all three", "both": the row of as many that was named last, or else those of one kind if a
 * sentence names as many.
 */
export function group(phrase: Phrase): readonly string[] | undefined {
  const { discourse, tree, token, word, relation } = phrase
  const isNumber = NUMBERS.has(word)
  if (!isNumber && !SIDES.has(word)) return undefined
  const number = isNumber ? bareNumber(tree, token, relation) : numberBefore(tree, token)
  if (number === undefined || (!isNumber && phrase.bodies.length)) return undefined
  const kinds: readonly Kind[] = isNumber ? ['person', 'country', 'organisation'] : [kindOfSides(word)]
  for (let at = tree.index; at >= Math.max(0, tree.index - REACH); at--) {
    const end = at === tree.index ? token : Number.POSITIVE_INFINITY
    const names = (discourse.names[at] ?? []).filter(({ last, form }) => last < end && form !== 'demonym')
    const found = rowOf(discourse, discourse.trees[at] as Tree, names, number, kinds) ?? allOf(names, number, kinds)
    if (found) return found
  }
  return isNumber ? undefined : []
}

/** How many a number means that stands for people itself: "all three said". */
function bareNumber(tree: Tree, token: number, relation: string): number | undefined {
  const { text } = tokenAt(tree, token)
  const isWhole =
    /^both$/i.test(text) || dependents(tree, token, 'det').some((i) => /^(?:all|the)$/i.test(tokenAt(tree, i).text))
  const isAlone = dependents(tree, token, 'nmod', 'compound', 'acl', 'acl:relcl', 'amod').length === 0
  return /^nsubj/.test(relation) && isWhole && isAlone ? NUMBERS.get(text.toLowerCase()) : undefined
}

/** Three or more, of "the three ministers"; pairs are read elsewhere. */
function numberBefore(tree: Tree, noun: number): number | undefined {
  const [number] = dependents(tree, noun, 'nummod')
  const count = number === undefined ? undefined : NUMBERS.get(tokenAt(tree, number).text.toLowerCase())
  return count !== undefined && count > 2 && isDefinite(tree, noun) ? count : undefined
}

/** What the sides are that a noun in the plural means. */
export function kindOfSides(word: string): Kind {
  if (COUNTRIES_AS_SIDES.has(word)) return 'country'
  return BODIES_AS_SIDES.has(word) ? 'organisation' : 'person'
}

/** The actors of the last row of names that has as many, all of one of the kinds. */
function rowOf(
  discourse: Discourse,
  tree: Tree,
  names: readonly ResolvedName[],
  number: number,
  kinds: readonly Kind[],
): readonly string[] | undefined {
  for (const { first, kind } of [...names].reverse()) {
    if (!kinds.includes(kind) || tokenAt(tree, first).relation === 'conj') continue
    const row = nounConjuncts(tree, first).flatMap((i) => actorsOf(discourse, { tree: tree.index, token: i }))
    const actors = [...new Set(row)]
    if (actors.length === number && actors.every((actor) => discourse.kinds.get(actor) === kind)) return actors
  }
  return undefined
}

/** All actors of a kind that the sentence names, if they are as many. */
function allOf(names: readonly ResolvedName[], number: number, kinds: readonly Kind[]): readonly string[] | undefined {
  for (const kind of kinds) {
    const actors = new Set(names.filter((name) => name.kind === kind).map(({ actor }) => actor))
    if (actors.size === number) return [...actors]
  }
  return undefined
}
