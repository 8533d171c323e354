import type { MentionPlace } from '../../shapes/decision.ts'
import type { RecordStatement } from '../../shapes/record.ts'
import type { Span } from '../../shapes/text.ts'

/** Words of a statement that name somebody or point to somebody, with the way in which decisions name them. */
export interface PlacedMention {
  readonly place: MentionPlace
  readonly span: Span
}

/**
 * The mentions of a statement as extraction read it, those of its sources first, in the order of the text. Words that mean
 * several actors are one place.
 */
export function mentionPlaces({ sources, targets }: Pick<RecordStatement, 'sources' | 'targets'>): PlacedMention[] {
  return [...ofPart('source', sources), ...ofPart('target', targets)]
}

function ofPart(part: MentionPlace['part'], mentions: readonly Span[]): PlacedMention[] {
  const spans = new Map(mentions.map(({ start, end, text }) => [`${start}-${end}`, { start, end, text }]))
  const seen = new Map<string, number>()
  return [...spans.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => {
      const nth = seen.get(span.text) ?? 0
      seen.set(span.text, nth + 1)
      return { place: { part, text: span.text, nth }, span }
    })
}

/** The words that a decision means. @returns undefined if the statement has no such words any more. */
export function mentionAt(statement: RecordStatement, { part, text, nth }: MentionPlace): Span | undefined {
  return mentionPlaces(statement).find(({ place }) => place.part === part && place.text === text && place.nth === nth)
    ?.span
}
