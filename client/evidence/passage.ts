import type { Evidence, Span } from '../../server/types.ts'

/** What a stretch of a passage is in the statement; `passage` itself is told apart only inside a whole article. */
export const ROLES = ['passage', 'content', 'source', 'cue', 'target'] as const
export type Role = (typeof ROLES)[number]

export interface RoleSpan {
  readonly role: Role
  /** Offsets in the article's text. */
  readonly start: number
  readonly end: number
}

/** A stretch of text throughout which the same roles hold. */
export interface Run {
  readonly text: string
  readonly roles: readonly Role[]
  /** Those of them whose span ends with the run. */
  readonly ends: readonly Role[]
}

/** The spans of a statement that are worth telling apart. */
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
 * Cuts a text at every border of a span. The runs' texts joined are the text; spans or parts of them outside of the
 * text are left out; roles come in the order of ROLES.
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
