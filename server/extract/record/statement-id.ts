import type { Span } from '../../shapes/text.ts'
import type { Act } from '../../shapes/vocabulary.ts'
import { shortHash } from '../actors/names.ts'

/** Id of a statement: the same for the same article, act and offsets. */
export function statementId(article: string, act: Act, cue: Span | null, content: readonly Span[]): string {
  const offsets = [cue?.start ?? '', ...content.map((piece) => `${piece.start}-${piece.end}`)].join(',')
  return `${act}-${shortHash(`${article}\n${act}\n${offsets}`)}${shortHash(`${offsets}\n${article}`)}`
}
