import type { Span } from '../shapes/text.ts'

type Range = Pick<Span, 'start' | 'end'>

/** Whether two ranges of the text have a character in common. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
