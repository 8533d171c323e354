import type { Attribution } from '../acts/attribution.ts'
import { PARTICLES } from '../lexicon/read-cues.ts'
import { doerOf } from '../tree/doers.ts'
import { dependents, isWithin, type Tree, tokenAt } from '../tree/tree.ts'
import { cueKey, type Setting } from './setting.ts'

/** A word that may report what somebody said, thinks or wants. */
export interface CueCandidate {
  /** Its head, a verb, noun or adjective; for "according to X" the noun; -1 for a quotation without a cue. */
  readonly head: number
  /** Its tokens, in order. */
  readonly tokens: readonly number[]
  /** Its key in the lexicon; `*` if it has none. */
  readonly key: string
  readonly kind: 'V' | 'N' | 'A' | 'X' | 'mark' | 'none'
  /** The attribution that the rules read here. */
  readonly rule?: Attribution
  /** The source that the syntax of its head gives, before any ranking. */
  readonly doer: number | undefined
}

/** The cues that the rules read, and every other word whose lemma is in the lexicon, in text order. */
export function cueCandidates({ tree, rules }: Setting, lexicon: ReadonlySet<string>): CueCandidate[] {
  const found = new Map<number, CueCandidate>()
  for (const rule of rules) {
    // A quotation without a cue has no head by which to recognise it.
    const at = rule.head < 0 ? -1 - found.size : rule.head
    if (!found.has(at)) found.set(at, candidateOfRule(tree, rule, lexicon))
  }
  const taken = new Set(rules.flatMap((rule) => rule.cue))
  const isFree = (i: number): boolean => !found.has(i) && !taken.has(i)
  for (let i = 0; i < tree.tokens.length; i++)
    if (lexicon.has(cueKey(tree, i)) && isFree(i)) found.set(i, candidateOfWord(tree, i))
  const colon = colonAfterName(tree)
  if (colon !== undefined && !taken.has(colon))
    found.set(colon, { head: colon, tokens: [colon], key: ':', kind: 'mark', doer: nameBefore(tree, colon) })
  return [...found.values()].sort((a, b) => a.head - b.head)
}

function candidateOfRule(tree: Tree, rule: Attribution, lexicon: ReadonlySet<string>): CueCandidate {
  const { head, cue: tokens, sources } = rule
  const doer = sources.find((source) => source.tree === tree.index)?.token
  if (head < 0) return { head, tokens, key: '*', kind: 'none', rule, doer }
  const [first] = tokens
  if (first !== undefined && !isOfHead(tree, rule))
    return { head, tokens, key: tokenAt(tree, first).lemma, kind: 'mark', rule, doer }
  const key = cueKey(tree, head)
  return { head, tokens, key: lexicon.has(key) ? key : '*', kind: kindOf(key), rule, doer }
}

/** A word as a cue, whether or not a rule reads it or the lexicon has it. */
export function candidateOfWord(tree: Tree, i: number): CueCandidate {
  const key = cueKey(tree, i)
  const kind = kindOf(key)
  return { head: i, tokens: tokensOf(tree, i), key, kind, doer: kind === 'V' ? doerOf(tree, i) : undefined }
}

/** The most words before the colon of a headline: "Clinton Camp: ...". */
const LONGEST_NAME = 8

/** The colon of a headline or transcript, after a name without a verb. */
function colonAfterName(tree: Tree): number | undefined {
  const colon = tree.tokens.findIndex((token, i) => token.text === ':' && i > 0 && i <= LONGEST_NAME)
  if (colon < 0 || colon > tree.tokens.length - 3) return undefined
  return tree.tokens.slice(0, colon).some(({ upos }) => upos === 'VERB' || upos === 'AUX') ? undefined : colon
}

function nameBefore(tree: Tree, colon: number): number | undefined {
  const name = tree.tokens.findIndex(
    ({ upos, head }, i) => i < colon && /^(?:PROPN|NOUN|PRON)$/.test(upos) && (head >= colon || head < 0),
  )
  return name < 0 ? undefined : name
}

/** Whether the cue is a word with its particle or light verb, not a preposition or a colon. */
function isOfHead(tree: Tree, { cue, head }: Attribution): boolean {
  return cue.includes(head) && /^[VNA]$/.test(kindOf(cueKey(tree, head)))
}

function kindOf(key: string): CueCandidate['kind'] {
  const kind = key.slice(-1)
  return kind === 'V' || kind === 'N' || kind === 'A' ? kind : 'X'
}

function tokensOf(tree: Tree, i: number): number[] {
  const particle = dependents(tree, i, 'compound', 'compound:prt', 'advmod').find(
    (j) => j === i + 1 && PARTICLES.has(tokenAt(tree, j).text.toLowerCase()),
  )
  return particle === undefined ? [i] : [i, particle]
}

/** The next word above a candidate that is a cue in the lexicon. */
export function cueAbove(tree: Tree, i: number, lexicon: ReadonlySet<string>): number | undefined {
  for (let at = tokenAt(tree, i).head; at >= 0; at = tokenAt(tree, at).head) {
    if (lexicon.has(cueKey(tree, at)) && !isWithin(tree, at, i)) return at
  }
  return undefined
}
