import { CUES } from '../lexicon/cues.ts'
import { PARTICLES } from '../lexicon/read-cues.ts'
import { contentSpans } from '../tree/content.ts'
import { doerOf } from '../tree/doers.ts'
import { isFactual } from '../tree/factuality.ts'
import { type Quotation, quotationAt } from '../tree/quotes.ts'
import { dependents, nounConjuncts, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'
import { isBorrowed } from './frames/clause-frame.ts'
import { readNegated, readVerb } from './frames/frames.ts'
import type { Reading } from './frames/reading.ts'

/**
 * Who is reported to have said, proposed or rejected what in one sentence, by its cue verbs: each verb of the lexicon
 * with one of its frames, with the source and content that the tree gives. In text order.
 * @param isReported which verbs are read: those of facts, unless others are wanted.
 */
export function attribute(
  text: string,
  tree: Tree,
  quotations: readonly Quotation[],
  isReported: (tree: Tree, verb: number) => boolean = isFactual,
): Attribution[] {
  const found: Attribution[] = []
  for (let verb = 0; verb < tree.tokens.length; verb++) {
    const token = tokenAt(tree, verb)
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue
    const cueTokens = cueTokensOf(tree, verb)
    const cue = CUES.get(
      cueTokens.map((i) => (i === verb ? token.lemma : tokenAt(tree, i).text.toLowerCase())).join(' '),
    )
    const reading = cue
      ? isReported(tree, verb)
        ? readVerb(tree, verb, cue)
        : undefined
      : isReported === isFactual
        ? readNegated(tree, verb)
        : undefined
    if (!reading) continue
    const inQuotation = quotationAt(quotations, token.start) !== undefined
    if (inQuotation && reading.act === 'said') continue
    const source = sourceOf(tree, verb, reading, quotations, found)
    if (inQuotation && source !== undefined && tokenAt(tree, source).upos === 'PRON') continue
    const sources = source === undefined ? [] : nounConjuncts(tree, source)
    const apart = new Set([...cueTokens, ...sources])
    const content = direct(tree, new Set(reading.content.filter((i) => !apart.has(i))), cueTokens, sources, quotations)
    found.push({
      act: reading.act,
      tree: tree.index,
      cue: cueTokens,
      head: verb,
      sources: sources.map((i) => ({ tree: tree.index, token: i })),
      addressees: reading.addressees
        .flatMap((i) => nounConjuncts(tree, i))
        .map((i) => ({ tree: tree.index, token: i })),
      contentTokens: content,
      content: contentSpans(text, tree, content, apart, quotations),
    })
  }
  return found
}

/** The verb with its particle: "ruled out", "put forward". */
function cueTokensOf(tree: Tree, verb: number): number[] {
  const particle = dependents(tree, verb, 'compound', 'advmod', 'compound:prt').find(
    (i) => i > verb && i <= verb + 3 && PARTICLES.has(tokenAt(tree, i).text.toLowerCase()),
  )
  return particle === undefined ? [verb] : [verb, particle]
}

/**
 * The source of a cue: the one that the tree gives, or, where the tree is at fault, the speaker after "..., said", a
 * name right before the cue, and for a participle that the tree attaches inside a quotation the source of the cue
 * before it.
 */
function sourceOf(
  tree: Tree,
  verb: number,
  reading: Reading,
  quotations: readonly Quotation[],
  before: readonly Attribution[],
): number | undefined {
  const { head, relation } = tokenAt(tree, verb)
  const above = head >= 0 ? tokenAt(tree, head).head : -1
  if (relation === 'conj' && above >= 0 && isBorrowed(tree, verb, above)) return doerOf(tree, above)
  const isQuoted = (i: number): boolean => quotationAt(quotations, tokenAt(tree, i).start) !== undefined
  const doer = doerOf(tree, verb)
  const speaker = doer === undefined ? undefined : speakerOf(tree, verb, doer, before)
  if (speaker !== undefined) return speaker
  if (doer !== undefined && (!isQuoted(doer) || isQuoted(verb))) return doer
  if (/ing$/i.test(tokenAt(tree, verb).text) || (doer !== undefined && relation === 'conj'))
    return before.findLast((a) => a.cue.length > 0 && a.sources.length > 0)?.sources[0]?.token
  return nameAfter(tree, verb, reading) ?? (reading.act === 'said' ? nameBefore(tree, verb, reading) : undefined)
}

/**
 * The source of the cue before, for a participle that the tree attaches inside the content: "said prices rose, citing".
 */
function speakerOf(tree: Tree, verb: number, doer: number, before: readonly Attribution[]): number | undefined {
  const { text, lemma, relation } = tokenAt(tree, verb)
  if (!/ing$/i.test(text) || relation !== 'advcl') return undefined
  const isThing = tokenAt(tree, doer).upos === 'NOUN' && tokenAt(tree, doer).entity === 'O'
  if (!isThing && !/^(?:add|cite)$/.test(lemma)) return undefined
  const around = before.findLast(
    (a) => a.cue.length > 0 && a.head < verb && a.contentTokens.has(doer) && a.sources.length > 0,
  )
  return around?.sources[0]?.token
}

/** The noun phrase right after a cue whose content comes first: "..., said X, a lawyer". */
function nameAfter(tree: Tree, verb: number, reading: Reading): number | undefined {
  if (!reading.content.some((i) => i < verb)) return undefined
  let last = verb
  while (
    /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/.test(tree.tokens[last + 1]?.upos ?? '') ||
    /^[-.]$/.test(tree.tokens[last + 1]?.text ?? '')
  )
    last++
  for (let i = verb + 1; i <= last; i++) {
    const { head, upos } = tokenAt(tree, i)
    if (/^(?:PROPN|NOUN|PRON)$/.test(upos) && (head <= verb || head > last)) return i
  }
  return undefined
}

/** The name or pronoun right before a finite cue ("... Post Trump said that"), which the parser attached elsewhere. */
function nameBefore(tree: Tree, verb: number, reading: Reading): number | undefined {
  let at = verb - 1
  while (at >= 0 && /^(?:AUX|ADV)$/.test(tokenAt(tree, at).upos)) at--
  const token = tree.tokens[at]
  if (!token || !/^(?:PROPN|PRON)$/.test(token.upos) || /ing$/i.test(tokenAt(tree, verb).text)) return undefined
  const isBetweenCommas =
    tree.tokens[verb + 1]?.text === ',' && tree.tokens.slice(Math.max(0, at - 4), at).some((t) => t.text === ',')
  if (reading.content.includes(at) && !isBetweenCommas) return undefined
  let first = at
  while (tokenAt(tree, first).relation === 'flat' && tokenAt(tree, first).head >= 0) first = tokenAt(tree, first).head
  return first
}

/**
 * If a quotation ends right before the cue, the content without whatever follows the cue and is no quotation: in
 * "“...,” he said, leaving the room" the rest describes the occasion.
 */
function direct(
  tree: Tree,
  content: ReadonlySet<number>,
  cue: readonly number[],
  sources: readonly number[],
  quotations: readonly Quotation[],
): Set<number> {
  const verb = Math.max(...cue)
  const isApartFromCue = (i: number): boolean =>
    i < verb && tree.tokens.slice(i, verb).some((token) => token.text === ',')
  const group = Math.min(...cue, ...sources.filter((i) => !isApartFromCue(i)))
  let before = group - 1
  while (before >= 0 && /^[,.!?\s]*$/.test(tokenAt(tree, before).text)) before--
  const last = tree.tokens[before]
  const quotation = last && quotationAt(quotations, last.start)
  if (!last || !quotation || quotation.end > tokenAt(tree, group).start || quotation.end < last.end)
    return new Set(content)
  const kept = [...content].filter(
    (i) => tokenAt(tree, i).start < quotation.start || quotationAt(quotations, tokenAt(tree, i).start) !== undefined,
  )
  const quoted = tree.tokens.flatMap((token, i) =>
    token.start >= quotation.start && token.end <= quotation.end ? [i] : [],
  )
  return new Set([...kept, ...quoted])
}
