import { caseOf, type Tree, tokenAt } from '../tree/tree.ts'

/** Before these words a capital is its government: "talks with Moscow". */
const WITH_GOVERNMENTS = new Set([
  'with',
  'between',
  'by',
  'against',
  'according to',
  'on',
  'toward',
  'towards',
  'for',
  'among',
  'like',
  'than',
  'unlike',
])

/** Nouns and verbs after which "from", "to" and "of" lead to a government: "a request from Lima". */
const DEALINGS = new Set(
  (
    'request demand call appeal proposal offer response reply answer message letter pressure signal support aid assistance warning threat ' +
    'ally opposition criticism statement invitation plea decision policy refusal approval permission accusation ' +
    'refer provide supply sell give offer demand request report respond reply appeal hand accuse urge tell ask press pressure belong'
  ).split(' '),
)

/**
 * Whether a capital stands for its government there: as subject or object, before "with" and the like, as owner
 * ("Moscow's answer"). After "in", "at", "near" and in addresses ("Paris, France") it is a place.
 */
export function isGovernment(tree: Tree, first: number, last: number): boolean {
  const head = headOf(tree, first, last)
  const token = tokenAt(tree, head)
  const after = tree.tokens[last + 1]?.text
  if (isDateline(tree, first, last)) return false
  if (
    after === ',' &&
    /^(?:D\.?C\.?|\p{Lu}\p{Ll}+)$/u.test(tree.tokens[last + 2]?.text ?? '') &&
    token.relation !== 'nsubj'
  )
    return false
  const preposition = caseOf(tree, head)
  if (preposition) {
    const words = preposition.split(' ')
    if (
      preposition === 'in' &&
      token.head >= 0 &&
      /^(?:officials?|authorit(?:y|ies)|government|ministry|parliament|leadership)$/i.test(
        tokenAt(tree, token.head).text,
      )
    )
      return true
    if (words.includes('in') || words.includes('at') || words.includes('near')) return false
    if (WITH_GOVERNMENTS.has(preposition)) return true
    if (['from', 'to', 'of'].includes(preposition))
      return token.head >= 0 && DEALINGS.has(tokenAt(tree, token.head).lemma)
    return after !== undefined && /^['’]s$/.test(after)
  }
  switch (token.relation) {
    case 'nsubj':
    case 'nsubj:pass':
    case 'obl:agent':
    case 'root':
      return true
    case 'obj':
    case 'iobj':
      return !['leave', 'reach', 'visit', 'rock', 'hit', 'strike', 'tour', 'control', 'attack', 'enter'].includes(
        tokenAt(tree, token.head).lemma,
      )
    case 'nmod':
      return /^['’]s?$/.test(after ?? '')
    case 'compound':
      return /^(?:government|regime|administration|authorities|leadership|junta)$/.test(
        tokenAt(tree, token.head).text.toLowerCase(),
      )
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

/** A conjunct is what the first of the row is. */
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
