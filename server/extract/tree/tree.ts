import type { Sentence, Token } from '../../shapes/language.ts'
import type { Span } from '../../shapes/text.ts'
import { cut } from './cut.ts'
import { lemmaOf } from './lemma.ts'
import { repaired } from './repair.ts'

/**
 * A sentence whose dependency tree can be walked downwards as well as upwards. A stretch made by `cut` may have several
 * roots.
 */
export interface Tree {
  /** Index of the sentence in the article. */
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Indices of each token's dependents, in text order. */
  readonly children: readonly (readonly number[])[]
}

/** The trees of an article's sentences, in order; a sentence too long to be prose gives several. */
export function treesOf(sentences: readonly Sentence[]): Tree[] {
  return cut(sentences).map((sentence, index) => {
    const tokens = repaired(sentence.tokens).map((token) => ({ ...token, lemma: lemmaOf(token) }))
    const children: number[][] = tokens.map(() => [])
    tokens.forEach((token, i) => {
      if (token.head >= 0) children[token.head]?.push(i)
    })
    return { index, sentence, tokens, children }
  })
}

/** The token at `i`; an index outside of the sentence is a mistake of the caller. */
export function tokenAt(tree: Tree, i: number): Token {
  const token = tree.tokens[i]
  if (!token) throw new RangeError(`token ${i} of sentence ${tree.index}: there are ${tree.tokens.length}`)
  return token
}

/** Dependents of `i`, filtered by relation if any relations are given. */
export function dependents(tree: Tree, i: number, ...relations: readonly string[]): number[] {
  const all = tree.children[i] ?? []
  return relations.length ? all.filter((child) => relations.includes(tokenAt(tree, child).relation)) : [...all]
}

/** The first dependent of `i` with one of the relations. */
export function dependent(tree: Tree, i: number, ...relations: readonly string[]): number | undefined {
  return (tree.children[i] ?? []).find((child) => relations.includes(tokenAt(tree, child).relation))
}

/**
 * `i` and everything below it, in text order; a dependent for which `skip` holds is left out with everything below it.
 */
export function subtree(tree: Tree, i: number, skip: (child: number) => boolean = () => false): number[] {
  const found = [i]
  for (let next = 0; next < found.length; next++) {
    for (const child of tree.children[found[next] as number] ?? []) if (!skip(child)) found.push(child)
  }
  return found.sort((a, b) => a - b)
}

/** Whether `i` is `ancestor` or lies below it. */
export function isWithin(tree: Tree, i: number, ancestor: number): boolean {
  for (let at = i; at >= 0; at = tokenAt(tree, at).head) if (at === ancestor) return true
  return false
}

/** The prepositions and other case marks of `i`, in lower case ("according to" gives both words). */
export function caseOf(tree: Tree, i: number): string {
  return dependents(tree, i, 'case', 'mark')
    .flatMap((mark) => [mark, ...dependents(tree, mark, 'fixed')])
    .map((mark) => tokenAt(tree, mark).text.toLowerCase())
    .join(' ')
}

/** The possessor of `i`: a name with a possessive ending before it, or "his". */
export function possessor(tree: Tree, i: number): number | undefined {
  return dependents(tree, i, 'nmod').find(
    (child) => child < i && (tokenAt(tree, child).upos === 'PRON' || /(?:^| )['’]s?$/.test(caseOf(tree, child))),
  )
}

/** `i` and its conjuncts, nested ones too. */
function conjuncts(tree: Tree, i: number): number[] {
  const found = [i]
  for (let next = 0; next < found.length; next++) found.push(...dependents(tree, found[next] as number, 'conj'))
  return found
}

/** The conjuncts of a noun that are nouns: "Britain and France", but not the second of "Britain, but not France". */
export function nounConjuncts(tree: Tree, noun: number): number[] {
  return conjuncts(tree, noun).filter(
    (i) => i === noun || (/^(?:NOUN|PROPN|PRON|ADJ|X|NUM)$/.test(tokenAt(tree, i).upos) && !isLeftOut(tree, i)),
  )
}

function isLeftOut(tree: Tree, conjunct: number): boolean {
  return dependents(tree, conjunct, 'advmod', 'cc').some((i) => tokenAt(tree, i).text.toLowerCase() === 'not')
}

/** The span `[start, end)` of `text`. */
export function spanAt(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}

/** The span from the first to the last of these tokens. */
export function spanOfTokens(text: string, tree: Tree, tokens: readonly number[]): Span {
  return spanAt(text, tokenAt(tree, Math.min(...tokens)).start, Math.max(...tokens.map((i) => tokenAt(tree, i).end)))
}
