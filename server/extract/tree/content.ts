import type { Span } from '../../shapes/text.ts'
import { type Quotation, quotationAt } from './quotes.ts'
import { spanAt, type Tree, tokenAt } from './tree.ts'

/**
 * The pieces of text that a set of tokens makes: runs of neighbouring tokens, with at most punctuation between two of
 * them. A piece takes in the whole of a quotation that it lies in or begins, unless one of the tokens in `apart` (cue
 * and source) stands in the quotation. Commas and the like at a piece's ends are dropped.
 */
export function contentSpans(
  text: string,
  tree: Tree,
  content: ReadonlySet<number>,
  apart: ReadonlySet<number>,
  quotations: readonly Quotation[],
): Span[] {
  const runs: { start: number; end: number }[] = []
  let open = false
  for (let i = 0; i < tree.tokens.length; i++) {
    const token = tokenAt(tree, i)
    if (content.has(i)) {
      const run = runs.at(-1)
      if (open && run) run.end = token.end
      else runs.push({ start: token.start, end: token.end })
      open = true
    } else if (token.upos !== 'PUNCT' && token.relation !== 'punct') open = false
    else if (apart.has(i)) open = false
  }
  const kept = [...apart].map((i) => tokenAt(tree, i))
  const widened = runs.map((run) =>
    widen(run, quotations, (from, to) => kept.some((t) => t.start < to && t.end > from)),
  )
  return join(widened)
    .map(({ start, end }) => trimmed(text, start, end))
    .filter((span) => /[\p{L}\p{N}]/u.test(span.text))
}

function widen(
  run: { readonly start: number; readonly end: number },
  quotations: readonly Quotation[],
  isApart: (from: number, to: number) => boolean,
): { start: number; end: number } {
  let { start, end } = run
  for (const offset of [run.start, run.end - 1]) {
    const quotation = quotationAt(quotations, offset)
    if (!quotation || isApart(quotation.start, quotation.end)) continue
    start = Math.min(start, quotation.start)
    end = Math.max(end, quotation.end)
  }
  const before = quotationAt(quotations, start - 1)
  if (before && before.start === start - 1 && !isApart(before.start, before.end)) start = before.start
  return { start, end }
}

function join(runs: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1)
    if (before && run.start <= before.end) before.end = Math.max(before.end, run.end)
    else joined.push({ ...run })
  }
  return joined
}

/**
 * A piece without white space and joining punctuation at its ends; a full stop, question or exclamation mark inside a
 * quotation stays.
 */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /[\s,;:.\-–—)\]]/.test(text[from] as string)) from++
  while (to > from && /[\s,;:\-–—([.]/.test(text[to - 1] as string) && !isAbbreviation(text, from, to)) to--
  return spanAt(text, from, to)
}

function isAbbreviation(text: string, start: number, end: number): boolean {
  return /\b\p{Lu}\.\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 6), end))
}
