/** How a word is written; the model's lower-cased pieces do not show it. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'digit' | 'other' | 'initial'

/**
 * The shape of each word; `initial` replaces `title` if no letter precedes the word in the sentence. As in the
 * trainer's wordpiece.py.
 */
export function shapes(words: readonly string[]): Shape[] {
  let first = true
  return words.map((word) => {
    const letters = word.match(/\p{L}/gu)
    if (!letters) return /\p{Nd}/u.test(word) ? 'digit' : 'other'
    const initial = first
    first = false
    return shapeOf(letters, initial)
  })
}

function shapeOf(letters: readonly string[], initial: boolean): Shape {
  const isLower = (c: string) => c.toLowerCase() === c
  const isUpper = (c: string) => c.toUpperCase() === c
  const [head, ...rest] = letters as [string, ...string[]]
  if (isLower(head) && rest.every(isLower)) return 'lower'
  if (rest.length && isUpper(head) && rest.every(isUpper)) return 'upper'
  if (isUpper(head) && rest.every(isLower)) return initial ? 'initial' : 'title'
  return 'mixed'
}
