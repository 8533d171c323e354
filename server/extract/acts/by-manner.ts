import type { Quotation } from '../tree/quotes.ts'
import { type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution } from './attribution.ts'

/** Words between a verb and the name of its speaker, or in a name with its titles, at most. */
const LONGEST_NAME = 8

/** Particles of verbs of speech: "shot back", "chimed in". */
const PARTICLES = /^(?:back|in|out|on|up|off|away)$/
/** Words of a person's name and the titles before it. */
const IN_NAMES = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/

/**
 * "“...,” fumed Gavin Newsom", "“...?” the premier Tusk shot back": whatever the verb, a closed quotation that begins its
 * sentence and ends with a comma or the like, one finite verb and a person beside it are a statement of that person.
 */
export function attributeByManner(
  text: string,
  first: Tree,
  tree: Tree,
  quotation: Quotation,
): Attribution | undefined {
  if (!quotation.closed || !endsOpenly(text, quotation) || !isFirst(first, quotation)) return undefined
  const after = tree.tokens.findIndex(({ start, text: word }) => start >= quotation.end && word !== ',')
  if (after < 0 || text.slice(quotation.end, tokenAt(tree, after).start).includes('\n')) return undefined
  const found = inverted(tree, after) ?? straight(tree, after)
  if (!found) return undefined
  return {
    act: 'said',
    tree: tree.index,
    cue: found.cue,
    head: found.cue[0] as number,
    sources: [{ tree: tree.index, token: found.speaker }],
    addressees: [],
    contentTokens: new Set(
      tree.tokens.flatMap(({ start, end }, i) => (start >= quotation.start && end <= quotation.end ? [i] : [])),
    ),
    content: [],
  }
}

interface Manner {
  readonly cue: readonly number[]
  readonly speaker: number
}

/** "fumed Gavin Newsom", "shot back Prime Minister Tusk". */
function inverted(tree: Tree, verb: number): Manner | undefined {
  if (!isTold(tree, verb)) return undefined
  let at = verb + 1
  while (at < verb + 3 && (tree.tokens[at]?.upos === 'ADV' || PARTICLES.test(tree.tokens[at]?.text ?? ''))) at++
  const speaker = personFrom(tree, at)
  return speaker === undefined ? undefined : { cue: cueOf(tree, verb), speaker }
}

/** "Gavin Newsom fumed", "he shot back": nothing is done to anything. */
function straight(tree: Tree, first: number): Manner | undefined {
  const isPronoun = /^(?:he|she|they)$/i.test(tree.tokens[first]?.text ?? '')
  const speaker = isPronoun ? first : personFrom(tree, first)
  if (speaker === undefined) return undefined
  let verb = speaker + 1
  while (tree.tokens[verb]?.entity === 'I-PER' || tree.tokens[verb]?.upos === 'ADV') verb++
  if (!isTold(tree, verb)) return undefined
  const cue = cueOf(tree, verb)
  const next = tree.tokens[(cue.at(-1) as number) + 1]
  return !next || /^(?:PUNCT|ADP|ADV|SCONJ)$/.test(next.upos) ? { cue, speaker } : undefined
}

function personFrom(tree: Tree, first: number): number | undefined {
  for (let i = first; i < first + LONGEST_NAME; i++) {
    const token = tree.tokens[i]
    if (!token || !IN_NAMES.test(token.upos)) return undefined
    if (token.entity === 'B-PER') return i
  }
  return undefined
}

/** A verb in the past or the third person, without an auxiliary. */
function isTold(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  if (token?.upos !== 'VERB' || token.text.toLowerCase() !== token.text || /ing$/.test(token.text)) return false
  return !tree.children[i]?.some((child) => /^(?:aux|cop)/.test(tokenAt(tree, child).relation))
}

/** The verb with its particle. */
function cueOf(tree: Tree, verb: number): number[] {
  const next = tree.tokens[verb + 1]
  return next && next.head === verb && PARTICLES.test(next.text) ? [verb, verb + 1] : [verb]
}

/** Whether the sentence goes on behind the quotation: it ends with a comma or the like, or a comma follows it. */
function endsOpenly(text: string, { start, end }: Quotation): boolean {
  return /[,?!…—–]["”’'»]+$/.test(text.slice(start, end)) || text[end] === ','
}

/** Whether no word of its sentence stands before the quotation: one that does may make it a title. */
function isFirst(tree: Tree, { start }: Quotation): boolean {
  return tree.tokens.every((token) => token.start >= start || token.upos === 'PUNCT')
}
