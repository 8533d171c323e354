import type { Token } from '../../shapes/language.ts'
import { CUES } from '../lexicon/cues.ts'
import { ROLES } from '../lexicon/roles.ts'
import { MONTHS, NEAR_DAYS, WEEKDAYS } from '../lexicon/time.ts'

/**
 * Corrects errors of dependency parsers that cost a source, a content or a target.
 * - A preposition attached to the title before a name ("with Foreign Minister Lavrov") goes to the name.
 * - A word of a name attached where the word before it is attached goes to the word before it.
 * - A subject attached to the verb of the reported clause, beyond its own cue ("the agency said people had fled" read
 * as "the agency ... had fled"), goes to the cue, which has none.
 * - The subject of a clause that the cue interrupts, attached to the cue beside its own ("Greece, she said, must pay"),
 * goes to the clause, which has none.
 * - If the speaker stands after the cue ("Warsaw, said Tusk, would not wait"), the two subjects change places.
 * - A name attached where the title before it is attached goes to the title.
 * - A cue at the end of a sentence ("..., the agency reported"), attached to a noun before its comma, goes to the
 * sentence.
 * - A day between a cue and its clause ("said on Monday Ukraine would win"), attached to the clause, goes to the cue.
 * - A second cue with a speaker of its own ("...; Wang Yi said", "while Nawrocki proposed"), attached to what the first
 * one reports, goes beside the first.
 * - The subject of a headline's clause ("US, China agree to talk, says Blinken"), attached to the cue, goes to the clause.
 */
export function repaired(tokens: readonly Token[]): Token[] {
  const subjects = new Map<number, number[]>()
  tokens.forEach((token, i) => {
    if (token.relation === 'nsubj') subjects.set(token.head, [...(subjects.get(token.head) ?? []), i])
  })
  return tokens.map((token, i) => {
    if (token.relation === 'case') return { ...token, head: nameBehind(tokens, token.head) }
    if (isSplitName(tokens, i)) return { ...token, head: i - 1, relation: 'flat' }
    if (isBesideTitle(tokens, i)) return { ...token, head: i - 1, relation: 'appos' }
    const sentence = isLastCue(tokens, subjects, i) ? tokens.findIndex(({ head }) => head < 0) : -1
    if (sentence >= 0 && sentence !== i) return { ...token, head: sentence, relation: 'parataxis' }
    const timed = cueBeforeTime(tokens, i)
    if (timed !== undefined) return { ...token, head: timed }
    const other = cueBesideNext(tokens, subjects, i)
    if (other !== undefined) return { ...token, head: other, relation: 'conj' }
    if (token.relation !== 'nsubj') return token
    const swapped = clauseOfInverted(tokens, subjects, i) ?? invertedCue(tokens, subjects, i)
    if (swapped !== undefined) return { ...token, head: swapped }
    const head =
      cueBetween(tokens, subjects, i) ?? interruptedClause(tokens, subjects, i) ?? clauseOfHeadline(tokens, subjects, i)
    return head === undefined ? token : { ...token, head }
  })
}

/** The name after a title, or else the word itself. */
function nameBehind(tokens: readonly Token[], title: number): number {
  const { relation, head, upos } = tokens[title] as Token
  const isTitle = relation === 'nmod' && head > title && upos !== 'PRON' && tokens[head]?.entity.endsWith('PER')
  return isTitle ? head : title
}

/** Whether a word inside a name has the same head and relation as the word before it. */
function isSplitName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i] as Token
  const before = tokens[i - 1]
  if (!word.entity.startsWith('I-') || !before || before.entity === 'O') return false
  return word.head >= 0 && word.head === before.head && word.relation === before.relation && /^obl/.test(word.relation)
}

/** The cue between a subject and the verb of the clause to which the subject was attached. */
function cueBetween(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | undefined {
  const clause = tokens[i]?.head ?? -1
  const cue = tokens[clause]?.head ?? -1
  if (tokens[clause]?.relation !== 'ccomp' || cue <= i || cue >= clause || subjects.has(cue)) return undefined
  return tokens.slice(i, cue).some((token) => token.text === ',') ? undefined : cue
}

/** The clause after a cue that has two subjects, a comma between them. */
function interruptedClause(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | undefined {
  const cue = tokens[i]?.head ?? -1
  const [first, second] = subjects.get(cue) ?? []
  if (first !== i || second === undefined || second > cue || tokens[cue + 1]?.text !== ',') return undefined
  if (!tokens.slice(first, second).some((token) => token.text === ',')) return undefined
  const clause = tokens.findIndex((token, j) => j > cue && token.relation === 'ccomp' && token.head === cue)
  return clause < 0 || subjects.has(clause) ? undefined : clause
}

/** The clause before a cue and its speaker, whose subject was hung on the cue: "US, China agree to talk, says Blinken". */
function clauseOfHeadline(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | undefined {
  const cue = tokens[i]?.head ?? -1
  const [first, second] = subjects.get(cue) ?? []
  if (first !== i || second === undefined || second < cue || tokens[cue - 1]?.text !== ',') return undefined
  const clause = tokens.findIndex((token, j) => j > i && j < cue && token.relation === 'ccomp' && token.head === cue)
  return clause < 0 || subjects.has(clause) ? undefined : clause
}

/** The cue right before a day that was hung on the clause behind it: "said on Monday Ukraine would win". */
function cueBeforeTime(tokens: readonly Token[], i: number): number | undefined {
  const { text, relation, head } = tokens[i] as Token
  if (!/^obl/.test(relation) || head < i || tokens[head]?.relation !== 'ccomp') return undefined
  const word = text.toLowerCase()
  const isDate = [word, tokens[i + 1]?.text ?? '', tokens[i - 1]?.text ?? ''].some((w) => /^\d{1,2}$/.test(w))
  const isMonth = [word, (tokens[i - 1]?.text ?? '').toLowerCase()].some((w) => MONTHS.has(w))
  if (!WEEKDAYS.has(word) && !NEAR_DAYS.has(word) && !(isDate && isMonth)) return undefined
  let before = i - 1
  while (tokens[before]?.head === i) before--
  return before === tokens[head]?.head && isSpeech(tokens, before) ? before : undefined
}

/**
 * The cue beside another one with a speaker of its own, which was hung on what the first one reports: behind a
 * semicolon ("said growth was slow; Wang Yi said trade was strong") or as "while Nawrocki proposed ...".
 */
function cueBesideNext(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | undefined {
  const subject = subjects.get(i)?.[0]
  if (subject === undefined || subject > i || !isSpeech(tokens, i)) return undefined
  const { relation } = tokens[i] as Token
  if (!/^(?:parataxis|advcl|conj|ccomp)$/.test(relation)) return undefined
  const cue = cueAround(tokens, i)
  if (cue === undefined || cue > i || !subjects.has(cue)) return undefined
  const isStatedAsFact = !tokens.some((token, j) => j < i && token.head === i && token.relation === 'aux')
  if (!isStatedAsFact) return undefined
  const gap = tokens.findLastIndex(
    ({ text, head }, j) =>
      j < subject && j > cue && (text === ';' || (head === i && /^(?:while|whereas)$/i.test(text))),
  )
  if (gap < 0 || tokens.slice(gap + 1, subject).some(({ upos }) => upos === 'VERB' || upos === 'PUNCT'))
    return undefined
  return cue
}

/** The cue that a verb hangs on, or that the clause above it hangs on. */
function cueAround(tokens: readonly Token[], i: number): number | undefined {
  const above = tokens[i]?.head ?? -1
  if (above >= 0 && isSpeech(tokens, above)) return above
  const cue = tokens[above]?.relation === 'ccomp' ? (tokens[above]?.head ?? -1) : -1
  return cue >= 0 && isSpeech(tokens, cue) ? cue : undefined
}

function isSpeech(tokens: readonly Token[], i: number): boolean {
  const { upos, lemma } = tokens[i] as Token
  return upos === 'VERB' && CUES.has(lemma)
}

/** The clause of "Warsaw", the first subject of "Warsaw, said Tusk, would not wait". */
function clauseOfInverted(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | undefined {
  const cue = tokens[i]?.head ?? -1
  if (cue <= i || tokens[cue - 1]?.text !== ',' || !tokens[cue + 1]?.entity.endsWith('PER')) return undefined
  const behind = tokens.find((token, j) => j > cue + 1 && !token.entity.startsWith('I-'))
  if (behind?.text !== ',') return undefined
  const clause = tokens[cue + 1]?.head ?? -1
  return clause > cue && tokens[clause]?.head === cue && subjects.get(clause)?.includes(cue + 1) ? clause : undefined
}

/** The cue right before a speaker who was attached to the clause after it. */
function invertedCue(
  tokens: readonly Token[],
  subjects: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | undefined {
  const [first] = subjects.get(i - 1) ?? []
  return first !== undefined && clauseOfInverted(tokens, subjects, first) === tokens[i]?.head ? i - 1 : undefined
}

/**
 * Whether a person's name has the same head and relation as the title right before it, without a preposition: "called
 * leader | Putin".
 */
function isBesideTitle(tokens: readonly Token[], i: number): boolean {
  const name = tokens[i] as Token
  const title = tokens[i - 1]
  if (name.entity !== 'B-PER' || title?.upos !== 'NOUN' || !ROLES.has(title.lemma)) return false
  return name.head >= 0 && name.head === title.head && /^ob[lj]$/.test(name.relation)
}

/** Whether a cue with its own subject ends the sentence after a comma, but is attached to a noun before it. */
function isLastCue(tokens: readonly Token[], subjects: ReadonlyMap<number, readonly number[]>, i: number): boolean {
  const { relation, lemma, upos } = tokens[i] as Token
  if (upos !== 'VERB' || !/^acl/.test(relation) || CUES.get(lemma)?.get('clause') !== 'said') return false
  if (tokens.slice(i + 1).some((token) => token.upos !== 'PUNCT')) return false
  const subject = subjects.get(i)?.[0]
  if (subject === undefined || subject > i) return false
  let first = subject
  while (
    first > 0 &&
    (tokens[first - 1]?.head ?? -1) >= first &&
    (tokens[first - 1]?.head ?? -1) <= subject &&
    tokens[first - 1]?.text !== ','
  )
    first--
  return tokens[first - 1]?.text === ','
}
