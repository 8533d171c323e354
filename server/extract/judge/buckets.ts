import { BODY_NOUNS, DOCUMENTS, GOVERNMENTS, NOBODIES, OFFICIALS, ROLES } from '../lexicon/roles.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'

/** A number of words or steps, coarser the larger it is. */
export function sizeOf(n: number): string {
  if (n <= 4) return String(n)
  if (n <= 6) return '6'
  if (n <= 9) return '9'
  if (n <= 14) return '14'
  if (n <= 22) return '22'
  return n <= 35 ? '35' : 'more'
}

/** A probability in tenths, finer at the ends. */
export function tenth(p: number): string {
  if (p < 0.02) return '0'
  if (p > 0.98) return '1'
  return p < 0.1 ? '.05' : p > 0.9 ? '.95' : p.toFixed(1)
}

const CLOSED = /^(?:ADP|SCONJ|PRON|DET|PART|CCONJ|AUX|PUNCT)$/

/** A token as a feature: words of closed classes and punctuation as they are, all others as their part of speech. */
export function wordClass(tree: Tree, i: number): string {
  const token = tree.tokens[i]
  if (!token) return i < 0 ? '<s>' : '</s>'
  return CLOSED.test(token.upos) && token.text.length < 9 ? token.text.toLowerCase() : token.upos
}

/**
 * The kind of actor or thing that a noun phrase names, judged by its head. Countries, parties and companies are one
 * kind: which of them speaks for what differs from one country's news to the next.
 */
export function kindOfNoun(tree: Tree, i: number): string {
  const { upos, entity, lemma, text } = tokenAt(tree, i)
  const word = text.toLowerCase()
  if (upos === 'PRON' || upos === 'DET') return word.length < 9 ? word : 'PRON'
  if (entity.endsWith('PER')) return 'person'
  if (entity !== 'O') return 'body name'
  if (upos === 'PROPN') return 'name'
  if (NOBODIES.has(word)) return 'nobody'
  if (ROLES.has(lemma)) return 'role'
  if (DOCUMENTS.has(lemma)) return 'document'
  if (OFFICIALS.has(word)) return 'official'
  if (GOVERNMENTS.has(lemma)) return 'government'
  if (BODY_NOUNS.has(lemma)) return 'body'
  return upos
}

/** How sure the parser was of a token's head and relation. */
export function sureness(tree: Tree, i: number): string {
  const { head, relation } = tokenAt(tree, i).probability
  const p = head * relation
  return p > 0.97 ? 'sure' : p > 0.85 ? 'likely' : p > 0.5 ? 'unsure' : 'guess'
}
