import type { Attribution } from '../acts/attribution.ts'
import { type Quotation, quotationAt } from '../tree/quotes.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'

/** A sentence with everything that its candidates and their features are made from. */
export interface Setting {
  readonly text: string
  readonly tree: Tree
  readonly quotations: readonly Quotation[]
  /** For each token, whether it stands inside a quotation. */
  readonly quoted: readonly boolean[]
  /** Quotations that continue the same paragraph, in sentences that are nothing but quotation. */
  readonly following: readonly Quotation[]
  /** For a sentence that ends with a colon, the quotation that it announces, with its further paragraphs. */
  readonly announced: readonly Quotation[]
  /** What the rules read in this sentence, meetings left out. */
  readonly rules: readonly Attribution[]
}

/** The settings of an article's sentences. */
export function settingsOf(
  text: string,
  trees: readonly Tree[],
  quotations: readonly Quotation[],
  rules: readonly Attribution[],
): Setting[] {
  const bySentence: Attribution[][] = trees.map(() => [])
  for (const rule of rules) if (rule.act !== 'met') bySentence[rule.tree]?.push(rule)
  const quoted = trees.map((tree) => tree.tokens.map(({ start }) => quotationAt(quotations, start) !== undefined))
  const alone = trees.map((tree, at) => isAlone(tree, quoted[at] as boolean[]))
  return trees.map((tree, at) => ({
    text,
    tree,
    quotations,
    quoted: quoted[at] as boolean[],
    announced: announcedBy(text, trees, quotations, at),
    following: alone[at] ? [] : followingOf(text, trees, quotations, alone, at),
    rules: bySentence[at] as Attribution[],
  }))
}

/** Whether a sentence is nothing but quotation. */
function isAlone(tree: Tree, quoted: readonly boolean[]): boolean {
  return tree.tokens.every(({ upos }, i) => quoted[i] || upos === 'PUNCT')
}

function followingOf(
  text: string,
  trees: readonly Tree[],
  quotations: readonly Quotation[],
  alone: readonly boolean[],
  at: number,
): Quotation[] {
  const found: Quotation[] = []
  let { end } = (trees[at] as Tree).sentence
  for (let next = at + 1; alone[next]; next++) {
    const { sentence, tokens } = trees[next] as Tree
    if (text.slice(end, sentence.start).includes('\n')) break
    for (const { start } of tokens) {
      const quotation = quotationAt(quotations, start)
      if (quotation && quotation.start >= (trees[at] as Tree).sentence.start && found.at(-1) !== quotation)
        found.push(quotation)
    }
    end = sentence.end
  }
  return found
}

function announcedBy(text: string, trees: readonly Tree[], quotations: readonly Quotation[], at: number): Quotation[] {
  const { sentence, tokens } = trees[at] as Tree
  const start = trees[at + 1]?.sentence.start
  if (start === undefined || tokens.at(-1)?.text !== ':') return []
  const found: Quotation[] = []
  for (
    let quotation = quotationAt(quotations, start);
    quotation && quotation.start >= sentence.end;
    quotation = quotation.closed ? undefined : quotationAt(quotations, nextWord(text, quotation.end))
  )
    found.push(quotation)
  return found
}

function nextWord(text: string, from: number): number {
  const space = /^\s*/.exec(text.slice(from, from + 20))
  return from + (space?.[0].length ?? 0)
}

/** The class of words that a cue belongs to. */
function classOf(upos: string): 'V' | 'N' | 'A' | 'X' {
  if (upos === 'VERB' || upos === 'AUX') return 'V'
  if (upos === 'NOUN' || upos === 'PROPN') return 'N'
  return upos === 'ADJ' ? 'A' : 'X'
}

/** A word as a key of the lexicon of cues: its lemma and class. */
export function cueKey(tree: Tree, i: number): string {
  const { lemma, upos } = tokenAt(tree, i)
  return `${lemma}/${classOf(upos)}`
}
