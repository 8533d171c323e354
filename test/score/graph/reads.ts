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

/** The content of a statement as one text. */
export function contentOf(text: string, { statement }: Read): string {
  return statement.content.map(({ start, end }) => text.slice(start, end)).join(' ')
}
