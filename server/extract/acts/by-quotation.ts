import { CUES } from '../lexicon/cues.ts'
import { doerOf } from '../tree/doers.ts'
import type { Quotation } from '../tree/quotes.ts'
import { nounConjuncts, spanAt, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'
import { addresseesOf } from './frames/reading.ts'

/** A quotation with fewer words than this is a turn of phrase, not a statement. */
const FEWEST_WORDS = 4

/**
 * Finds a speaker for each quotation that no attribution covers yet: that of a cue beside it in the sentence, or, if a
 * sentence is nothing but quotation, the speaker of the statement before. In the same paragraph the quotation is
 * another piece of that statement; in the next one it is a statement of its own. Quotations without a speaker are left
 * out.
 */
export function attributeQuotations(
  text: string,
  trees: readonly Tree[],
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] {
  const found: Attribution[][] = trees.map(() => [])
  for (const attribution of attributions) found[attribution.tree]?.push(attribution)
  for (const quotation of quotations) {
    // The tokeniser may have put an opening mark at the end of the sentence before.
    const opening = /^[^\p{L}\p{N}]*/u.exec(text.slice(quotation.start, quotation.end))?.[0].length ?? 0
    const tree = treeAt(trees, quotation.start + opening)
    const own = tree && found[tree.index]
    if (!own || isCovered([...own, ...signedBy(trees, quotation, found)], quotation)) continue
    const words = (text.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}]+/gu) ?? []).length
    const beside =
      cueBeside(own, tree, quotation) ??
      bareCue(text, tree, quotation) ??
      bareCueAfter(text, trees, tree, quotation, found)
    if (beside && (words >= FEWEST_WORDS || !beside.content.length)) {
      replace(found[beside.tree] as Attribution[], beside, withPiece(text, beside, quotation))
      continue
    }
    if (!standsAlone(tree, quotation)) continue
    const before = speakerBefore(found, trees, tree, quotation)
    if (!before) continue
    if (isSameParagraph(text, endOf(before, trees), quotation.start)) {
      replace(found[before.tree] as Attribution[], before, withPiece(text, before, quotation))
    } else if (words >= FEWEST_WORDS) own.push(continuation(text, tree, before, quotation))
  }
  return found.flat()
}

/** Gives a quotation that is a paragraph by itself to the speaker of the statement before. */
function continuation(text: string, tree: Tree, before: Attribution, quotation: Quotation): Attribution {
  return {
    act: 'said',
    tree: tree.index,
    cue: [],
    head: -1,
    sources: before.sources,
    addressees: [],
    contentTokens: tokensIn(tree, quotation),
    content: [spanAt(text, quotation.start, quotation.end)],
  }
}

function treeAt(trees: readonly Tree[], offset: number): Tree | undefined {
  let low = 0
  let high = trees.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const tree = trees[middle] as Tree
    if (offset < tree.sentence.start) high = middle - 1
    else if (offset >= tree.sentence.end) low = middle + 1
    else return tree
  }
  return undefined
}

/** The attributions in the quotation's last sentence and the next one, either of which may name its speaker. */
function signedBy(
  trees: readonly Tree[],
  quotation: Quotation,
  found: readonly (readonly Attribution[])[],
): readonly Attribution[] {
  const last = treeAt(trees, quotation.end - 1)
  return last === undefined ? [] : [...(found[last.index] ?? []), ...(found[last.index + 1] ?? [])]
}

function isCovered(attributions: readonly Attribution[], quotation: Quotation): boolean {
  return attributions.some((attribution) =>
    attribution.content.some((piece) => piece.start < quotation.end && quotation.start < piece.end),
  )
}

/** The said-cue next to the quotation in its sentence, with nothing but a comma or colon in between. */
function cueBeside(attributions: readonly Attribution[], tree: Tree, quotation: Quotation): Attribution | undefined {
  return attributions.find((attribution) => {
    if (attribution.tree !== tree.index || attribution.act !== 'said' || !attribution.cue.length) return false
    const tokens = [
      ...attribution.cue,
      ...attribution.sources.filter((s) => s.tree === tree.index).map((s) => s.token),
      ...attribution.addressees.map((a) => a.token),
    ]
    const from = Math.min(...tokens)
    const to = Math.max(...tokens)
    const between = (start: number, end: number): boolean =>
      tree.tokens.slice(start, end).filter((token) => token.upos !== 'PUNCT').length <= 3
    const firstIn = tree.tokens.findIndex((token) => token.start >= quotation.start)
    const firstAfter = tree.tokens.findIndex((token) => token.start >= quotation.end)
    if (firstIn > to) return between(to + 1, firstIn)
    return firstAfter >= 0 && firstAfter <= from && between(firstAfter, from)
  })
}

/** The cue in the sentence in which a quotation of several sentences ends: "... missing.” X said." */
function bareCueAfter(
  text: string,
  trees: readonly Tree[],
  tree: Tree,
  quotation: Quotation,
  found: readonly (readonly Attribution[])[],
): Attribution | undefined {
  const last = treeAt(trees, quotation.end - 1) ?? treeAt(trees, quotation.end - 2)
  const after = [last, trees[(last ?? tree).index + 1]].filter(
    (other) => other !== undefined && other.index > tree.index,
  )
  for (const other of after) {
    const cue = other && other.sentence.start <= quotation.end + 2 ? bareCue(text, other, quotation) : undefined
    if (!cue || found[cue.tree]?.some((known) => known.head === cue.head)) continue
    if (!text.slice(quotation.end, tokenAt(other as Tree, cue.head).start).includes('\n')) return cue
  }
  return undefined
}

/** A cue verb beside the quotation for which the tree gave no content. */
function bareCue(text: string, tree: Tree, quotation: Quotation): Attribution | undefined {
  for (let verb = 0; verb < tree.tokens.length; verb++) {
    const token = tokenAt(tree, verb)
    if (token.upos !== 'VERB' || CUES.get(token.lemma)?.get('clause') !== 'said') continue
    if (token.start >= quotation.start && token.start < quotation.end) continue
    const source = doerOf(tree, verb)
    if (source === undefined) continue
    const gap =
      token.start < quotation.start ? text.slice(token.end, quotation.start) : text.slice(quotation.end, token.start)
    if ((gap.match(/[\p{L}\p{N}]+/gu) ?? []).length > 5 || /["“”]/.test(gap)) continue
    return {
      act: 'said',
      tree: tree.index,
      cue: [verb],
      head: verb,
      sources: nounConjuncts(tree, source).map((i) => ({ tree: tree.index, token: i })),
      addressees: addresseesOf(tree, verb)
        .flatMap((i) => nounConjuncts(tree, i))
        .map((i) => ({ tree: tree.index, token: i })),
      contentTokens: new Set(),
      content: [],
    }
  }
  return undefined
}

function withPiece(text: string, attribution: Attribution, quotation: Quotation): Attribution {
  const pieces = [...attribution.content, spanAt(text, quotation.start, quotation.end)].sort(
    (a, b) => a.start - b.start,
  )
  return { ...attribution, content: pieces }
}

function replace(attributions: Attribution[], before: Attribution, after: Attribution): void {
  const at = attributions.indexOf(before)
  if (at < 0) attributions.push(after)
  else attributions[at] = after
}

/** Whether the whole sentence lies inside the quotation. */
function standsAlone(tree: Tree, quotation: Quotation): boolean {
  return tree.tokens.every(
    (token) => (token.start >= quotation.start && token.end <= quotation.end) || !/[\p{L}\p{N}]/u.test(token.text),
  )
}

/** The last statement that was said before the quotation, at most two sentences back. */
function speakerBefore(
  found: readonly (readonly Attribution[])[],
  trees: readonly Tree[],
  tree: Tree,
  quotation: Quotation,
): Attribution | undefined {
  for (let at = tree.index - 1; at >= Math.max(0, tree.index - 2); at--) {
    const said = (found[at] ?? []).find((attribution) => attribution.act === 'said' && attribution.sources.length > 0)
    if (said && startOf(said, trees) <= quotation.start) return said
  }
  return undefined
}

function startOf(attribution: Attribution, trees: readonly Tree[]): number {
  return trees[attribution.tree]?.sentence.start ?? 0
}

function endOf(attribution: Attribution, trees: readonly Tree[]): number {
  return Math.max(trees[attribution.tree]?.sentence.end ?? 0, ...attribution.content.map((piece) => piece.end))
}

function isSameParagraph(text: string, end: number, start: number): boolean {
  return !text.slice(Math.min(end, start), start).includes('\n')
}

function tokensIn(tree: Tree, quotation: Quotation): Set<number> {
  return new Set(
    tree.tokens.flatMap((token, i) => (token.start >= quotation.start && token.end <= quotation.end ? [i] : [])),
  )
}
