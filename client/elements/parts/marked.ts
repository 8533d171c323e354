import { html } from 'lit'
import type { Marked } from '../../../server/shapes/answers.ts'

/** A text with its marks. */
export function markedText({ text, marks }: Marked) {
  let at = 0
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return html`${before}<mark>${text.slice(start, end)}</mark>`
  })
  return html`${parts}${text.slice(at)}`
}
