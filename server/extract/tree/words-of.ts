/**
 * The same value with each span's words (`{start, end, text}`, at any depth) read from `text`, so that spans found in a
 * copy with different white space have the words of the article.
 */
export function withWordsOf<T>(value: T, text: string): T {
  if (Array.isArray(value)) return value.map((one) => withWordsOf(one, text)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withWordsOf(field, text)]))
  const { start, end } = copy as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number' && 'text' in copy) copy.text = text.slice(start, end)
  return copy as T
}
