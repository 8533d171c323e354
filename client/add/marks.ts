import type { Evidence } from '../../server/shapes/answers.ts'

/** A stretch of an article's text, and the statements that it reports. */
export interface Stretch {
  readonly text: string
  readonly statements: readonly Evidence[]
}

/** Cuts a text wherever the passage of a statement begins or ends. The texts of the stretches, joined, are the text. */
export function stretchesOf(text: string, statements: readonly Evidence[]): Stretch[] {
  const ends = statements.flatMap(({ passage }) => [passage.start, passage.end])
  const borders = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b)
  return borders.slice(1).map((end, at) => {
    const start = borders[at] as number
    return {
      text: text.slice(start, end),
      statements: statements.filter(({ passage }) => passage.start <= start && end <= passage.end),
    }
  })
}
