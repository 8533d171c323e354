/**
 * The words of a text, separated by blanks and line breaks.
 * @throws Error if a word stands in the text twice.
 */
export function words(text: string): ReadonlySet<string> {
  return phrases(text.trim().split(/\s+/))
}

/**
 * Words and phrases as a set.
 * @throws Error if one of them is listed twice.
 */
export function phrases(list: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const phrase of list) {
    if (found.has(phrase)) throw new Error(`The word list “${list.slice(0, 3).join(' ')} …” has “${phrase}” twice.`)
    found.add(phrase)
  }
  return found
}
