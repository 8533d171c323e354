import type { Span } from '../../shapes/text.ts'
import { ASKERS } from '../lexicon/turns.ts'
import { trimmed } from '../tree/content.ts'
import { caseOf, type Tree, tokenAt } from '../tree/tree.ts'
import type { Attribution, TokenRef } from './attribution.ts'

/** A turn of a transcript: who speaks, and what is said up to the next label. */
export interface Turn {
  /** The label, brackets included, up to its colon: "Owen Smith (Pontypridd) (Lab):". */
  readonly label: Span
  /** Where the name in the label ends, before its brackets. */
  readonly nameEnd: number
  /** The index of the sentence that holds the label. */
  readonly tree: number
  /** The tokens of the label's colon, or its last one. */
  readonly mark: number
  /** The paragraphs of the turn. */
  readonly content: readonly Span[]
  /** The head of the speaker's name; none for a question, and where the text does not say who answers. */
  readonly speaker: TokenRef | undefined
}

/** A text with fewer labels is no transcript. */
const FEWEST_TURNS = 3
/** Signs of a label at most. */
const LONGEST_LABEL = 90

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'.-]*"
/** A name with its titles and, in brackets, what it stands for, and a colon; or "Q." and "A." */
const LABEL = new RegExp(
  `^[ \\t]*(?:(?<mark>[QA](?=[.: ]))(?:[.:]|(?<=Q)(?= \\p{Lu}))|(?<name>${WORD}(?: (?:${WORD}|of|the|de|van|der|von|bin|al|and)){0,7})(?<place>(?: ?\\([^()\\n]{1,50}\\)){0,3}) ?:)(?=\\s)`,
  'u',
)

/**
 * The turns of a transcript, a parliamentary record or an interview in questions and answers; none where a text is none
 * of these. It is one where three lines or more begin with the name of a speaker or of a question and a colon, two
 * of them or more with a person's, or where questions ("Q:") and answers ("A:") are marked.
 */
export function turnsOf(text: string, trees: readonly Tree[]): Turn[] {
  const labels = labelsIn(text, trees)
  const isDialogue = labels.some(({ kind }) => kind === 'Q') && labels.some(({ kind }) => kind === 'A')
  const named = labels.filter(({ kind, speaker }) => kind === 'name' && speaker)
  if (!isDialogue && (labels.length < FEWEST_TURNS || named.length < 2)) return []
  const answering = isDialogue ? intervieweeOf(trees, labels[0]?.label.start ?? 0) : undefined
  return labels.map((own, at) => ({
    ...own,
    speaker: own.kind === 'A' ? answering : own.speaker,
    content: paragraphs(text, own.label.end, labels[at + 1]?.label.start ?? endOfLine(text, own.label.end)),
  }))
}

/** Each turn of a known speaker as a statement. */
export function attributeTurns(turns: readonly Turn[]): Attribution[] {
  return turns.flatMap(({ tree, mark, speaker, content }): Attribution[] =>
    speaker && content.length
      ? [
          {
            act: 'said',
            tree,
            cue: [mark],
            head: mark,
            sources: [speaker],
            addressees: [],
            contentTokens: new Set(),
            content,
          },
        ]
      : [],
  )
}

/**
 * What was read in a transcript without its turns: no colon of a label is a cue, and "I" is whoever has the turn.
 * @param attributions in text order.
 */
export function withinTurns<A extends Attribution>(
  turns: readonly Turn[],
  trees: readonly Tree[],
  attributions: readonly A[],
): A[] {
  if (!turns.length) return [...attributions]
  const byTree = new Map(turns.map((turn) => [turn.tree, turn]))
  const turnAt: (Turn | undefined)[] = []
  for (const { index } of trees) turnAt.push(byTree.get(index) ?? turnAt.at(-1))
  return attributions.flatMap((own) => {
    const turn = turnAt[own.tree]
    if (!turn) return [own]
    if (readsLabel(own, trees, byTree.get(own.tree))) return []
    const { speaker } = turn
    const isSpeaker = (ref: TokenRef): boolean => /^i$/i.test(tokenAt(trees[ref.tree] as Tree, ref.token).text)
    return [speaker ? { ...own, sources: own.sources.map((ref) => (isSpeaker(ref) ? speaker : ref)) } : own]
  })
}

/** Names without those in the brackets of a label: a constituency or a party there is no speaker. */
export function withoutPlaces<N extends { readonly tree: number; readonly span: Span }>(
  turns: readonly Turn[],
  names: readonly N[],
): N[] {
  const byTree = new Map(turns.map((turn) => [turn.tree, turn]))
  return names.filter(({ tree, span }) => {
    const turn = byTree.get(tree)
    return !turn || span.start < turn.nameEnd || span.end > turn.label.end
  })
}

/** Whether an attribution takes the words of a label for a cue or for what was said. */
function readsLabel({ cue, content, tree }: Attribution, trees: readonly Tree[], turn: Turn | undefined): boolean {
  if (!turn) return false
  const { start, end } = turn.label
  const isCue = cue.length > 0 && cue.every((i) => tokenAt(trees[tree] as Tree, i).start < end)
  return isCue || content.some((piece) => piece.start < end && piece.end > start)
}

interface Label extends Omit<Turn, 'content'> {
  readonly kind: 'name' | 'asker' | 'Q' | 'A'
}

function labelsIn(text: string, trees: readonly Tree[]): Label[] {
  const found: Label[] = []
  let at = 0
  let lineStart = 0
  for (const line of text.split('\n')) {
    const start = lineStart
    lineStart += line.length + 1
    const match = LABEL.exec(line.slice(0, LONGEST_LABEL))
    if (!match) continue
    while (at < trees.length - 1 && (trees[at] as Tree).sentence.end <= start) at++
    const tree = trees[at] as Tree
    const { name, mark, place = '' } = match.groups ?? {}
    const end = start + match[0].length
    const nameEnd = end - 1 - place.length
    const last = tree.tokens.findLastIndex((token) => token.start < end)
    if (last < 0) continue
    found.push({
      label: { start, end, text: match[0] },
      nameEnd,
      tree: tree.index,
      mark: last,
      kind: mark ? (mark as 'Q' | 'A') : ASKERS.has((name ?? '').toLowerCase()) ? 'asker' : 'name',
      speaker: name && !ASKERS.has(name.toLowerCase()) ? speakerIn(tree, start, nameEnd) : undefined,
    })
  }
  return found
}

/** The person named between two places. */
function speakerIn(tree: Tree, start: number, end: number): TokenRef | undefined {
  const token = tree.tokens.findLastIndex((own) => own.start >= start && own.end <= end && own.entity.endsWith('PER'))
  return token < 0 ? undefined : { tree: tree.index, token }
}

/** The paragraphs between two places. */
function paragraphs(text: string, start: number, end: number): Span[] {
  const found: Span[] = []
  let from = start
  for (const line of text.slice(start, end).split('\n')) {
    const piece = trimmed(text, from, from + line.length)
    if (/[\p{L}\p{N}]/u.test(piece.text)) found.push(piece)
    from += line.length + 1
  }
  return found
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Who answers: the only person named before the first question, or of several the one whom somebody spoke with. */
function intervieweeOf(trees: readonly Tree[], end: number): TokenRef | undefined {
  const named = trees
    .filter(({ sentence }) => sentence.end <= end)
    .flatMap((tree) => tree.tokens.flatMap(({ entity }, token) => (entity === 'B-PER' ? [{ tree, token }] : [])))
  const isSpokenWith = ({ tree, token }: { tree: Tree; token: number }): boolean => {
    const { head } = tokenAt(tree, token)
    return (
      head >= 0 &&
      /^(?:interview|speak|talk|conversation|sit)$/.test(tokenAt(tree, head).lemma) &&
      /^(?:with|to)$/.test(caseOf(tree, token))
    )
  }
  const only = surnames(named).size === 1 ? named[0] : named.find(isSpokenWith)
  return only && { tree: only.tree.index, token: only.token }
}

function surnames(named: readonly { readonly tree: Tree; readonly token: number }[]): Set<string> {
  return new Set(
    named.map(({ tree, token }) => {
      let last = token
      while (tree.tokens[last + 1]?.entity === 'I-PER') last++
      return tokenAt(tree, last).text.toLowerCase()
    }),
  )
}
