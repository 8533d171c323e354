import type { ExtractionRecord, RecordStatement } from '../../../server/shapes/record.ts'
import type { GoldGraph } from '../figures/gold-files.ts'

/** A statement whose actors have the ids of the annotated article; ids of actors that it lacks begin with "?". */
export interface Read {
  readonly statement: RecordStatement
  readonly sentence: number
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  /** The targets that the act is directed to, and those whom it is a meeting with. */
  readonly directed: readonly string[]
}

/**
 * The statements that have a source with an actor, as the annotated article names their actors.
 * @param servedBy the golden actor of each record actor.
 */
export function readsOf(
  gold: GoldGraph,
  { statements }: ExtractionRecord,
  servedBy: ReadonlyMap<string, string>,
): Read[] {
  const starts = gold.sentences.map((_, i) => gold.sentences.slice(0, i).reduce((sum, s) => sum + s.length + 1, 0))
  const sentenceOf = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  const named = (mentions: readonly { readonly actor: string | null }[]): string[] => [
    ...new Set(mentions.flatMap(({ actor }) => (actor === null ? [] : [servedBy.get(actor) ?? `?${actor}`]))),
  ]
  return statements
    .map((statement) => ({
      statement,
      sentence: sentenceOf((statement.cue ?? statement.sentence).start),
      sources: named(statement.sources),
      targets: named(statement.targets),
      directed: named(statement.targets.filter(({ role }) => role !== 'about')),
    }))
    .filter(({ sources }) => sources.length > 0)
}

/** Number of common words, over the number of words in either. */
export function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [own, left] = [words(a), words(b)]
  const size = own.length + left.length
  let shared = 0
  for (const word of own) {
    const at = left.indexOf(word)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return shared / (size - shared || 1)
}

/** The content of a statement as one text. */
export function contentOf(text: string, { statement }: Read): string {
  return statement.content.map(({ start, end }) => text.slice(start, end)).join(' ')
}
