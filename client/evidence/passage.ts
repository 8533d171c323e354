import type { Evidence } from '../../server/shapes/answers.ts'
import type { Span } from '../../server/shapes/text.ts'

/** What a stretch of text is in a statement; `passage` is marked only within a whole article, and targets by their roles. */
export const PARTS = ['passage', 'content', 'source', 'cue', 'to', 'about', 'with'] as const
export type Part = (typeof PARTS)[number]

export interface PartSpan {
  readonly part: Part
  /** Offsets in the article's text. */
  readonly start: number
  readonly end: number
}

/** A stretch of text that has the same parts from end to end. */
export interface Run {
  readonly text: string
  readonly parts: readonly Part[]
  /** Those parts whose span ends where the run ends. */
  readonly ends: readonly Part[]
}

/** The spans of a statement to mark. */
export function partsOf(evidence: Evidence): PartSpan[] {
  const as = (part: Part, spans: readonly Pick<Span, 'start' | 'end'>[]) =>
    spans.map(({ start, end }) => ({ part, start, end }))
  return [
    ...as('content', evidence.content),
    ...as('source', evidence.sources),
    ...as('cue', evidence.cue === null ? [] : [evidence.cue]),
    // Views that were frozen before there were roles have none.
    ...evidence.targets.flatMap((target) => as(target.role ?? 'about', [target])),
  ]
}

/**
 * Cuts a text wherever a span begins or ends. The texts of the runs, joined, are the text. What of a span lies outside of
 * the text is left out. Parts come in the order of PARTS.
 * @param from offset of the text's first character in the article.
 */
export function runs(text: string, from: number, spans: readonly PartSpan[]): Run[] {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start - from), end: Math.min(text.length, span.end - from) }))
    .filter((span) => span.start < span.end)
  const borders = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  return borders.slice(1).map((end, index) => {
    const start = borders[index] as number
    const covering = inside.filter((span) => span.start <= start && end <= span.end)
    const of = (some: readonly PartSpan[]) => PARTS.filter((part) => some.some((span) => span.part === part))
    return { text: text.slice(start, end), parts: of(covering), ends: of(covering.filter((span) => span.end === end)) }
  })
}
