import type { Evidence } from '../../server/shapes/answers.ts'
import type { Span } from '../../server/shapes/text.ts'

/** What a stretch of text is in a statement; `passage` is marked only within a whole article. */
export const ROLES = ['passage', 'content', 'source', 'cue', 'target'] as const
export type Role = (typeof ROLES)[number]

export interface RoleSpan {
  readonly role: Role
  /** Offsets in the article's text. */
  readonly start: number
  readonly end: number
}

/** A stretch of text that has the same roles from end to end. */
export interface Run {
  readonly text: string
  readonly roles: readonly Role[]
  /** Those roles whose span ends where the run ends. */
  readonly ends: readonly Role[]
}

/** The spans of a statement to mark. */
export function rolesOf(evidence: Evidence): RoleSpan[] {
  const as = (role: Role, spans: readonly Pick<Span, 'start' | 'end'>[]) =>
    spans.map(({ start, end }) => ({ role, start, end }))
  return [
    ...as('content', evidence.content),
    ...as('source', evidence.sources),
    ...as('cue', evidence.cue === null ? [] : [evidence.cue]),
    ...as('target', evidence.targets),
  ]
}

/**
 * Cuts a text wherever a span begins or ends. The texts of the runs, joined, are the text. What of a span lies outside of
 * the text is left out. Roles come in the order of ROLES.
 * @param from offset of the text's first character in the article.
 */
export function runs(text: string, from: number, spans: readonly RoleSpan[]): Run[] {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start - from), end: Math.min(text.length, span.end - from) }))
    .filter((span) => span.start < span.end)
  const borders = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  return borders.slice(1).map((end, index) => {
    const start = borders[index] as number
    const covering = inside.filter((span) => span.start <= start && end <= span.end)
    const of = (some: readonly RoleSpan[]) => ROLES.filter((role) => some.some((span) => span.role === role))
    return { text: text.slice(start, end), roles: of(covering), ends: of(covering.filter((span) => span.end === end)) }
  })
}
