import { BEFORE_GOVERNMENTS, EXCHANGES, RULERS_IN, RULERS_OF, VERBS_OF_PLACES } from '../../lexicon/capitals.ts'
import { caseOf, type Tree, tokenAt } from '../../tree/tree.ts'

/**
 * Whether a capital stands for its government here: as subject or object, after "with" and the like, or as owner
 * ("Moscow's answer"). After "in", "at" or "near" and in addresses ("Paris, France") it is a place.
 */
export function isGovernment(tree: Tree, first: number, last: number): boolean {
  if (isDateline(tree, first, last)) return false
  const head = headOf(tree, first, last)
  if (isAddress(tree, last) && tokenAt(tree, head).relation !== 'nsubj') return false
  const preposition = caseOf(tree, head)
  return preposition ? isGovernmentAfter(preposition, tree, head, last) : isGovernmentAs(tree, head, last)
}

function isGovernmentAfter(preposition: string, tree: Tree, head: number, last: number): boolean {
  const above = tree.tokens[tokenAt(tree, head).head]
  if (preposition === 'in' && above && RULERS_IN.has(above.text.toLowerCase())) return true
  if (preposition.split(' ').some((word) => word === 'in' || word === 'at' || word === 'near')) return false
  if (BEFORE_GOVERNMENTS.has(preposition)) return true
  if (preposition === 'from' || preposition === 'to' || preposition === 'of')
    return above !== undefined && EXCHANGES.has(above.lemma)
  return /^['’]s$/.test(tree.tokens[last + 1]?.text ?? '')
}

/** Judges a capital without a preposition by its relation. */
function isGovernmentAs(tree: Tree, head: number, last: number): boolean {
  const token = tokenAt(tree, head)
  switch (token.relation) {
    case 'nsubj':
    case 'nsubj:pass':
    case 'obl:agent':
    case 'root':
      return true
    case 'obj':
    case 'iobj':
      return !VERBS_OF_PLACES.has(tokenAt(tree, token.head).lemma)
    case 'nmod':
      return /^['’]s?$/.test(tree.tokens[last + 1]?.text ?? '')
    case 'compound':
      return RULERS_OF.has(tokenAt(tree, token.head).text.toLowerCase())
    case 'conj':
      return token.head !== head && token.head >= 0 && isGovernmentLike(tree, token.head)
    default:
      return false
  }
}

/** "PARIS (AP) -", "LONDON, March 5". */
function isDateline(tree: Tree, first: number, last: number): boolean {
  if (first > 1 || !/^\p{Lu}{3,}$/u.test(tokenAt(tree, last).text)) return false
  return /^[(,—–-]+$/.test(tree.tokens[last + 1]?.text ?? '')
}

/** "Paris, France", "Washington, D.C." */
function isAddress(tree: Tree, last: number): boolean {
  return tree.tokens[last + 1]?.text === ',' && /^(?:D\.?C\.?|\p{Lu}\p{Ll}+)$/u.test(tree.tokens[last + 2]?.text ?? '')
}

/** Whether the first name in a row of names is a government: then all of them are. */
function isGovernmentLike(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).relation !== 'conj' && isGovernment(tree, i, i)
}

function headOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = tokenAt(tree, i)
    if (head < first || head > last) return i
  }
  return last
}
