import { clauseOf } from '../tree/clause.ts'
import { contentSpans, trimmed } from '../tree/content.ts'
import { type Quotation, quotationAt } from '../tree/quotes.ts'
import { caseOf, dependents, nounConjuncts, possessor, subtree, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'

/** Attributions without a verb: "according to X", "X: quotation" and "quotation ― X". */
export function attributeByMark(text: string, tree: Tree, quotations: readonly Quotation[]): Attribution[] {
  return [
    ...accordingTo(text, tree, quotations),
    ...inTheWordsOf(text, tree, quotations),
    ...nameAndColon(text, tree, quotations),
    ...signed(text, tree, quotations),
  ]
}

function accordingTo(text: string, tree: Tree, quotations: readonly Quotation[]): Attribution[] {
  const found: Attribution[] = []
  for (let noun = 0; noun < tree.tokens.length; noun++) {
    if (!/^(?:noun|propn|pron|x|adj)$/i.test(tokenAt(tree, noun).upos) || !caseOf(tree, noun).startsWith('according'))
      continue
    const { head } = tokenAt(tree, noun)
    if (head < 0 || quotationAt(quotations, tokenAt(tree, noun).start)) continue
    const cue = subtree(tree, noun)
      .filter((i) => i < noun && /^(?:according|to)$/i.test(tokenAt(tree, i).text))
      .slice(0, 2)
    const phrase = new Set(subtree(tree, noun))
    const clause = clauseOf(tree, head)
    const content = new Set(subtree(tree, clause, (child) => child === noun).filter((i) => !phrase.has(i)))
    const sources = nounConjuncts(tree, noun)
    found.push({
      act: 'said',
      tree: tree.index,
      cue,
      head: noun,
      sources: sources.map((token) => ({ tree: tree.index, token })),
      addressees: [],
      contentTokens: content,
      content: contentSpans(text, tree, content, phrase, quotations),
    })
  }
  return found
}

/** "in the words of X", "in X's words". */
function inTheWordsOf(text: string, tree: Tree, quotations: readonly Quotation[]): Attribution[] {
  return tree.tokens.flatMap(({ lemma, head, start }, noun): Attribution[] => {
    if (lemma !== 'word' || head < 0 || caseOf(tree, noun) !== 'in' || quotationAt(quotations, start)) return []
    const owner = possessor(tree, noun) ?? dependents(tree, noun, 'nmod').find((i) => caseOf(tree, i) === 'of')
    if (owner === undefined) return []
    const phrase = new Set(subtree(tree, noun))
    const content = new Set(
      subtree(tree, clauseOf(tree, head), (child) => child === noun).filter((i) => !phrase.has(i)),
    )
    return [
      {
        act: 'said',
        tree: tree.index,
        cue: [noun],
        head: noun,
        sources: nounConjuncts(tree, owner).map((token) => ({ tree: tree.index, token })),
        addressees: [],
        contentTokens: content,
        content: contentSpans(text, tree, content, phrase, quotations),
      },
    ]
  })
}

/**
 * A short phrase, a colon and a quotation to the end, or a person's name, a colon and a clause, as in headlines and
 * transcripts.
 */
function nameAndColon(text: string, tree: Tree, quotations: readonly Quotation[]): Attribution[] {
  const colon = tree.tokens.findIndex((token) => token.text === ':')
  const after = tree.tokens[colon + 1]
  if (colon < 1 || colon > 8 || !after) return []
  const quotation = quotationAt(quotations, after.start)
  const before = tree.tokens.slice(0, colon)
  const isHeadline =
    tree.tokens.length <= LONGEST_HEADLINE &&
    before.every((token) => token.entity.endsWith('PER')) &&
    tree.tokens.slice(colon).some((token) => token.upos === 'VERB' || token.upos === 'AUX')
  if (quotation?.start !== after.start && !isHeadline) return []
  if (before.some((token) => token.upos === 'VERB' || token.upos === 'AUX')) return []
  const name = before.findIndex((token) => token.upos === 'PROPN' && (token.head >= colon || token.head < 0))
  if (name < 0) return []
  const content = new Set(tree.tokens.map((_, i) => i).filter((i) => i > colon))
  return [
    {
      act: 'said',
      tree: tree.index,
      cue: [colon],
      head: name,
      sources: [{ tree: tree.index, token: name }],
      addressees: [],
      contentTokens: content,
      content: contentSpans(text, tree, content, new Set([colon]), quotations),
    },
  ]
}

/** The most words in a headline. */
const LONGEST_HEADLINE = 16

/** The most words in a signature: name, age, place. */
const LONGEST_SIGNATURE = 8

/** A quotation, a dash and a name at the end of the line, as in a signed letter to the editor. */
function signed(text: string, tree: Tree, quotations: readonly Quotation[]): Attribution[] {
  return tree.tokens.flatMap((token, dash): Attribution[] => {
    if (!/^(?:[―—–-]|--)$/.test(token.text)) return []
    const before = text.slice(0, token.start).trimEnd().length
    const quotation = quotationAt(quotations, before - 1)
    if (quotation?.end !== before || !quotation.closed) return []
    const line = text.indexOf('\n', token.end)
    const signature = tree.tokens.flatMap(({ start }, i) => (i > dash && (line < 0 || start < line) ? [i] : []))
    if (!signature.length || signature.length > LONGEST_SIGNATURE) return []
    if (signature.some((i) => /^(?:VERB|AUX)$/.test(tokenAt(tree, i).upos))) return []
    const [name] = signature.filter(
      (i) => tokenAt(tree, i).upos === 'PROPN' && !signature.includes(tokenAt(tree, i).head),
    )
    if (name === undefined) return []
    const { start, end } = quotation
    return [
      {
        act: 'said',
        tree: tree.index,
        cue: [dash],
        head: name,
        sources: [{ tree: tree.index, token: name }],
        addressees: [],
        contentTokens: new Set(tree.tokens.flatMap((word, i) => (word.start >= start && word.end <= end ? [i] : []))),
        content: [trimmed(text, start, end)],
      },
    ]
  })
}
