import type { Span } from '../../shapes/text.ts'

/** An attribution as PolNeAR's annotators marked it. */
export interface GoldAttribution {
  readonly speakers?: readonly Span[]
  readonly speaker: Span | null
  readonly cues?: readonly Span[]
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly cueClass?: string
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** A run of words `[from, to)`, by their index in the article. */
export type Run = readonly [from: number, to: number]

/** The words of an article. Spans are compared by their words; punctuation does not count. */
export interface Words {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly lower: readonly string[]
}

/** Runs of letters and digits, with an inner apostrophe, full stop or hyphen, as PolNeAR's scorers count words. */
export function wordsOf(text: string): Words {
  const found = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)]
  return {
    starts: Int32Array.from(found, (match) => match.index),
    ends: Int32Array.from(found, (match) => match.index + match[0].length),
    lower: found.map((match) => match[0].toLowerCase().replace(/['’]s$/, '')),
  }
}

/** The words that have at least half of their letters in the span. */
function runOf(words: Words, start: number, end: number): Run {
  const isBefore = (i: number): boolean => {
    const [from, to] = [words.starts[i] as number, words.ends[i] as number]
    return 2 * (to - Math.max(start, from)) < to - from
  }
  const isWithin = (i: number): boolean => {
    const [from, to] = [words.starts[i] as number, words.ends[i] as number]
    return 2 * (Math.min(end, to) - from) >= to - from
  }
  const from = firstWhere(words.starts.length, (i) => !isBefore(i))
  return [
    from,
    Math.max(
      from,
      firstWhere(words.starts.length, (i) => !isWithin(i)),
    ),
  ]
}

function firstWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The runs of words of some spans, in order and disjoint. */
export function runsOf(words: Words, spans: readonly { readonly start: number; readonly end: number }[]): Run[] {
  const runs = spans.map(({ start, end }) => runOf(words, start, end)).sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [from, to] of runs) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (from < to) joined.push([from, to])
  }
  return joined
}

/** Words shared, over words in either. */
export function overlap(a: readonly Run[], b: readonly Run[]): number {
  let shared = 0
  for (const [from, to] of a) {
    for (const [other, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, other))
  }
  const size = (runs: readonly Run[]): number => runs.reduce((sum, [from, to]) => sum + to - from, 0)
  return shared / (size(a) + size(b) - shared || 1)
}

const CUT = /[,([;:]|\s(?:of|for|at|in|from|who|with|that|which)\s/i

/** The head word of a source's span: the last before a comma, a bracket or a preposition; -1 where it has no word. */
function headWord(
  text: string,
  words: Words,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const cut = text.slice(start, end).search(CUT)
  const [from, to] = cut > 0 ? runOf(words, start, start + cut) : runOf(words, start, end)
  if (to > from) return to - 1
  const [first, last] = runOf(words, start, end)
  return last > first ? last - 1 : -1
}

/** Whether a source's span has the head word of one of the golden spans, at the same place. */
export function isSource(text: string, words: Words, gold: GoldAttribution, source: Span | undefined): boolean {
  const speakers = gold.speakers?.length ? gold.speakers : gold.speaker ? [gold.speaker] : []
  if (source === undefined || !speakers.length) return source === undefined && !speakers.length
  const head = headWord(text, words, source)
  const [from, to] = runOf(words, source.start, source.end)
  return speakers.some((speaker) => {
    const [first, last] = runOf(words, speaker.start, speaker.end)
    const golden = headWord(text, words, speaker)
    if (golden < 0) return head < 0 && source.start < speaker.end && speaker.start < source.end
    return head >= 0 && words.lower[head] === words.lower[golden] && from < last && first < to
  })
}
